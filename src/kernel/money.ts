import { z } from 'zod'

/** An amount in euro, excluding VAT unless its name says otherwise, with at most two decimals. */
export const euroSchema = z
  .number()
  .min(0)
  .max(1e12)
  .refine(hasWholeCents, { error: 'Een bedrag heeft hoogstens twee cijfers na de komma.' })
  .brand<'Euro'>()

/** Cannot be mixed up with a {@link Percentage} or a plain number: only {@link euro} and the schema make one. */
export type Euro = z.infer<typeof euroSchema>

/** Turns a number into euro. Throws on a negative amount or on fractions of a cent: that is a bug in the caller. */
export const euro = (amount: number): Euro => euroSchema.parse(amount)

/** The amount in whole cents, so that sums and comparisons are exact. */
export const cents = (amount: Euro): number => Math.round(amount * 100)

/** The exact sum, to the cent. */
export const sumOfEuro = (amounts: readonly Euro[]): Euro =>
  euro(amounts.reduce((total, amount) => total + cents(amount), 0) / 100)

function hasWholeCents(amount: number): boolean {
  return Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-4
}
