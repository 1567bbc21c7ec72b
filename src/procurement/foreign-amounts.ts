import { type LocalDate, localDate } from '../kernel/local-date.js'
import { type Euro, euro } from '../kernel/money.js'
import { type Certainty, utilitiesThreshold } from './threshold-table.js'

/**
 * An amount that a text may name as a threshold, and that is none of a local authority in `threshold-table.ts`.
 *
 * @property what whose threshold it was, in Dutch; absent as long as nobody looked it up.
 * @property validFrom first and last day on which it counted there, where a source says so.
 * @property source in Dutch, as it is cited; absent: the amount is `uncertain` and has still to be looked up.
 */
export interface ForeignAmount {
  readonly amount: Euro
  readonly what?: string
  readonly validFrom?: LocalDate
  readonly validUntil?: LocalDate
  readonly source?: string
  readonly certainty: Certainty
}

const toBeLookedUp = (amount: number): ForeignAmount => ({ amount: euro(amount), certainty: 'uncertain' })

/**
 * Amounts that older or other rules used as a threshold; those that are revised stand in `threshold-table.ts`. Never edit a
 * row to change an amount: add a row.
 */
export const foreignAmounts: readonly ForeignAmount[] = [
  ...utilitiesThreshold.map((dated) => ({
    ...dated,
    what: 'Europese drempel voor leveringen en diensten in de speciale sectoren',
  })),
  {
    amount: euro(135_000),
    what: 'drempel om de verdeling in percelen te overwegen, zoals in 2017',
    source: 'artikel 58 van de wet van 17 juni 2016',
    certainty: 'verified',
  },
  {
    amount: euro(85_000),
    what: 'bedrag, btw inbegrepen, vanaf waar federale besturen sociale clausules motiveren',
    validFrom: localDate('2014-05-16'),
    source: 'federale omzendbrief van 16 mei 2014',
    certainty: 'verified',
  },
  toBeLookedUp(8_500),
  toBeLookedUp(62_000),
  toBeLookedUp(67_000),
  toBeLookedUp(134_000),
  toBeLookedUp(144_000),
  toBeLookedUp(200_000),
  toBeLookedUp(207_000),
  toBeLookedUp(209_000),
  toBeLookedUp(418_000),
  toBeLookedUp(5_186_000),
  toBeLookedUp(5_225_000),
  toBeLookedUp(5_548_000),
]

export const isForeignAmount = (amount: number): boolean =>
  foreignAmounts.some((known) => known.amount === amount)
