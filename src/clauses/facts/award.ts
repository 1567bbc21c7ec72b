import { formatNumber } from '../../kernel/format.js'
import { type RankedOffer, rankingOf } from '../../procurement/award-ranking.js'
import type { AwardStage } from '../../procurement/award-stage.js'
import type { EffectiveLot } from '../../procurement/lots.js'
import type { Declarations, Read, RowOf } from './declared.js'
import type { FactSource } from './fact.js'
import { lotHeading } from './lot.js'

/** The tenders and how they were judged, for the report: the names that a template may use. */
export const awardDeclarations = {
  'award.hasStandstill': { kind: 'boolean', label: 'er is een wachttermijn' },
  'award.standstillDays': { kind: 'days', label: 'wachttermijn' },
  'award.decisionSentOn': { kind: 'date', label: 'verzending van de beslissing' },
  'award.approvedOffer': { kind: 'euro', label: 'bedrag van de goed te keuren offerte' },
  awardLots: {
    kind: 'rows',
    label: 'percelen met offertes',
    fields: {
      heading: { kind: 'text', label: 'titel van het perceel' },
      proposal: { kind: 'text', label: 'voorstel van gunning' },
      tenders: {
        kind: 'rows',
        label: 'offertes',
        fields: {
          rank: { kind: 'text', label: 'plaats in de rangschikking' },
          tenderer: { kind: 'text', label: 'inschrijver' },
          price: { kind: 'euro', label: 'prijs van de inschrijver' },
          total: { kind: 'number', label: 'totaal van de inschrijver' },
        },
      },
      scores: {
        kind: 'rows',
        label: 'beoordelingen',
        fields: {
          criterion: { kind: 'text', label: 'gunningscriterium' },
          tenderer: { kind: 'text', label: 'inschrijver' },
          score: { kind: 'text', label: 'score van de inschrijver' },
          words: { kind: 'text', label: 'motivering van de score in woorden' },
          isComputed: { kind: 'boolean', label: 'de score is berekend uit de prijzen' },
        },
      },
    },
  },
} as const satisfies Declarations

type AwardFacts = Read<typeof awardDeclarations>
type AwardLotRow = RowOf<typeof awardDeclarations, 'awardLots'>
type TenderRow = AwardLotRow['tenders'][number]
type ScoreRow = AwardLotRow['scores'][number]

/** The values behind {@link awardDeclarations}: the lots for which tenders came in. */
export function readAward(award: AwardStage | undefined, source: FactSource): AwardFacts {
  const { standstillDays, decisionSentOn, approvedOffer } = award ?? {}
  return {
    award: { hasStandstill: (standstillDays ?? 0) > 0, standstillDays, decisionSentOn, approvedOffer },
    awardLots: source.lots.flatMap((lot): readonly AwardLotRow[] => {
      const ranking = rankingOf(lot, award)
      if (ranking.length === 0) return []
      const heading = lotHeading(lot, source)
      const proposal = proposalFor(ranking)
      return [{ heading, proposal, tenders: ranking.map(tenderRow), scores: scoreRows(lot, ranking) }]
    }),
  }
}

const tenderRow = ({ rank, tenderer, price, total }: RankedOffer): TenderRow => ({
  rank: rank === undefined ? 'nog niet volledig beoordeeld' : String(rank),
  tenderer,
  price,
  total,
})

const scoreRows = (
  { awardCriteria = [] }: EffectiveLot,
  ranking: readonly RankedOffer[],
): readonly ScoreRow[] =>
  awardCriteria.flatMap(({ name, weight }, index) =>
    ranking.map(({ tenderer, judged }): ScoreRow => {
      const { points, words, isComputed = false } = judged[index] ?? {}
      const score = points === undefined ? undefined : scoreOf(points, weight)
      return { criterion: name, tenderer, score, words, isComputed }
    }),
  )

const scoreOf = (points: number, weight: number | undefined): string =>
  weight === undefined ? formatNumber(points) : `${formatNumber(points)} op ${formatNumber(weight)}`

function proposalFor(ranking: readonly RankedOffer[]): string {
  const first = ranking.filter(({ rank }) => rank === 1).map(({ tenderer }) => tenderer)
  const [best, other] = first
  if (best === undefined || ranking.some(({ total }) => total === undefined))
    return 'Er is nog geen voorstel: niet elke offerte is volledig beoordeeld.'
  if (other !== undefined)
    return `De offertes van ${first.join(' en ')} staan samen op de eerste plaats; het bestuur beslist volgens het bestek.`
  return `Voorgesteld wordt te gunnen aan ${best}, onder voorbehoud van het nazicht van uitsluiting, selectie, regelmatigheid en prijzen.`
}
