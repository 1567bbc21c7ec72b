import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import type { DemandedLot } from '../../src/suppliers/matching/demanded-lot.js'
import type { LotMatching } from '../../src/suppliers/matching/lot-matching.js'
import { scanSuppliers } from '../../src/suppliers/matching/scan.js'
import { supplierIndex } from '../../src/suppliers/matching/supplier-index.js'
import type { Supplier } from '../../src/suppliers/supplier.js'
import { runs } from '../support/runs.js'
import { anyLot, anyRegister, anySupplier } from './arbitrary-register.js'
import { aDemandedLot } from './builders.js'

const all = (matching: LotMatching) => ({
  count: matching.count,
  totals: matching.totals,
  matches: matching.matches(),
  nearMisses: matching.nearMisses(),
  doneThere: new Set(matching.doneThere()),
})

/** The same firms in the same order with the same reasons as looking at every firm gives. */
const expectSame = (suppliers: readonly Supplier[], matching: LotMatching, lot: DemandedLot) =>
  expect(all(matching)).toEqual(all(scanSuppliers(suppliers, lot)))

describe('the index of firms', () => {
  it('answers what a look at every firm answers, reasons and order included', () => {
    let matches = 0
    let nearMisses = 0
    const draws = runs(1_000)
    fc.assert(
      fc.property(anyRegister, anyLot, (suppliers, lot) => {
        const matching = supplierIndex(suppliers).matching(lot)
        matches += matching.totals.matches
        nearMisses += matching.totals.nearMisses
        expectSame(suppliers, matching, lot)
      }),
      draws,
    )
    expect(matches).toBeGreaterThan(draws.numRuns / 2)
    expect(nearMisses).toBeGreaterThan(draws.numRuns / 2)
  })

  it('answers the same after any row of changes, without being built anew', () => {
    const ids = ['firma-0', 'firma-1', 'firma-2', 'firma-3']
    const change = fc.constantFrom(...ids).chain(anySupplier)
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), anyLot, (changes, lot) => {
        const index = supplierIndex()
        const now = new Map<string, Supplier>()
        for (const supplier of changes) {
          index.put(supplier)
          now.set(supplier.id, supplier)
        }
        expectSame([...now.values()], index.matching(lot), lot)
      }),
      runs(500),
    )
  })

  it('grows past every size it began with', () => {
    const suppliers = Array.from({ length: 3_000 }, (_, number) =>
      aSupplier({
        id: `firma-${number}`,
        activities: [anActivity(), anActivity({ id: 'b', cpvCodes: ['45112710'], area: undefined })],
      }),
    )
    const matching = supplierIndex(suppliers).matching(aDemandedLot())
    expect(matching.totals).toEqual({ matches: 3_000, nearMisses: 0, notMatching: 0 })
  })

  it('shows a change of one firm in the next answer', () => {
    const index = supplierIndex([aSupplier()])
    expect(index.matching(aDemandedLot()).count).toBe(1)
    index.put(aSupplier({ activities: [anActivity({ cpvCodes: ['45000000'] })] }))
    expect(index.matching(aDemandedLot()).totals).toEqual({ matches: 0, nearMisses: 1, notMatching: 0 })
    index.put(aSupplier({ archived: true }))
    expect(index.matching(aDemandedLot()).totals).toEqual({ matches: 0, nearMisses: 0, notMatching: 0 })
  })
})
