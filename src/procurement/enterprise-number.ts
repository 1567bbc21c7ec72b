import { z } from 'zod'

const advice =
  'Vul een ondernemingsnummer van tien cijfers in dat met 0 of 1 begint, bijvoorbeeld 0123.456.749.'

/**
 * A number of the Crossroads Bank for Enterprises (KBO): ten digits, of which the last two are 97 minus the first
 * eight modulo 97. Accepts it as people write it (`0123.456.749`, `BE 0123 456 749`) and gives the ten digits.
 */
export const enterpriseNumberSchema = z
  .string({ error: advice })
  .max(30, { error: advice })
  .overwrite((written) => written.replace(/^\s*BE/i, '').replace(/[\s.]/g, ''))
  .regex(/^[01]\d{9}$/, { error: advice, abort: true })
  .refine(hasCheckDigits, {
    error: 'De controlecijfers van dit ondernemingsnummer kloppen niet: kijk het na.',
  })
  .meta({ description: 'Enterprise number (KBO): ten digits; dots, spaces and a leading BE are taken off.' })

/** `0123456749` → `0123.456.749` */
export const formatEnterpriseNumber = (digits: string): string =>
  `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`

function hasCheckDigits(digits: string): boolean {
  return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8))
}
