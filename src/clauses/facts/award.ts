import { formatEuro, formatList, formatNumber } from '../../kernel/format.js'
import { type Euro, sumOfEuro } from '../../kernel/money.js'
import { type RankedOffer, rankingOf } from '../../procurement/award-ranking.js'
import {
  type AwardStage,
  type Offer,
  offerStandings,
  standstillExceptions,
  withVat,
} from '../../procurement/award-stage.js'
import { choiceFrom, chosenOf } from '../../procurement/chosen-offers.js'
import type { EffectiveLot } from '../../procurement/lots.js'
import type { Procedure } from '../../procurement/procedure.js'
import { amountToApprove, awardDetailFields, readAwardDetails, wordsOfParts } from './award-details.js'
import type { Declarations, Read, RowOf } from './declared.js'
import type { FactSource } from './fact.js'
import { lotHeading, subjectOf } from './lot.js'

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
      chosen: {
        kind: 'rows',
        label: 'gekozen inschrijvers, de eerst gerangschikte eerst',
        fields: {
          subject: { kind: 'text', label: 'titel van het perceel' },
          rank: { kind: 'text', label: 'plaats in de rangschikking' },
          tenderer: { kind: 'text', label: 'gekozen inschrijver' },
          price: { kind: 'euro', label: 'prijs van de gekozen inschrijver' },
        },
      },
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
      amountToApprove: award && amountToApprove(award, source.procedure),
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
  const chosen = chosenOf(lot, award, source.procedure)
  const heading = lotHeading(lot, source)
  return {
    label: subjectOf(lot.id, source),
    winner: chosen.length === 0 ? undefined : formatList(chosen.map(({ tenderer }) => tenderer)),
    winnerPrice: chosen.length === 1 ? chosen[0]?.price : undefined,
    chosen: chosenRows(heading, ranking, chosen),
    heading,
    proposal: proposalFor(ranking, source),
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
  const choice = choiceFrom(ranking, source.procedure)
  if (choice.is !== 'made') return proposalFor(ranking, source)
  const [best, ...others] = choice.chosen
  if (best === undefined) return proposalFor(ranking, source)
  const isOnPrice = lot.awardCriteria?.length === 1 && lot.awardCriteria[0]?.type === 'price'
  const why = isOnPrice
    ? 'de regelmatige offerte met de laagste prijs'
    : 'de economisch meest voordelige regelmatige offerte'
  const pointsAndPrice = ({ total, price }: RankedOffer): string =>
    (isOnPrice || total === undefined ? '' : `, met ${formatNumber(total)} punten`) +
    (price === undefined ? '' : `, voor ${formatEuro(price)}${vat}`)
  const reserve = offers.some(({ standing }) => standing == null)
    ? ', onder voorbehoud van de beoordeling van uitsluiting, selectie en regelmatigheid'
    : ''
  const subject = subjectOf(lot.id, source)
  if (others.length === 0)
    return `Voorgesteld wordt ${subject} te gunnen aan ${best.tenderer}, die ${why} indiende${pointsAndPrice(best)}${reserve}.`
  const each = choice.chosen.map((one) => `${one.tenderer} (plaats ${one.rank}${pointsAndPrice(one)})`)
  return `Voorgesteld wordt ${subject} te gunnen aan de volgende inschrijvers, met wie de raamovereenkomst gesloten wordt: ${formatList(each)}${reserve}.`
}

/** Who is chosen for a lot; a row of gaps as long as that does not follow. */
function chosenRows(
  subject: string,
  ranking: readonly RankedOffer[],
  chosen: readonly RankedOffer[],
): AwardLotRow['chosen'] {
  if (ranking.length > 0 && chosen.length === 0)
    return [{ subject, rank: undefined, tenderer: undefined, price: undefined }]
  return chosen.map(({ rank, tenderer, price }) => ({ subject, rank: String(rank), tenderer, price }))
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

function proposalFor(ranking: readonly RankedOffer[], { procedure }: FactSource): string {
  const choice = choiceFrom(ranking, procedure)
  if (choice.is === 'tied') {
    const [first] = choice.tied
    const names = formatList(
      choice.tied.filter(({ rank }) => rank === first?.rank).map(({ tenderer }) => tenderer),
    )
    const place = first?.rank === 1 ? 'de eerste plaats' : `plaats ${first?.rank}`
    return `De offertes van ${names} staan samen op ${place}; het bestuur beslist volgens het bestek.`
  }
  if (choice.is === 'open' && choice.unknown === 'contractors')
    return 'Er is nog geen voorstel: met hoeveel opdrachtnemers de raamovereenkomst hoogstens gesloten wordt, ligt niet vast.'
  if (choice.is === 'open' || choice.chosen.length === 0)
    return 'Er is nog geen voorstel: niet elke offerte is volledig beoordeeld.'
  return `Voorgesteld wordt te gunnen aan ${formatList(choice.chosen.map(({ tenderer }) => tenderer))}, onder voorbehoud van het nazicht van uitsluiting, selectie, regelmatigheid en prijzen.`
}
