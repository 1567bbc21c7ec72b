import { describe, expect, it } from 'vitest'
import { foreignAmounts, isForeignAmount } from '../../src/procurement/foreign-amounts.js'
import { datedAmounts } from '../../src/procurement/threshold-table.js'

describe('the amounts that others use as a threshold', () => {
  it('are each known once, and are none of a local authority', () => {
    const amounts = foreignAmounts.map(({ amount }) => Number(amount))
    expect(amounts.length).toBeGreaterThan(0)
    expect(new Set(amounts).size).toBe(amounts.length)
    const own = new Set(
      Object.values(datedAmounts)
        .flat()
        .map(({ amount }) => Number(amount)),
    )
    expect(amounts.filter((amount) => own.has(amount))).toEqual([])
  })

  it('say where they come from, or are uncertain', () => {
    for (const { amount, source, what, certainty } of foreignAmounts) {
      expect(source === undefined, String(amount)).toBe(certainty === 'uncertain')
      expect(what === undefined, String(amount)).toBe(source === undefined)
    }
  })

  it('of the utilities sectors are as many as the revisions of the table, each in its years', () => {
    const revised = foreignAmounts.filter(({ what }) => what?.includes('speciale sectoren'))
    expect(revised.map(({ validFrom }) => validFrom)).toEqual(
      datedAmounts['eu-threshold-works'].map(({ validFrom }) => validFrom),
    )
  })

  it.each([
    [428_000, true],
    [431_000, true],
    [443_000, true],
    [432_000, true],
    [85_000, true],
    [209_000, true],
    [443_001, false],
    [140_000, false],
  ])('%i is one of them: %s', (amount, known) => {
    expect(isForeignAmount(amount)).toBe(known)
  })
})
