import { cents, type Euro, euro } from '../kernel/money.js'
import type { AwardCriterion } from './award-criterion.js'
import type { AwardStage, Offer } from './award-stage.js'
import { legalLimits } from './legal-limits.js'
import type { EffectiveLot } from './lots.js'
import type { Procedure } from './procedure.js'

/**
 * One price against the others.
 * @property offer its place in the list of offers, from 0.
 * @property fromEstimate how far it lies above the estimate of the lot, in percent with one decimal; below: less than 0.
 * @property fromAverage the same against the average.
 */
export interface ReviewedPrice {
  readonly offer: number
  readonly tenderer: string
  readonly price: Euro
  readonly fromEstimate?: number
  readonly fromAverage?: number
}

/**
 * The prices for a lot, looked at together.
 * @property average of the prices without those that the law leaves out; absent with too few tenders to compute it.
 * @property leftOut how many of the highest prices the average leaves out, beside the lowest.
 * @property rule whether the law has low prices asked about: for certain, perhaps (some services), or not.
 */
export interface PriceReview {
  readonly prices: readonly ReviewedPrice[]
  readonly estimate?: Euro
  readonly average?: Euro
  readonly leftOut: number
  readonly rule: 'applies' | 'may-apply' | 'not'
}

/** Looks at the prices of the tenderers of a lot who were not excluded and are not refused by the selection. */
export function priceReviewOf(
  lot: EffectiveLot,
  award: AwardStage | undefined,
  procedure: Procedure,
): PriceReview {
  const own = (award?.offers ?? []).flatMap((offer, index) =>
    offer.lot === lot.id && isCounted(offer) && offer.price !== undefined && cents(offer.price) > 0
      ? [{ offer: index, tenderer: offer.tenderer, price: offer.price }]
      : [],
  )
  // An estimate is without VAT: prices that hold it are not set against it.
  const estimate = procedure.priceVatBasis === 'included' ? undefined : lot.estimatedValue
  const { average, leftOut } = averageOf(own.map(({ price }) => price))
  return {
    prices: own.map((one) => ({
      ...one,
      ...from('fromEstimate', one.price, estimate),
      ...from('fromAverage', one.price, average),
    })),
    ...(estimate !== undefined && { estimate }),
    ...(average !== undefined && { average }),
    leftOut,
    rule: average === undefined ? 'not' : ruleFor(lot, procedure),
  }
}

const isCounted = ({ standing }: Offer): boolean => standing !== 'excluded' && standing !== 'not-selected'

const from = <Name extends string>(name: Name, price: Euro, than: Euro | undefined) =>
  than === undefined || cents(than) === 0
    ? undefined
    : { [name]: Math.round(((cents(price) - cents(than)) / cents(than)) * 1000) / 10 }

/**
 * The average without the lowest price and without the highest; with many tenders without a quarter of them, the highest
 * ones, rounded up.
 */
function averageOf(prices: readonly Euro[]): { readonly average?: Euro; readonly leftOut: number } {
  const { lowPriceOffers, lowPriceManyOffers } = legalLimits
  if (prices.length < lowPriceOffers.value) return { leftOut: 0 }
  const leftOut = prices.length < lowPriceManyOffers.value ? 1 : Math.ceil(prices.length / 4)
  const counted = prices.toSorted((a, b) => a - b).slice(1, prices.length - leftOut)
  const sum = counted.reduce((total, price) => total + cents(price), 0)
  return { average: euro(Math.round(sum / counted.length) / 100), leftOut }
}

/** Whether low prices are to be asked about, by the procedure, the nature and the weight of the price. */
function ruleFor({ awardCriteria = [] }: EffectiveLot, procedure: Procedure): PriceReview['rule'] {
  const { procedureType, contractNature } = procedure
  if (procedureType !== 'open' && procedureType !== 'restricted') return 'not'
  if (!priceWeighsEnough(awardCriteria) || contractNature === 'supplies') return 'not'
  return contractNature === 'works' ? 'applies' : 'may-apply'
}

/** Only the price counts, or it weighs enough; without weights nobody can tell, and it is looked at. */
function priceWeighsEnough(criteria: readonly AwardCriterion[]): boolean {
  const prices = criteria.filter(({ type }) => type === 'price')
  const weight = prices.reduce((sum, one) => sum + (one.weight ?? 0), 0)
  const isAlone = prices.length > 0 && prices.length === criteria.length
  const isUnknown = prices.length > 0 && prices.every((one) => one.weight === undefined)
  return isAlone || isUnknown || weight >= legalLimits.lowPriceWeight.value
}
