import { type LocalDate, localDate } from '../kernel/local-date.js'
import type { Certainty } from './threshold-table.js'

/** A limit of the law that is not an amount of money. */
interface LegalLimit {
  readonly value: number
  readonly validFrom: LocalDate
  readonly source: string
  readonly certainty: Certainty
}

/** From the day on which the law of 17 June 2016 came into force. */
const validFrom = localDate('2017-06-30')

/**
 * - `frameworkMonths`: a framework agreement that lasts longer needs a reason;
 * - `suppliersToConsult`: how many to consult in a negotiated procedure without prior publication, where possible.
 */
export const legalLimits = {
  frameworkMonths: {
    value: 48,
    validFrom,
    source: 'artikel 43 van de wet van 17 juni 2016',
    certainty: 'likely',
  },
  suppliersToConsult: {
    value: 3,
    validFrom,
    source: 'artikel 42, § 1, 1°, a), van de wet van 17 juni 2016',
    certainty: 'verified',
  },
} as const satisfies Record<string, LegalLimit>
