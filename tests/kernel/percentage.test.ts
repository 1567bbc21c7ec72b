import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentage, percentageSchema, sumOfPercentages } from '../../src/kernel/percentage.js'
import { runs } from '../support/runs.js'

describe('a percentage', () => {
  it.each([0, 0.0001, 12.5, 33.3333, 100])('may be %d', (value) => {
    expect(percentageSchema.safeParse(value)).toEqual({ success: true, data: value })
  })

  it.each([-0.1, 100.0001, 33.33333, 0.00000001, Number.NaN, '30', null])(
    'is not %s, and the message says what to do',
    (value) => {
      expect(percentageSchema.safeParse(value).error?.issues[0]?.message).toMatch(/van 0 tot 100|rond het af/)
    },
  )

  it('cannot be made from a wrong number', () => {
    expect(() => percentage(101)).toThrow()
  })
})

describe('the sum of percentages', () => {
  it('is exact where floating point is not', () => {
    expect(sumOfPercentages([percentage(10.1), percentage(20.2)])).toBe(30.3)
  })

  it('is 100 for any weights that people split 100 into', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1e6 }), { minLength: 1, maxLength: 20 }), (cuts) => {
        const points = [0, ...cuts.toSorted((a, b) => a - b), 1e6]
        const weights = points
          .slice(1)
          .map((point, index) => percentage((point - (points[index] ?? 0)) / 1e4))
        expect(sumOfPercentages(weights)).toBe(100)
      }),
      runs(100),
    )
  })

  it('may pass 100', () => {
    expect(sumOfPercentages([percentage(60), percentage(60)])).toBe(120)
  })
})
