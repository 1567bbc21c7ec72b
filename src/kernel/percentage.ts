import { z } from 'zod'

/** A percentage as people write it: 30 is 30 %. At most four decimals. */
export const percentageSchema = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => Math.abs(value * 1e4 - Math.round(value * 1e4)) < 1e-4, {
    error: 'Een percentage heeft hoogstens vier cijfers na de komma.',
  })
  .brand<'Percentage'>()

/** Cannot be mixed up with an amount of money: only {@link percentage} and the schema make one. */
export type Percentage = z.infer<typeof percentageSchema>

/** Turns a number from 0 to 100 into a percentage. Throws outside those bounds: that is a bug in the caller. */
export const percentage = (value: number): Percentage => percentageSchema.parse(value)

/** The exact sum of percentages (10.1 + 20.2 is 30.3), as a plain number: it may pass 100. */
export const sumOfPercentages = (values: readonly Percentage[]): number =>
  Math.round(values.reduce<number>((total, value) => total + Math.round(value * 1e4), 0)) / 1e4
