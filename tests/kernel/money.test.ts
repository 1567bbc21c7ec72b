import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents, euro, euroSchema, sumOfEuro } from '../../src/kernel/money.js'
import { runs } from '../support/runs.js'

const amountInCents = fc.nat({ max: 1e14 })

describe('an amount in euro', () => {
  it.each([0, 0.01, 0.29, 1.1, 148_000, 148_000.5, 8_999_999_999.99, 1e12])('may be %d', (amount) => {
    expect(euroSchema.safeParse(amount)).toEqual({ success: true, data: amount })
  })

  it.each([
    ['a negative amount', -0.01, 'minteken'],
    ['fractions of a cent', 10.005, 'cent'],
    ['fractions of a cent that are very small', 0.0000001, 'cent'],
    ['an absurd amount', 1e12 + 1, 'te groot'],
    ['text', '148.000', 'als een getal'],
    ['no number', Number.NaN, 'als een getal'],
    ['infinity', Number.POSITIVE_INFINITY, 'als een getal'],
    ['nothing', null, 'als een getal'],
  ])('is not %s', (_name, amount, advice) => {
    expect(euroSchema.safeParse(amount).error?.issues[0]?.message).toContain(advice)
  })

  it('is read back from any whole number of cents', () => {
    fc.assert(
      fc.property(amountInCents, (whole) => cents(euro(whole / 100)) === whole),
      runs(100),
    )
  })

  it('cannot be made from a wrong number', () => {
    expect(() => euro(-1)).toThrow()
  })
})

describe('the sum of amounts', () => {
  it('is exact to the cent where floating point is not', () => {
    expect(sumOfEuro([euro(0.1), euro(0.2)])).toBe(0.3)
  })

  it('is the sum of the cents, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1e12 }), { maxLength: 200 }), (wholes) => {
        const amounts = wholes.map((whole) => euro(whole / 100))
        expect(cents(sumOfEuro(amounts))).toBe(wholes.reduce((total, whole) => total + whole, 0))
        expect(sumOfEuro(amounts.toReversed())).toBe(sumOfEuro(amounts))
      }),
      runs(100),
    )
  })

  it('may pass the bound of a single amount', () => {
    expect(sumOfEuro([euro(1e12), euro(1e12)])).toBe(2e12)
  })

  it('of nothing is zero', () => {
    expect(sumOfEuro([])).toBe(0)
  })
})
