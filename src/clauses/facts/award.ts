import { formatEuro, formatNumber } from '../../kernel/format.js'
import { type Euro, sumOfEuro } from '../../kernel/money.js'
import { type RankedOffer, rankingOf } from '../../procurement/award-ranking.js'
import {
  type AwardStage,
  type Offer,
  offerStandings,
  standstillExceptions,
  withVat,
} from '../../procurement/award-stage.js'
import type { EffectiveLot } from '../../procurement/lots.js'
import type { Procedure } from '../../procurement/procedure.js'
import { awardDetailFields, readAwardDetails, wordsOfParts } from './award-details.js'
import type { Declarations, Read, RowOf } from './declared.js'
import type { FactSource } from './fact.js'
import { lotHeading, subjectOf } from './lot.js'
import { winnerOf } from './tenderers.js'

/** The tenders and how they were judged, for the report: the names that a template may use. */
export const awardDeclarations = {
  'award.hasStandstill': { kind: 'boolean', label: 'er is een wachttermijn' },
  'award.standstillDays': { kind: 'days', label: 'wachttermijn' },
  'award.decisionSentOn': { kind: 'date', label: 'verzending van de beslissing' },
  'award.approvedOffer': { kind: 'euro', label: 'bedrag van de goed te keuren offerte' },
  // The same with where it is answered, so that a gap says it: an older text prints as it did, marks included.
  'award.amountToApprove': {
    kind: 'euro',
    label: 'bedrag van de goed te keuren offerte',
    answer: 'award.approvedOffer',
  },
  'award.dispatchedOn': {
    kind: 'date',
    label: 'verzending van de beslissing',
    answer: 'award.decisionSentOn',
  },
  'award.closingOn': {
    kind: 'date',
    label: 'dag waarop de opdracht gesloten wordt',
    answer: 'award.closedOn',
  },
  'award.waiting': { kind: 'days', label: 'wachttermijn', answer: 'award.standstillDays' },
  'award.reasonNotToWait': {
    kind: 'text',
    label: 'uitzondering op de wachttermijn',
    answer: 'award.standstillException',
  },
  'award.examinedPrices': {
    kind: 'text',
    label: 'onderzoek van de prijzen',
    answer: 'award.priceExamination',
  },
  'award.waitsNot': { kind: 'boolean', label: 'er is geen wachttermijn' },
  'award.standstillException': { kind: 'text', label: 'uitzondering op de wachttermijn' },
  'award.standstillMotive': { kind: 'text', label: 'motivering van de uitzondering op de wachttermijn' },
  'award.reasonForException': {
    kind: 'text',
    label: 'motivering van de uitzondering op de wachttermijn',
    answer: 'award.standstillMotive',
  },
  'award.priceExamination': { kind: 'text', label: 'onderzoek van de prijzen' },
  'award.totalIncludingVat': {
    kind: 'euro',
    label: 'goed te keuren bedrag van alle percelen, inclusief btw',
  },
  'award.closedOn': { kind: 'date', label: 'dag waarop de opdracht gesloten wordt' },
  'award.hasEveryStanding': { kind: 'boolean', label: 'van elke inschrijver is beoordeeld of hij meedingt' },
  awardLots: {
    kind: 'rows',
    label: 'percelen met offertes',
    fields: {
      heading: { kind: 'text', label: 'titel van het perceel' },
      proposal: { kind: 'text', label: 'voorstel van gunning' },
      decision: { kind: 'text', label: 'voorstel van gunning, met de redenen' },
      decisionOnBasis: {
        kind: 'text',
        label: 'voorstel van gunning, met de redenen en de prijs met of zonder btw',
      },
      hasRanking: { kind: 'boolean', label: 'er zijn offertes die meedingen' },
      label: { kind: 'text', label: 'het perceel, in een zin' },
      winner: { kind: 'text', label: 'gekozen inschrijver' },
      winnerPrice: { kind: 'euro', label: 'prijs van de gekozen inschrijver' },
      standings: {
        kind: 'rows',
        label: 'uitsluiting, selectie en regelmatigheid',
        fields: {
          tenderer: { kind: 'text', label: 'inschrijver' },
          standing: { kind: 'text', label: 'beoordeling van de inschrijver' },
          judged: { kind: 'text', label: 'uitsluiting, selectie en regelmatigheid', answer: 'award.offers' },
          motive: { kind: 'text', label: 'motivering van de beoordeling' },
        },
      },
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
          isSum: { kind: 'boolean', label: 'de score is de som van die op de onderdelen' },
        },
      },
      ...awardDetailFields,
    },
  },
} as const satisfies Declarations

type AwardFacts = Read<typeof awardDeclarations>
type AwardLotRow = RowOf<typeof awardDeclarations, 'awardLots'>
type TenderRow = AwardLotRow['tenders'][number]
type ScoreRow = AwardLotRow['scores'][number]
type StandingRow = AwardLotRow['standings'][number]

