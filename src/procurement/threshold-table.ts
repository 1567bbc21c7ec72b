import { type LocalDate, localDate } from '../kernel/local-date.js'
import { type Euro, euro } from '../kernel/money.js'

/**
 * The amounts of the law, by date: euro, excluding VAT, classic sectors, local authorities. Never edit a row to
 * change an amount: end it, and add a row.
 */

/**
 * How sure an amount is: `verified` was read in a source, `likely` agrees with what was read, `uncertain` has to be
 * checked before anybody relies on it.
 */
export type Certainty = 'verified' | 'likely' | 'uncertain'

export interface DatedAmount {
  readonly amount: Euro
  /** First and last day on which it counts. */
  readonly validFrom: LocalDate
  readonly validUntil: LocalDate
  /** In Dutch, as it is cited. */
  readonly source: string
  readonly certainty: Certainty
}

/**
 * The European revisions, every two years, with what each adds to the source of an amount. The next one is a row here,
 * and an amount in every list below: the compiler refuses a list that is too short.
 */
const revisions = [
  { first: 2020, last: 2021, source: '' },
  { first: 2022, last: 2023, source: ', aangepast door het ministerieel besluit van 8 december 2021' },
  {
    first: 2024,
    last: 2025,
    source: ', aangepast door het ministerieel besluit van 13 december 2023 (B.S. 18 december 2023)',
  },
  {
    first: 2026,
    last: 2027,
    source: '; gedelegeerde verordeningen (EU) 2025/2150, 2025/2151 en 2025/2152 van 22 oktober 2025',
  },
] as const
const firstYear = revisions[0].first
const lastYear = Math.max(...revisions.map(({ last }) => last))

/** The last day for which the amounts are known. */
export const lastDayOfTable = (): LocalDate => localDate(`${lastYear}-12-31`)

/** The first day for which they are not. */
export const firstDayAfterTable = (): LocalDate => localDate(`${lastYear + 1}-01-01`)

/** From 1 January of the first to 31 December of the last year. */
const row = (
  [first, last]: readonly [number, number],
  amount: number,
  certainty: Certainty,
  source: string,
): DatedAmount => ({
  amount: euro(amount),
  validFrom: localDate(`${first}-01-01`),
  validUntil: localDate(`${last}-12-31`),
  source,
  certainty,
})

/** One amount for each revision, oldest first. */
type PerRevision<Revisions extends readonly unknown[]> = { readonly [Revision in keyof Revisions]: number }
type Amounts = PerRevision<typeof revisions>

/** Amounts that follow the European revision. @param unsure the first years of those that are not `verified`. */
const revised = (
  article: string,
  amounts: Amounts,
  unsure: Readonly<Record<number, Certainty>> = {},
): readonly DatedAmount[] =>
  revisions.map(({ first, last, source }, index) =>
    row([first, last], amounts[index] ?? 0, unsure[first] ?? 'verified', `${article}${source}`),
  )

/** Amounts that all stand on the same source. */
const perRevision = (source: string, amounts: Amounts, certainty: Certainty): readonly DatedAmount[] =>
  revisions.map(({ first, last }, index) => row([first, last], amounts[index] ?? 0, certainty, source))

/** An amount that the law itself fixes, read in a source up to a year and unchanged since as far as is known. */
const fixed = (amount: number, article: string, verifiedUntil: number): readonly DatedAmount[] => [
  row([firstYear, Math.min(verifiedUntil, lastYear)], amount, 'verified', article),
  ...(verifiedUntil < lastYear ? [row([verifiedUntil + 1, lastYear], amount, 'likely', article)] : []),
]

const publication = 'artikel 11 van het koninklijk besluit van 18 april 2017'
const ceiling =
  'artikel 42, § 1, 1°, a), van de wet van 17 juni 2016 en artikel 90, 1°, van het koninklijk besluit van 18 april 2017'
const standstill =
  'artikelen 11 en 30 van de wet van 17 juni 2013: de helft van de Europese drempel voor werken'

/**
 * The European threshold for supplies and services in the utilities sectors: none of a local authority, but a text that
 * was copied from elsewhere may name it.
 */
export const utilitiesThreshold: readonly DatedAmount[] = perRevision(
  'gedelegeerde verordeningen van de Commissie, om de twee jaar',
  [428_000, 431_000, 443_000, 432_000],
  'verified',
)

/** Per amount its rows, oldest first, without gaps. */
export const datedAmounts = {
  'eu-threshold-works': revised(publication, [5_350_000, 5_382_000, 5_538_000, 5_404_000]),
  'eu-threshold-supplies-services': revised(publication, [214_000, 215_000, 221_000, 216_000]),
  'eu-threshold-light': fixed(750_000, 'artikel 4, d), van richtlijn 2014/24/EU', 2023),
  'negotiation-without-call-ceiling': revised(ceiling, [139_000, 140_000, 143_000, 140_000], {
    2026: 'likely',
  }),
  'lots-consideration': revised(
    'artikel 58 van de wet van 17 juni 2016',
    [139_000, 140_000, 143_000, 140_000],
    { 2026: 'likely' },
  ),
  'simplified-supplies-services': revised(
    'artikel 41, § 1, 1°, van de wet van 17 juni 2016',
    [214_000, 215_000, 221_000, 216_000],
  ),
  'simplified-works': fixed(750_000, 'artikel 41, § 1, 2°, van de wet van 17 juni 2016', 2021),
  'light-negotiation-ceiling': fixed(750_000, 'artikel 89, § 1, 2°, van de wet van 17 juni 2016', 2021),
  'limited-value': fixed(30_000, 'artikel 92 van de wet van 17 juni 2016', 2027),
  'standstill-works': perRevision(standstill, [2_675_000, 2_691_000, 2_769_000, 2_702_000], 'likely'),
} as const satisfies Record<string, readonly DatedAmount[]>
