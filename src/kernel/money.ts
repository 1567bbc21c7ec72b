import { z } from 'zod'
import { essential } from './stored-schema.js'

const advice = 'Schrijf het bedrag als een getal in euro, bijvoorbeeld 148000 of 148000.50.'

/** An amount in euro, excluding VAT unless its name says otherwise, with at most two decimals. */
export const euroSchema = z
  .number({ error: advice })
  .check(essential(z.gte(0, { error: 'Een bedrag is nooit kleiner dan 0: haal het minteken weg.' })))
  .max(1e12, { error: 'Dit bedrag is te groot: kijk na of er geen cijfers te veel staan.' })
  .refine(hasWholeCents, {
    error: 'Een bedrag heeft hoogstens twee cijfers na de komma: rond het af op de cent.',
  })
  .brand<'Euro'>()

/** Cannot be mixed up with a {@link Percentage} or a plain number: only {@link euro}, sums and the schema make one. */
export type Euro = z.infer<typeof euroSchema>

/** Turns a number into euro. Throws on a negative amount or on fractions of a cent: that is a bug in the caller. */
export const euro = (amount: number): Euro => wholeCentsSchema.parse(amount)

/** What is computed with an amount that was stored before a bound was set may pass that bound too. */
const wholeCentsSchema = z.number().min(0).refine(hasWholeCents).brand<'Euro'>()

/** The amount in whole cents, so that sums and comparisons are exact. */
export const cents = (amount: Euro): number => Math.round(amount * 100)

/** The exact sum, to the cent, as long as it stays under 90.000 billion (where whole cents stop being exact). */
export const sumOfEuro = (amounts: readonly Euro[]): Euro =>
  sumSchema.parse(amounts.reduce((total, amount) => total + cents(amount), 0) / 100)

/** Amounts that fit one by one may together pass the bound of {@link euroSchema}. */
const sumSchema = z.number().min(0).brand<'Euro'>()

function hasWholeCents(amount: number): boolean {
  return Math.round(amount * 100) / 100 === amount
}
