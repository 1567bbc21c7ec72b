/** An amount of money in plain text. @property amount in euro. */
export interface AmountSpot {
  readonly from: number
  readonly to: number
  readonly amount: number
}

/** `143.000 euro`, `€ 143 000,00`, `eur 143000`, `143.000 EUR` */
const amount =
  /(?:(?:€|eur(?:o)?) ?)?(?<![\d.,])(\d{1,3}(?:[. ]\d{3}){1,3}|\d{4,9})(?:,(\d{2}|-))?(?![\d])(?: ?(?:€|eur(?:o)?(?![a-z])))?/g

/** Every amount of at least four digits in plain text. */
export const amountsIn = (plain: string): readonly AmountSpot[] =>
  [...plain.matchAll(amount)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    amount:
      Number((found[1] ?? '').replace(/[. ]/g, '')) + Number(found[2] === '-' ? 0 : (found[2] ?? 0)) / 100,
  }))

/** A percentage in plain text, in digits or in words. */
export interface PercentageSpot {
  readonly from: number
  readonly to: number
  readonly value: number
}

const percentage = /(?<![\d.,a-z])(\d{1,3}(?:,\d{1,2})?|[a-z]{3,12}) ?(?:%|procent|ten honderd|pct)/g

/** Every percentage in plain text. */
export const percentagesIn = (plain: string): readonly PercentageSpot[] =>
  [...plain.matchAll(percentage)].flatMap((found) => {
    const value = numberOf(found[1] ?? '')
    return value === undefined ? [] : [{ from: found.index, to: found.index + found[0].length, value }]
  })

const numberOf = (written: string): number | undefined =>
  /^\d/.test(written) ? Number(written.replace(',', '.')) : numbers.get(written)

const numbers = new Map<string, number>(
  Object.entries({
    vijf: 5,
    tien: 10,
    vijftien: 15,
    twintig: 20,
    vijfentwintig: 25,
    dertig: 30,
    veertig: 40,
    vijftig: 50,
    zestig: 60,
    zeventig: 70,
    tachtig: 80,
    negentig: 90,
    honderd: 100,
  }),
)
