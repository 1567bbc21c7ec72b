import { localDate } from '../kernel/local-date.js'

/**
 * Rules of thumb for a social condition: practice, no law, to be changed by a regisseur. Months, euro without VAT,
 * percentages; `euroPerHour` is an assumption about what an hour of work costs.
 */
export const proportions = {
  leastMonths: 4,
  leastValue: 100_000,
  leastLabourShare: 30,
  mostShareOfHours: 15,
  euroPerHour: 45,
  assumedOn: localDate('2026-11-22'),
} as const
