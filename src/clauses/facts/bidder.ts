import { formatList } from '../../kernel/format.js'
import { selectionCriterionKinds } from '../../procurement/code-lists.js'
import { isDivided } from '../../procurement/lots.js'
import { isInTwoStages } from '../../procurement/staged-procedure.js'
import { hasRole } from '../roles.js'
import type { SelectedClause } from '../selected-clause.js'
import { type EvidenceKind, evidenceKinds, offeredEvidence, promiseUnits } from '../vocabulary.js'
import type { Declarations, Read, RowOf } from './declared.js'
import type { FactSource } from './fact.js'
import { lotHeading, subjectOf } from './lot.js'
import { readPromises } from './promises.js'

/** What a tenderer fills in and adds: the promises that get his numbers, and the papers that come with the tender. */
export const bidderDeclarations = {
  'bidder.offersNumbers': { kind: 'boolean', label: 'de inschrijver belooft aantallen' },
  'bidder.offersPlans': { kind: 'boolean', label: 'de inschrijver belooft een plan' },
  'bidder.hasDuties': { kind: 'boolean', label: 'er zijn voorwaarden of plichten zonder aanbod' },
  'bidder.hasPapers': { kind: 'boolean', label: 'er horen stukken bij de offerte' },
  'bidder.hasOfferPapers': { kind: 'boolean', label: 'er horen stukken of lijsten bij de offerte' },
  'bidder.asksIntent': { kind: 'boolean', label: 'er wordt een intentieverklaring gevraagd' },
  'bidder.hasFixedPrice': { kind: 'boolean', label: 'de prijs van een perceel ligt vast' },
  offeredNumbers: {
    kind: 'rows',
    label: 'beloofde aantallen',
    fields: {
      lot: { kind: 'text', label: 'perceel' },
      what: { kind: 'text', label: 'verbintenis' },
      asked: { kind: 'text', label: 'wat het bestek vraagt' },
      minimum: { kind: 'text', label: 'het minimum van het bestek' },
      unit: { kind: 'text', label: 'eenheid' },
    },
  },
  offeredPlans: {
    kind: 'rows',
    label: 'beloofde plannen',
    fields: {
      lot: { kind: 'text', label: 'perceel' },
      what: { kind: 'text', label: 'verbintenis' },
    },
  },
  duties: {
    kind: 'rows',
    label: 'voorwaarden en plichten zonder aanbod',
    fields: {
      lot: { kind: 'text', label: 'perceel' },
      what: { kind: 'text', label: 'verbintenis' },
      proof: { kind: 'text', label: 'bewijs van de verbintenis' },
    },
  },
  papers: {
    kind: 'rows',
    label: 'stukken bij de offerte',
    fields: {
      lot: { kind: 'text', label: 'perceel' },
      subject: { kind: 'text', label: 'waarvoor het stuk dient' },
      paper: { kind: 'text', label: 'stuk' },
    },
  },
  offerPapers: {
    kind: 'rows',
    label: 'stukken en lijsten bij de offerte',
    fields: {
      lot: { kind: 'text', label: 'perceel' },
      subject: { kind: 'text', label: 'waarvoor het stuk of de lijst dient' },
      paper: { kind: 'text', label: 'stuk of lijst' },
    },
  },
  pricedLots: {
    kind: 'rows',
    label: 'percelen met hun prijs',
    fields: {
      heading: { kind: 'text', label: 'titel van het perceel' },
      isFixed: { kind: 'boolean', label: 'de prijs ligt vast' },
      isOpen: { kind: 'boolean', label: 'de inschrijver biedt een prijs aan' },
    },
  },
} as const satisfies Declarations

type Told = Read<typeof bidderDeclarations>
type PaperRow = RowOf<typeof bidderDeclarations, 'papers'>

/** The values behind {@link bidderDeclarations}. */
export function readBidder(selected: readonly SelectedClause[], source: FactSource): Told {
  const accepted = selected.filter(({ decision }) => decision === 'accepted')
  const promises = readPromises(accepted, source)
    .promises.map((promise) => (isDivided(source.procedure) ? promise : { ...promise, lot: 'de opdracht' }))
    .toSorted(byLot(source))
  const inUnits = (...units: readonly (keyof typeof promiseUnits)[]) =>
    promises.filter(({ unit }) => units.some((one) => promiseUnits[one] === unit))
  const offeredNumbers = inUnits('hours', 'percentage', 'places').map(
    ({ lot, what, amount, least, unit }) => ({
      ...{ lot, what, unit },
      asked: amount,
      minimum: least,
    }),
  )
  const offeredPlans = inUnits('plan').map(({ lot, what }) => ({ lot, what }))
  const duties = inUnits('condition', 'duty').map(({ lot, what, proof }) => ({ lot, what, proof }))
  const papers = [
    ...selectionPapers(source),
    ...accepted.flatMap((clause) => paperOf(clause, source)),
    ...criterionPapers(source),
  ].toSorted(byLot(source))
  const offerPapers = [
    ...selectionPapers(source),
    ...accepted
      .filter(({ clause }) => !hasRole(clause, 'protected-work'))
      .flatMap((clause) => paperOf(clause, source)),
    ...criterionPapers(source),
    ...accepted.flatMap((clause) => askedByText(clause, source)),
  ]
    .map((row) => ({ ...row, paper: asEntry(row.paper) }))
    .toSorted(byLot(source))
  const pricedLots = source.lots.map((lot) => ({
    heading: lotHeading(lot, source),
    isFixed: lot.fixedPrice === true,
    isOpen: lot.fixedPrice !== true,
  }))
  return {
    bidder: {
      offersNumbers: offeredNumbers.length > 0,
      offersPlans: offeredPlans.length > 0,
      hasDuties: duties.length > 0,
      hasPapers: papers.length > 0,
      hasOfferPapers: offerPapers.length > 0,
      asksIntent: accepted.some(({ clause }) => clause.evidence.includes('letter-of-intent')),
      hasFixedPrice: pricedLots.some(({ isFixed }) => isFixed),
    },
    ...{ offeredNumbers, offeredPlans, duties, papers, offerPapers, pricedLots },
  }
}

