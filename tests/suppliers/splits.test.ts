import { describe, expect, it } from 'vitest'
import { euro } from '../../src/kernel/money.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import type { DemandedLot } from '../../src/suppliers/matching/demanded-lot.js'
import { lotSplits } from '../../src/suppliers/matching/splits.js'
import { supplierIndex } from '../../src/suppliers/matching/supplier-index.js'
import type { Supplier } from '../../src/suppliers/supplier.js'
import { aDemandedLot } from './builders.js'

const firm = (id: string, stated: Partial<ReturnType<typeof anActivity>>) =>
  aSupplier({ id, name: id, activities: [anActivity(stated)] })
const splitsFor = (lot: DemandedLot, ...firms: readonly Supplier[]) =>
  lotSplits(lot, supplierIndex(firms)).map(({ kind, parts, extra, assumption }) => ({
    kind,
    parts: parts.map(({ title, matches }) => `${title}: ${matches}`),
    extra: extra.map(({ name }) => name),
    assumption,
  }))

describe('splitting a lot', () => {
  const lot = aDemandedLot({ placeOfPerformance: ['36015', '37022'], value: euro(100_000) })

  it('per municipality shows who then fits as well, and with which sum', () => {
    const [split, ...others] = splitsFor(
      lot,
      firm('Roeselare', {}),
      firm('Tielt', { area: { municipalities: ['37022'] } }),
    )
    expect(others).toEqual([])
    expect(split).toMatchObject({
      kind: 'per-municipality',
      parts: ['Roeselare: 1', 'Tielt: 1'],
      extra: ['Roeselare', 'Tielt'],
    })
    expect(split?.assumption.replaceAll('\u00A0', ' ')).toBe(
      'We rekenen met gelijke delen: € 50.000 voor elke gemeente.',
    )
  })

  it('is not offered where it brings nobody', () => {
    expect(splitsFor(lot, firm('overal', { area: { region: 'midwest' }, maxValue: undefined }))).toEqual([])
    expect(splitsFor(lot)).toEqual([])
  })

  it('does not count those who fit the whole already', () => {
    const everywhere = firm('overal', { area: { region: 'midwest' }, maxValue: undefined })
    expect(splitsFor(lot, everywhere, firm('Roeselare', {}))[0]?.extra).toEqual(['Roeselare'])
  })

  it('in parts is for those for whom it is too large; the number of parts that brings most', () => {
    const one = aDemandedLot({ value: euro(100_000) })
    const half = firm('half', { maxValue: euro(50_000) })
    const quarter = firm('kwart', { maxValue: euro(25_000) })
    expect(splitsFor(one, half)).toMatchObject([{ kind: 'in-parts', parts: ['Deel 1: 1', 'Deel 2: 1'] }])
    expect(splitsFor(one, half, quarter)[0]?.parts).toHaveLength(4)
  })

  it('per kind of work leaves the size open', () => {
    const both = aDemandedLot({ additionalCpvCodes: ['90610000'] })
    const [split] = splitsFor(both, firm('veegt', { cpvCodes: ['90610000'] }))
    expect(split).toMatchObject({ kind: 'per-work', extra: ['veegt'] })
    expect(split?.assumption).toContain('weten we niet')
  })
})
