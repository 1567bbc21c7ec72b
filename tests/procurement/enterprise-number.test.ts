import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enterpriseNumberSchema, formatEnterpriseNumber } from '../../src/procurement/enterprise-number.js'
import { runs } from '../support/runs.js'

const firstEight = fc.integer({ min: 0, max: 19_999_999 })
const withCheck = (first: number): string =>
  `${String(first).padStart(8, '0')}${String(97 - (first % 97)).padStart(2, '0')}`

describe('an enterprise number', () => {
  it.each([
    ['0000000097', '0000000097'],
    ['0123456749', '0123456749'],
    ['0123.456.749', '0123456749'],
    ['BE 0123 456 749', '0123456749'],
    ['be0123.456.749', '0123456749'],
    [' BE0123456749 ', '0123456749'],
  ])('%j is kept as %s', (written, digits) => {
    expect(enterpriseNumberSchema.parse(written)).toBe(digits)
  })

  it.each([
    '',
    '123456749',
    '2123456749',
    '01234567490',
    'NL0123456749',
    '0123-456-749',
    'ABE0123456749',
    123456749,
    null,
  ])('%j is refused with an example of a good one', (written) => {
    expect(enterpriseNumberSchema.safeParse(written).error?.issues.map(({ message }) => message)).toEqual([
      'Vul een ondernemingsnummer van tien cijfers in dat met 0 of 1 begint, bijvoorbeeld 0123.456.749.',
    ])
  })

  it('is refused when one digit is wrong, whichever', () => {
    fc.assert(
      fc.property(firstEight, fc.nat(9), fc.integer({ min: 1, max: 9 }), (first, place, shift) => {
        const digits = [...withCheck(first)]
        digits[place] = String((Number(digits[place]) + shift) % 10)
        expect(enterpriseNumberSchema.safeParse(digits.join('')).success).toBe(false)
      }),
      runs(100),
    )
  })

  it('is written with dots, and read back from them', () => {
    expect(formatEnterpriseNumber('0123456749')).toBe('0123.456.749')
    fc.assert(
      fc.property(firstEight, (first) => {
        const digits = withCheck(first)
        expect(enterpriseNumberSchema.parse(formatEnterpriseNumber(digits))).toBe(digits)
      }),
      runs(100),
    )
  })
})
