import { formatNumber, formatPercentage } from '../../kernel/format.js'
import type { SelectedClause } from '../select.js'
import { certainties, citeShortly, leastCertain } from '../sources.js'
import type { Declaration } from '../text/value-kinds.js'
import { promiseUnits } from '../vocabulary.js'
import type { FactSource } from './fact.js'
import { lotFacts } from './lot.js'

/** What the selection comes to: the promises, the derogations and the grounds, as rows. Conditions cannot read it. */
export const outcomeDeclarations: Readonly<Record<string, Declaration>> = {
  hasPromises: { kind: 'boolean', label: 'er zijn sociale verbintenissen' },
  promises: {
    kind: 'rows',
    label: 'sociale verbintenissen',
    fields: {
      lot: { kind: 'text', label: 'perceel' },
      clause: { kind: 'text', label: 'clausule' },
      what: { kind: 'text', label: 'verbintenis' },
      amount: { kind: 'text', label: 'omvang van de verbintenis' },
      unit: { kind: 'text', label: 'eenheid' },
    },
  },
  hasDerogations: { kind: 'boolean', label: 'er zijn afwijkingen van de AUR' },
  derogations: {
    kind: 'rows',
    label: 'afwijkingen',
    fields: {
      article: { kind: 'text', label: 'artikel' },
      why: { kind: 'text', label: 'motivering' },
      clause: { kind: 'text', label: 'clausule' },
    },
  },
}

/** Besides {@link outcomeDeclarations}, for templates: every clause with its reasons, for the motivation. */
export const motivationDeclarations: Readonly<Record<string, Declaration>> = {
  selection: {
    kind: 'rows',
    label: 'clausules',
    fields: {
      title: { kind: 'text', label: 'titel van de clausule' },
      reference: { kind: 'text', label: 'versie van de clausule' },
      lot: { kind: 'text', label: 'perceel' },
      isAccepted: { kind: 'boolean', label: 'de clausule staat in de tekst' },
      isRefused: { kind: 'boolean', label: 'de clausule is geweigerd' },
      isOpen: { kind: 'boolean', label: 'over de clausule is nog niet beslist' },
      isOwnWording: { kind: 'boolean', label: 'de clausule heeft een eigen formulering' },
      motivation: {
        kind: 'text',
        label: 'motivering van de keuze',
        answer: 'motivation',
        answerGroup: 'row',
      },
      reasons: { kind: 'text', label: 'redenen' },
      legalBasis: { kind: 'list', label: 'rechtsgrond' },
      certainty: { kind: 'text', label: 'zekerheid van de bron' },
      approvedBy: { kind: 'text', label: 'goedgekeurd door' },
    },
  },
  sources: {
    kind: 'rows',
    label: 'bronnen',
    fields: {
      citation: { kind: 'text', label: 'bron' },
      clause: { kind: 'text', label: 'clausule' },
      certainty: { kind: 'text', label: 'zekerheid' },
    },
  },
}

/** The values behind {@link outcomeDeclarations}. */
export function readOutcome(
  selected: readonly SelectedClause[],
  source: FactSource,
): Record<string, unknown> {
  const accepted = selected.filter(({ decision }) => decision === 'accepted')
  const promises = accepted.flatMap((clause) => promiseRow(clause, source))
  const derogations = [...new Map(accepted.map(({ clause }) => [clause.id, clause])).values()].flatMap(
    (clause) => clause.derogates.map(({ article, why }) => ({ article, why, clause: clause.title })),
  )
  return { promises, hasPromises: promises.length > 0, derogations, hasDerogations: derogations.length > 0 }
}

/** The values behind {@link motivationDeclarations}. */
export function readMotivation(
  selected: readonly SelectedClause[],
  source: FactSource,
): Record<string, unknown> {
  const accepted = selected.filter(({ decision }) => decision === 'accepted')
  const sources = [...new Map(accepted.map(({ clause }) => [clause.id, clause])).values()].flatMap((clause) =>
    clause.legalBasis.map((basis) => ({
      citation: citeShortly(basis),
      clause: clause.title,
      certainty: certainties[basis.certainty],
    })),
  )
  return { selection: selected.map((clause) => selectionRow(clause, source)), sources }
}

function selectionRow(
  { clause, decision, motivation, wording, reasons, path, ...selected }: SelectedClause,
  source: FactSource,
): object {
  return {
    title: clause.title,
    reference: `${clause.id} ${clause.version}`,
    lot: labelOf(selected.lot, source),
    isAccepted: decision === 'accepted',
    isRefused: decision === 'refused',
    isOpen: decision === 'open',
    isOwnWording: wording !== undefined,
    motivation,
    reasons: reasons.join(' '),
    legalBasis: clause.legalBasis.map(citeShortly),
    certainty: certainties[leastCertain(clause.legalBasis)],
    approvedBy: clause.approvedBy,
    answerBase: `${path}.`,
  }
}

function promiseRow({ clause, lot, parameters }: SelectedClause, source: FactSource): readonly object[] {
  if (clause.promise === undefined) return []
  const { what, unit, amount } = clause.promise
  const value = amount === undefined ? undefined : parameters[amount]
  return [
    {
      lot: labelOf(lot, source),
      clause: clause.title,
      what,
      amount: printAmount(value, unit),
      unit: promiseUnits[unit],
    },
  ]
}

/** The number that was asked; what the tenderer offers is not known yet. */
function printAmount(value: unknown, unit: keyof typeof promiseUnits): string {
  if (typeof value !== 'number') return 'zoals aangeboden in de offerte'
  return unit === 'percentage'
    ? `${formatPercentage(value)} van de waarde`
    : `${formatNumber(value)} ${promiseUnits[unit]}`
}

function labelOf(lot: string | undefined, source: FactSource): string {
  const found = source.lots.find(({ id }) => id === lot)
  return found === undefined ? 'de hele opdracht' : String(lotFacts.label?.read(found, source))
}
