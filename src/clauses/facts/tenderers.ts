import { type RankedOffer, rankingOf } from '../../procurement/award-ranking.js'
import { type AwardStage, isCompared, type Offer, offerStandings } from '../../procurement/award-stage.js'
import { chosenOf, hasSeveralContractors } from '../../procurement/chosen-offers.js'
import { effectiveLots } from '../../procurement/lots.js'
import type { Procedure } from '../../procurement/procedure.js'
import { addressFields, type RegisterAddress, readAddress } from './address.js'
import { amountsOf } from './award-details.js'
import type { Declarations, Read, RowOf } from './declared.js'
import type { FactSource } from './fact.js'
import { lotHeading } from './lot.js'

const lotRow = {
  heading: { kind: 'text', label: 'titel van het perceel' },
  outcome: { kind: 'text', label: 'uitkomst voor de inschrijver' },
  isPutAside: { kind: 'boolean', label: 'de offerte dingt niet mee' },
  motive: { kind: 'text', label: 'motivering van de uitkomst' },
  price: { kind: 'euro', label: 'prijs van de inschrijver' },
  rank: { kind: 'text', label: 'plaats in de rangschikking' },
  isChosenHere: { kind: 'boolean', label: 'de inschrijver is gekozen voor het perceel' },
  excludingVat: { kind: 'euro', label: 'goedgekeurd bedrag, exclusief btw', answer: 'award.amounts' },
  vatRate: { kind: 'text', label: 'btw-tarief', answer: 'award.amounts' },
  includingVat: { kind: 'euro', label: 'goedgekeurd bedrag, inclusief btw', answer: 'award.amounts' },
} as const

/** To whom letters go: each tenderer once, with what became of each of his tenders. */
export const tendererDeclarations = {
  tenderers: {
    kind: 'rows',
    label: 'inschrijvers',
    fields: {
      name: { kind: 'text', label: 'inschrijver' },
      ...addressFields,
      isChosen: { kind: 'boolean', label: 'de inschrijver is gekozen' },
      isPassedOver: { kind: 'boolean', label: 'een offerte van de inschrijver is niet gekozen' },
      isPutAside: { kind: 'boolean', label: 'een offerte van de inschrijver dingt niet mee' },
      isJudged: { kind: 'boolean', label: 'elke offerte van de inschrijver is beoordeeld' },
      outcomes: { kind: 'rows', label: 'uitkomst per perceel', fields: lotRow },
    },
  },
  contractors: {
    kind: 'rows',
    label: 'gekozen inschrijvers',
    fields: {
      name: { kind: 'text', label: 'opdrachtnemer' },
      ...addressFields,
      won: { kind: 'rows', label: 'gegunde percelen', fields: lotRow },
    },
  },
} as const satisfies Declarations

type TendererFacts = Read<typeof tendererDeclarations>
type TendererRow = RowOf<typeof tendererDeclarations, 'tenderers'>
type ContractorRow = RowOf<typeof tendererDeclarations, 'contractors'>
type OutcomeRow = TendererRow['outcomes'][number]

/** One tender and what became of it; `open` as long as the lot is not wholly judged. */
interface Outcome {
  readonly is: 'chosen' | 'passed-over' | 'put-aside' | 'open'
  readonly row: OutcomeRow
}

/** The values behind {@link tendererDeclarations}: tenderers in the order of their first tender. */
export function readTenderers(
  award: AwardStage | undefined,
  source: FactSource,
  register?: RegisterAddress,
): TendererFacts {
  const outcomes = outcomesOf(award, source)
  const tenderers = tendererNames(award).map((name): TendererRow => {
    const own = outcomes.filter((outcome) => outcome.name === name)
    return {
      name,
      ...readAddress(name, source.procedure, register),
      isChosen: own.some(({ is }) => is === 'chosen'),
      isPassedOver: own.some(({ is }) => is === 'passed-over'),
      isPutAside: own.some(({ is }) => is === 'put-aside'),
      isJudged: own.every(({ is }) => is !== 'open'),
      outcomes: own.map(({ row }) => row),
    }
  })
  const contractors = tendererNames(award).flatMap((name): readonly ContractorRow[] => {
    const won = outcomes.filter((outcome) => outcome.name === name && outcome.is === 'chosen')
    return won.length === 0
      ? []
      : [{ name, ...readAddress(name, source.procedure, register), won: won.map(({ row }) => row) }]
  })
  return { tenderers, contractors }
}

/** The names of the tenderers, in the order in which letters go to them. */
export const tendererNames = (award: AwardStage | undefined): readonly string[] => [
  ...new Set((award?.offers ?? []).map(({ tenderer }) => tenderer)),
]

/** The names of those to whom a lot goes, in the same order. */
export function contractorNames(award: AwardStage | undefined, procedure: Procedure): readonly string[] {
  const chosen = new Set(
    effectiveLots(procedure).flatMap((lot) =>
      chosenOf(lot, award, procedure).map(({ tenderer }) => tenderer),
    ),
  )
  return tendererNames(award).filter((name) => chosen.has(name))
}

/** One tender, the name of who sent it, and what became of it. */
function outcomesOf(
  award: AwardStage | undefined,
  source: FactSource,
): readonly (Outcome & { readonly name: string })[] {
  const lots = new Map(
    source.lots.map((lot) => [
      lot.id,
      {
        ...{ heading: lotHeading(lot, source), amounts: amountsOf(lot, award, source) },
        ...{ ranking: rankingOf(lot, award), chosen: chosenOf(lot, award, source.procedure) },
      },
    ]),
  )
  return (award?.offers ?? []).flatMap((offer, index) => {
    const lot = lots.get(offer.lot)
    if (lot === undefined) return []
    const is = becameOf(offer, index, lot.chosen)
    const ranked = lot.ranking.find((one) => one.offer === index)
    return [
      { name: offer.tenderer, is, row: { ...rowOf(offer, is, ranked, lot.heading, source), ...lot.amounts } },
    ]
  })
}

function becameOf(offer: Offer, index: number, chosen: readonly RankedOffer[]): Outcome['is'] {
  if (!isCompared(offer)) return 'put-aside'
  if (chosen.length === 0) return 'open'
  return chosen.some((one) => one.offer === index) ? 'chosen' : 'passed-over'
}

const rowOf = (
  offer: Offer,
  is: Outcome['is'],
  ranked: RankedOffer | undefined,
  heading: string,
  { procedure }: FactSource,
): Omit<OutcomeRow, keyof ReturnType<typeof amountsOf>> => ({
  heading,
  isChosenHere: is === 'chosen',
  isPutAside: is === 'put-aside',
  price: offer.price,
  rank: ranked?.rank === undefined ? undefined : String(ranked.rank),
  motive: offer.motive ?? undefined,
  outcome: outcomeOf(offer, is, ranked, hasSeveralContractors(procedure)),
})

function outcomeOf(
  offer: Offer,
  is: Outcome['is'],
  ranked: RankedOffer | undefined,
  isOneOfSeveral: boolean,
): string | undefined {
  switch (is) {
    case 'chosen':
      return isOneOfSeveral && ranked?.rank !== undefined ? `gekozen, plaats ${ranked.rank}` : 'gekozen'
    case 'passed-over':
      return ranked?.rank === undefined ? 'niet gekozen' : `niet gekozen, plaats ${ranked.rank}`
    case 'put-aside':
      return offer.standing == null ? undefined : offerStandings[offer.standing]
    case 'open':
      return undefined
    default:
      return is satisfies never
  }
}