/** What is about the whole contract first, then lot by lot. */
function byLot(source: FactSource) {
  const places = new Map(source.lots.map(({ id }, place) => [subjectOf(id, source), place]))
  const placeOf = (subject: unknown): number =>
    (typeof subject === 'string' ? places.get(subject) : undefined) ?? -1
  return (one: { readonly lot?: unknown }, other: { readonly lot?: unknown }): number =>
    placeOf(one.lot) - placeOf(other.lot)
}

/** A contract that is not divided has one way to be called. */
const aboutOf = (lot: string | undefined, source: FactSource): string =>
  isDivided(source.procedure) ? subjectOf(lot, source) : 'de opdracht'

/** The buyer's own words in a cell: with a capital; the full stop falls away where it ends no row of sentences. */
function asPaper(words: string): string {
  const paper = capitalised(words.trim())
  return /\. |\b(?:enz|e\.d|nr)\.$/.test(paper) ? paper : paper.replace(/\.$/, '')
}

/** What a criterion that the buyer described itself asks. */
const criterionPapers = (source: FactSource): readonly PaperRow[] =>
  source.lots.flatMap((lot) =>
    (lot.awardCriteria ?? []).flatMap(({ name, clause, evidence }): readonly PaperRow[] =>
      clause === undefined && evidence?.trim()
        ? [
            {
              lot: aboutOf(lot.id, source),
              subject: `Gunning: ${name ?? 'criterium'}`,
              paper: asPaper(evidence),
            },
          ]
        : [],
    ),
  )

/** What shows that a selection criterion is met, in the words of the buyer; in two stages it came with the request. */
const selectionPapers = (source: FactSource): readonly PaperRow[] =>
  (isInTwoStages(source.procedure.procedureType) ? [] : (source.procedure.selectionCriteria ?? [])).flatMap(
    ({ lot, kind, proof }): readonly PaperRow[] =>
      proof?.trim() && (lot === undefined || source.lots.some(({ id }) => id === lot))
        ? [
            {
              lot: aboutOf(lot, source),
              subject: `Selectie: ${selectionCriterionKinds[kind]}`,
              paper: asPaper(proof),
            },
          ]
        : [],
  )

/** The papers of a clause that come with the tender. How the whole dossier is proven says nothing of its own. */
function paperOf(selected: SelectedClause, source: FactSource): readonly PaperRow[] {
  const { clause, lot } = selected
  if (hasRole(clause, 'evidence')) return []
  const kinds = withTheTender(selected)
  if (kinds.length === 0) return []
  const words = kinds.map((kind) => evidenceKinds[kind])
  return [{ lot: aboutOf(lot, source), subject: clause.title, paper: capitalised(listed(selected, words)) }]
}

/** Whoever is admitted by article 15 shows it by one of its papers; the four conditions of article 91 ask all of them. */
const listed = ({ clause }: SelectedClause, words: readonly string[]): string =>
  hasRole(clause, 'reserved-access') && words.length > 1
    ? `${words[0]}, of ${formatList(words.slice(1))}, of een gelijkwaardig bewijs`
    : formatList(words)

/** What was promised in the tender is shown in it; what happens during the performance is shown then. */
function withTheTender({ clause }: SelectedClause): readonly EvidenceKind[] {
  if (accessRoles.some((role) => hasRole(clause, role)))
    return clause.evidence.filter((kind) => !yearly.includes(kind))
  if (clause.place === 'specifications/award')
    return clause.evidence.filter((kind) => offeredEvidence.includes(kind) || scoredPapers.includes(kind))
  // A plan that a condition asks comes after the contract is closed.
  return clause.evidence.filter((kind) => kind === 'letter-of-intent')
}

/** What the text of a clause asks with the tender beside its kinds of evidence: a list of what is offered, a description. */
function askedByText({ clause, lot }: SelectedClause, source: FactSource): readonly PaperRow[] {
  const row = { lot: aboutOf(lot, source), subject: clause.title }
  if (hasRole(clause, 'offered-list'))
    return [
      {
        ...row,
        paper:
          'de lijst van wat de inschrijver aanbiedt, met de gegevens en het bewijs die het bestek daarbij vraagt',
      },
    ]
  if (hasRole(clause, 'protected-work'))
    return [
      {
        ...row,
        paper:
          'een beschrijving van het programma; van wie het organiseert: de statuten, de erkenning of een gelijkwaardig stuk; en een gedateerde en ondertekende verklaring over de werknemers in het programma, in aantallen',
      },
    ]
  return []
}

/** An entry of a table: it begins with a capital and ends without a full stop, unless it is more than one sentence. */
const asEntry = (paper: unknown): string => {
  const words = capitalised(String(paper))
  return words.slice(0, -1).includes('. ') ? words : words.replace(/\.$/, '')
}

const accessRoles = ['reserved-access', 'reserved-service', 'protected-work'] as const
const yearly: readonly EvidenceKind[] = ['yearly-statement', 'condition-statement', 'final-statement']
const scoredPapers: readonly EvidenceKind[] = ['life-cycle-sheet', 'technical-file', 'label-or-equivalent']

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
