import { z } from 'zod'
import { essential } from './stored-schema.js'

const advice = 'Schrijf het percentage als een getal van 0 tot 100: 30 is 30 %.'

/** A percentage as people write it: 30 is 30 %. At most four decimals. */
export const percentageSchema = z
  .number({ error: advice })
  .check(essential(z.gte(0, { error: advice })), essential(z.lte(100, { error: advice })))
  .refine(hasFourDecimals, { error: 'Een percentage heeft hoogstens vier cijfers na de komma: rond het af.' })
  .brand<'Percentage'>()

/** Cannot be mixed up with an amount of money: only {@link percentage} and the schema make one. */
export type Percentage = z.infer<typeof percentageSchema>

/** Turns a number from 0 to 100 into a percentage. Throws outside those bounds: that is a bug in the caller. */
export const percentage = (value: number): Percentage => percentageSchema.parse(value)

/** The exact sum of percentages (10.1 + 20.2 is 30.3), as a plain number: it may pass 100. */
export const sumOfPercentages = (values: readonly Percentage[]): number =>
  values.reduce((total, value) => total + Math.round(value * 1e4), 0) / 1e4

function hasFourDecimals(value: number): boolean {
  return Math.round(value * 1e4) / 1e4 === value
}
