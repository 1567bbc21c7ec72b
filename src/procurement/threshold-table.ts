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

type Period = readonly [validFrom: LocalDate, validUntil: LocalDate]

/** From 1 January of the first to 31 December of the last year. */
const years = (first: number, last: number): Period => [
  localDate(`${first}-01-01`),
  localDate(`${last}-12-31`),
]

const row = (
  [validFrom, validUntil]: Period,
  amount: number,
  certainty: Certainty,
  source: string,
): DatedAmount => ({
  amount: euro(amount),
  validFrom,
  validUntil,
  source,
  certainty,
})

const order2022 = 'aangepast door het ministerieel besluit van 8 december 2021'
const order2024 = 'aangepast door het ministerieel besluit van 13 december 2023 (B.S. 18 december 2023)'
const regulations2026 =
  'gedelegeerde verordeningen (EU) 2025/2150, 2025/2151 en 2025/2152 van 22 oktober 2025'

type FourAmounts = readonly [in2020: number, in2022: number, in2024: number, in2026: number]

/** Amounts that follow the European revision, every two years. */
const revised = (
  article: string,
  amounts: FourAmounts,
  { in2026 }: { in2026: Certainty },
): readonly DatedAmount[] => [
  row(years(2020, 2021), amounts[0], 'verified', article),
  row(years(2022, 2023), amounts[1], 'verified', `${article}, ${order2022}`),
  row(years(2024, 2025), amounts[2], 'verified', `${article}, ${order2024}`),
  row(years(2026, 2027), amounts[3], in2026, `${article}; ${regulations2026}`),
]

/** An amount that the law itself fixes, read in a source up to a year and unchanged since as far as is known. */
const fixed = (amount: number, article: string, verifiedUntil: number): readonly DatedAmount[] => [
  row(years(2020, verifiedUntil), amount, 'verified', article),
  row(years(verifiedUntil + 1, 2027), amount, 'likely', article),
]

const publication = 'artikel 11 van het koninklijk besluit van 18 april 2017'
const ceiling =
  'artikel 42, § 1, 1°, a), van de wet van 17 juni 2016 en artikel 90, 1°, van het koninklijk besluit van 18 april 2017'
const standstill =
  'artikelen 11 en 30 van de wet van 17 juni 2013: de helft van de Europese drempel voor werken'

/** Per amount its rows, oldest first, without gaps. */
export const datedAmounts = {
  'eu-threshold-works': revised(publication, [5_350_000, 5_382_000, 5_538_000, 5_404_000], {
    in2026: 'verified',
  }),
  'eu-threshold-supplies-services': revised(publication, [214_000, 215_000, 221_000, 216_000], {
    in2026: 'verified',
  }),
  'eu-threshold-light': fixed(750_000, 'artikel 4, d), van richtlijn 2014/24/EU', 2023),
  'negotiation-without-call-ceiling': revised(ceiling, [139_000, 140_000, 143_000, 140_000], {
    in2026: 'likely',
  }),
  'lots-consideration': revised(
    'artikel 58 van de wet van 17 juni 2016',
    [139_000, 140_000, 143_000, 140_000],
    {
      in2026: 'likely',
    },
  ),
  'simplified-supplies-services': revised(
    'artikel 41, § 1, 1°, van de wet van 17 juni 2016',
    [214_000, 215_000, 221_000, 216_000],
    { in2026: 'verified' },
  ),
  'simplified-works': fixed(750_000, 'artikel 41, § 1, 2°, van de wet van 17 juni 2016', 2021),
  'light-negotiation-ceiling': fixed(750_000, 'artikel 89, § 1, 2°, van de wet van 17 juni 2016', 2021),
  'limited-value': [row(years(2020, 2027), 30_000, 'verified', 'artikel 92 van de wet van 17 juni 2016')],
  'standstill-works': [
    row(years(2020, 2021), 2_675_000, 'likely', standstill),
    row(years(2022, 2023), 2_691_000, 'likely', standstill),
    row(years(2024, 2025), 2_769_000, 'likely', standstill),
    row(years(2026, 2027), 2_702_000, 'likely', standstill),
  ],
} as const satisfies Record<string, readonly DatedAmount[]>