/** The values behind {@link awardDeclarations}: the lots for which tenders came in. */
export function readAward(award: AwardStage | undefined, source: FactSource): AwardFacts {
  const { standstillDays, standstillException, offers = [] } = award ?? {}
  return {
    award: {
      standstillDays,
      hasStandstill: (standstillDays ?? 0) > 0,
      waitsNot: standstillDays === 0,
      decisionSentOn: award?.decisionSentOn,
      approvedOffer: award?.approvedOffer,
      amountToApprove: award?.approvedOffer,
      dispatchedOn: award?.decisionSentOn,
      closingOn: award?.closedOn ?? undefined,
      waiting: standstillDays,
      reasonNotToWait: standstillException ? standstillExceptions[standstillException] : undefined,
      examinedPrices: award?.priceExamination ?? undefined,
      standstillException: standstillException ? standstillExceptions[standstillException] : undefined,
      closedOn: award?.closedOn ?? undefined,
      totalIncludingVat: totalWithVat(award),
      standstillMotive: award?.standstillMotive ?? undefined,
      reasonForException: award?.standstillMotive ?? undefined,
      priceExamination: award?.priceExamination ?? undefined,
      hasEveryStanding: offers.every(({ standing }) => standing != null),
    },
    awardLots: source.lots.flatMap((lot): readonly AwardLotRow[] => {
      const own = offers.filter((offer) => offer.lot === lot.id)
      return own.length === 0 ? [] : [awardLotRow(lot, own, award, source)]
    }),
  }
}

function awardLotRow(
  lot: EffectiveLot,
  offers: readonly Offer[],
  award: AwardStage | undefined,
  source: FactSource,
): AwardLotRow {
  const ranking = rankingOf(lot, award)
  const winner = winnerOf(lot, award)
  return {
    label: subjectOf(lot.id, source),
    winner: winner?.tenderer,
    winnerPrice: winner?.price,
    heading: lotHeading(lot, source),
    proposal: proposalFor(ranking),
    decision: decisionFor(lot, ranking, offers, source, ', exclusief btw'),
    decisionOnBasis: decisionFor(lot, ranking, offers, source, vatWords(source.procedure)),
    hasRanking: ranking.length > 0,
    tenders: ranking.map(tenderRow),
    scores: scoreRows(lot, ranking),
    standings: offers.map(standingRow),
    ...readAwardDetails(lot, award, source),
  }
}

/** The sum with VAT, once every lot that has an amount has one with VAT. */
function totalWithVat(award: AwardStage | undefined): Euro | undefined {
  const amounts = award?.amounts ?? []
  const sums = amounts.flatMap((amount) => withVat(amount) ?? [])
  return amounts.length > 0 && sums.length === amounts.length ? sumOfEuro(sums) : undefined
}

const standingRow = ({ tenderer, standing, motive }: Offer): StandingRow => ({
  tenderer,
  standing: standing == null ? 'nog te beoordelen' : offerStandings[standing],
  judged: standing == null ? undefined : offerStandings[standing],
  motive: motive ?? undefined,
})

/** What a price of a tender holds: the basis on which tenders are compared; nothing while it is not answered. */
const vatWords = ({ priceVatBasis }: Procedure): string =>
  priceVatBasis == null ? '' : priceVatBasis === 'included' ? ', inclusief btw' : ', exclusief btw'

/** To whom a lot goes and why, as far as the answers say it. @param vat what is said after its price. */
function decisionFor(
  lot: EffectiveLot,
  ranking: readonly RankedOffer[],
  offers: readonly Offer[],
  source: FactSource,
  vat: string,
): string {
  if (ranking.length === 0) return 'Geen enkele offerte dingt mee; er is geen voorstel van gunning.'
  const [best, other] = ranking.filter(({ rank }) => rank === 1)
  if (best === undefined || other !== undefined || ranking.some(({ total }) => total === undefined))
    return proposalFor(ranking)
  const isOnPrice = lot.awardCriteria?.length === 1 && lot.awardCriteria[0]?.type === 'price'
  const why = isOnPrice
    ? 'de regelmatige offerte met de laagste prijs'
    : 'de economisch meest voordelige regelmatige offerte'
  const points = isOnPrice || best.total === undefined ? '' : `, met ${formatNumber(best.total)} punten`
  const price = best.price === undefined ? '' : `, voor ${formatEuro(best.price)}${vat}`
  const reserve = offers.some(({ standing }) => standing == null)
    ? ', onder voorbehoud van de beoordeling van uitsluiting, selectie en regelmatigheid'
    : ''
  return `Voorgesteld wordt ${subjectOf(lot.id, source)} te gunnen aan ${best.tenderer}, die ${why} indiende${points}${price}${reserve}.`
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
      const { points, words, isComputed = false, parts = [] } = judged[index] ?? {}
      const score = points === undefined ? undefined : scoreOf(points, weight)
      return {
        ...{ criterion: name, tenderer, score, isComputed },
        words: words ?? wordsOfParts({ parts }),
        isSum: words === undefined && parts.length > 0,
      }
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
