import { cents } from '../kernel/money.js'
import type { AwardCriterion } from './award-criterion.js'
import { type AwardStage, isCompared, type Offer, type ScoredPart } from './award-stage.js'
import type { EffectiveLot } from './lots.js'

/**
 * What one tender got on one criterion.
 * @property points on the criterion's weight; absent as long as it is not judged; isComputed: from the prices.
 */
export interface JudgedCriterion {
  readonly index: number
  readonly criterion: AwardCriterion
  readonly points?: number
  readonly isComputed: boolean
  readonly words?: string
  /** The sub-criteria that it was judged on apart. */
  readonly parts?: readonly ScoredPart[]
}

/**
 * A tender with its points.
 * @property offer its place in the list of offers, from 0; total: absent as long as a criterion is not judged.
 * @property rank from 1; tenders with the same total share it.
 */
export interface RankedOffer {
  readonly offer: number
  readonly tenderer: string
  readonly price?: Offer['price']
  readonly judged: readonly JudgedCriterion[]
  readonly total?: number
  readonly rank?: number
}

/**
 * The tenders for a lot that are compared, the best first, those that are not fully judged at the end. A criterion about price without a
 * score is computed: the lowest price gets its weight, another its weight times the lowest price divided by its own,
 * rounded to two decimals, as the bestek says. Sums are exact to the hundredth.
 */
export function rankingOf(lot: EffectiveLot, award: AwardStage | undefined): readonly RankedOffer[] {
  const offers = (award?.offers ?? []).flatMap((offer, index) =>
    offer.lot === lot.id && isCompared(offer) ? [{ offer, index }] : [],
  )
  const lowest = Math.min(
    ...offers.flatMap(({ offer }) => (offer.price === undefined ? [] : [cents(offer.price)])),
  )
  const judgedOffers = offers.map(({ offer, index }): RankedOffer => {
    const judged = (lot.awardCriteria ?? []).map((criterion, place) => judge(criterion, place, offer, lowest))
    const total = totalOf(judged)
    return {
      offer: index,
      tenderer: offer.tenderer,
      ...(offer.price !== undefined && { price: offer.price }),
      judged,
      ...(total !== undefined && { total }),
    }
  })
  const ordered = judgedOffers.toSorted((a, b) => (b.total ?? -1) - (a.total ?? -1))
  return ordered.map((offer) => ({
    ...offer,
    ...(offer.total !== undefined && {
      rank: 1 + ordered.filter(({ total }) => total !== undefined && total > (offer.total ?? 0)).length,
    }),
  }))
}

function judge(
  criterion: AwardCriterion,
  index: number,
  { assessments, price }: Offer,
  lowest: number,
): JudgedCriterion {
  const assessment = assessments.find((one) => one.criterion === index)
  const words = assessment?.words
  const given = assessment?.score
  const isComputed = given === undefined && criterion.type === 'price'
  const points = isComputed ? pricePoints(criterion.weight, price, lowest) : given
  return {
    index,
    criterion,
    isComputed,
    ...(points !== undefined && { points }),
    ...(words !== undefined && words.trim() !== '' && { words }),
    ...(assessment?.parts != null && assessment.parts.length > 0 && { parts: assessment.parts }),
  }
}

function pricePoints(weight: number | undefined, price: Offer['price'], lowest: number): number | undefined {
  if (weight === undefined || price === undefined) return undefined
  return cents(price) === 0 ? weight : Math.round(((weight * lowest) / cents(price)) * 100) / 100
}

function totalOf(judged: readonly JudgedCriterion[]): number | undefined {
  if (judged.length === 0 || judged.some(({ points }) => points === undefined)) return undefined
  return judged.reduce((sum, { points = 0 }) => sum + Math.round(points * 100), 0) / 100
}
