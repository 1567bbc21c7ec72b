import type { EffectiveLot } from './lots.js'

/** What a lot is worth in a year, in euro; all of it when it lasts no longer. `undefined` while it is not valued. */
export function yearlyValueOf({
  estimatedValue,
  durationMonths,
}: Pick<EffectiveLot, 'estimatedValue' | 'durationMonths'>): number | undefined {
  if (estimatedValue === undefined) return undefined
  return (estimatedValue * monthsOfYear) / Math.max(monthsOfYear, durationMonths ?? monthsOfYear)
}

const monthsOfYear = 12
