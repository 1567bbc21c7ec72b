import { type LocalDate, localDate } from '../kernel/local-date.js'
import { type Euro, euro } from '../kernel/money.js'
import type { Certainty } from './threshold-table.js'

/**
 * The largest work, in euro without VAT, that may go to a contractor of each class, from class 1; a class above the last
 * has no maximum. Since 1 June 2024; a new table is a new row.
 */
export const approvalClasses: {
  readonly maxima: readonly Euro[]
  readonly validFrom: LocalDate
  readonly source: string
  readonly certainty: Certainty
} = {
  maxima: [162_000, 330_000, 600_000, 1_080_000, 2_172_000, 3_870_000, 6_396_000].map(euro),
  validFrom: localDate('2024-06-01'),
  source:
    'het koninklijk besluit van 26 september 1991 over de erkenning van aannemers, met de bedragen vanaf 1 juni 2024',
  certainty: 'verified',
}
