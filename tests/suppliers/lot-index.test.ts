import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import { nearestPrefix } from '../../src/suppliers/matching/cpv-prefix.js'
import { lotIndex } from '../../src/suppliers/matching/lot-index.js'
import type { OfferedLot, Opportunities } from '../../src/suppliers/matching/opportunities.js'
import { nearestCode } from '../../src/suppliers/matching/outcomes.js'
import { scanLots } from '../../src/suppliers/matching/scan.js'
import type { Supplier } from '../../src/suppliers/supplier.js'
import { runs } from '../support/runs.js'
import { anyLot, anySupplier } from './arbitrary-register.js'
import { aDemandedLot } from './builders.js'

const anyLots: fc.Arbitrary<readonly OfferedLot[]> = fc
  .array(anyLot, { maxLength: 40, size: 'max' })
  .map((lots) => lots.map((lot, index) => ({ ...lot, key: `lot-${index}` })))

const all = ({ totals, matches, nearMisses }: Opportunities<OfferedLot>) => ({
  totals: { matches: totals.matches, nearMisses: totals.nearMisses },
  matches: matches(),
  nearMisses: nearMisses(),
})

/** The same lots in the same order with the same reasons as looking at every lot gives. */
const expectSame = (lots: readonly OfferedLot[], found: Opportunities<OfferedLot>, supplier: Supplier) =>
  expect(all(found)).toEqual(all(scanLots(lots, supplier)))

const offered = (key: string, stated: Partial<OfferedLot> = {}): OfferedLot => ({
  ...aDemandedLot(),
  key,
  ...stated,
})

describe('the index of lots', () => {
  it('answers what a look at every lot answers, reasons and order included', () => {
    let matches = 0
    let nearMisses = 0
    const draws = runs(1_000)
    fc.assert(
      fc.property(anyLots, anySupplier('firma'), (lots, supplier) => {
        const found = lotIndex(lots).opportunities(supplier)
        matches += found.totals.matches
        nearMisses += found.totals.nearMisses
        expectSame(lots, found, supplier)
      }),
      draws,
    )
    expect(matches).toBeGreaterThan(draws.numRuns / 2)
    expect(nearMisses).toBeGreaterThan(draws.numRuns / 2)
  })

  it('answers the same after any row of changes, without being built anew', () => {
    const key = fc.constantFrom('lot-0', 'lot-1', 'lot-2', 'lot-3')
    const change = fc.tuple(key, fc.option(anyLot, { nil: undefined, freq: 3 }))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), anySupplier('firma'), (changes, supplier) => {
        const index = lotIndex()
        const now = new Map<string, OfferedLot>()
        for (const [own, lot] of changes) {
          if (lot === undefined) {
            index.remove(own)
            now.delete(own)
          } else {
            index.put({ ...lot, key: own })
            now.set(own, { ...lot, key: own })
          }
        }
        expect(index.size()).toBe(now.size)
        expectSame([...now.values()], index.opportunities(supplier), supplier)
      }),
      runs(500),
    )
  })

  it('looks only among the lots that are asked', () => {
    const lots = [offered('open'), offered('past', { day: localDate('2026-01-05') })]
    const found = lotIndex(lots).opportunities(aSupplier(), ({ day }) => day > '2026-06-01')
    expect(found.matches().map(({ lot }) => lot.key)).toEqual(['open'])
  })

  it('gives the first of a ranking of many as the whole ranking begins', () => {
    fc.assert(
      fc.property(anyLots, anySupplier('firma'), fc.integer({ min: 0, max: 10 }), (lots, supplier, limit) => {
        const found = lotIndex(lots).opportunities(supplier)
        expect(found.matches(limit)).toEqual(found.matches().slice(0, limit))
        expect(found.nearMisses(limit)).toEqual(found.nearMisses().slice(0, limit))
      }),
      runs(100),
    )
  })
})

describe('a value that the buyer keeps secret', () => {
  const secret = offered('secret', { value: undefined, isValueSecret: true })

  it('is said to be secret, whatever the bounds of the firm', () => {
    for (const [minValue, maxValue] of [
      [1, 2],
      [1e9, undefined],
    ]) {
      const activity = anActivity({
        minValue: minValue === undefined ? undefined : euro(minValue),
        maxValue: maxValue === undefined ? undefined : euro(maxValue),
      })
      const [match] = lotIndex([secret])
        .opportunities(aSupplier({ activities: [activity] }))
        .matches()
      expect(match?.tests.size.answer).toBe('unknown')
      expect(match?.tests.size.reason).toMatch(/^Het bestuur maakt de raming niet bekend/)
    }
  })
})

describe('the nearest of many codes', () => {
  it('is the one that looking at each gives', () => {
    const digits = fc.constantFrom('0', '1', '7')
    const code = fc.array(digits, { minLength: 8, maxLength: 8 }).map((own) => own.join(''))
    fc.assert(
      fc.property(fc.array(code, { minLength: 1, maxLength: 6 }), code, (codes, asked) => {
        const { prefix, covers } = nearestCode(codes, asked)
        expect(nearestPrefix(codes)(asked)).toEqual({ prefix, covers })
      }),
      runs(2_000),
    )
  })
})
