import { describe, expect, it } from 'vitest'
import { euro } from '../../src/kernel/money.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import type { DemandedLot } from '../../src/suppliers/matching/demanded-lot.js'
import { complementaryPairs } from '../../src/suppliers/matching/pairs.js'
import { supplierIndex } from '../../src/suppliers/matching/supplier-index.js'
import type { Supplier } from '../../src/suppliers/supplier.js'
import { aDemandedLot } from './builders.js'

const social = (id: string, stated: Partial<ReturnType<typeof anActivity>>, more: Partial<Supplier> = {}) =>
  aSupplier({ id, name: id, integrationIsPurpose: true, activities: [anActivity(stated)], ...more })
const regular = (id: string, stated: Partial<ReturnType<typeof anActivity>>) =>
  social(id, stated, { integrationIsPurpose: false })

const pairsFor = (lot: DemandedLot, ...firms: readonly Supplier[]) =>
  complementaryPairs(lot, supplierIndex(firms)).map(({ partners, missing }) => ({
    names: partners.map(({ supplier }) => supplier.name).toSorted(),
    missing,
  }))

describe('complementary pairs', () => {
  const twoTowns = aDemandedLot({ placeOfPerformance: ['36015', '37022'] })
  const roeselare = social('roeselare', {})
  const tielt = social('tielt', { area: { municipalities: ['37022'] } })

  it('divide the places of a lot', () => {
    expect(pairsFor(twoTowns, roeselare, tielt)).toEqual([{ names: ['roeselare', 'tielt'], missing: [] }])
  })

  it('say who does what', () => {
    const [pair] = complementaryPairs(twoTowns, supplierIndex([roeselare, tielt]))
    expect(pair?.partners.map(({ does }) => does.join())).toEqual([
      expect.stringMatching(/77312000 \(.*\) in Roeselare/),
      expect.stringMatching(/77312000 \(.*\) in Tielt/),
    ])
  })

  it('are not needed where one firm covers everything', () => {
    const both = social('beide', { area: { municipalities: ['36015', '37022'] } })
    expect(pairsFor(twoTowns, roeselare, tielt, both)).toEqual([])
  })

  it('divide the kinds of work, and a partner for other work never comes before the one who does what is missing', () => {
    const lot = aDemandedLot({ additionalCpvCodes: ['90610000', '45112710'] })
    const sweeps = social('veegt', { cpvCodes: ['90610000'] }, { address: { municipality: '33011' } })
    const sweepsAndDigs = regular('veegt en graaft', {
      cpvCodes: ['90610000', '45112710'],
      contractNatures: undefined,
    })
    const paints = social('schildert', { cpvCodes: ['45442110'] })
    expect(pairsFor(lot, roeselare, sweeps, sweepsAndDigs, paints)).toEqual([
      { names: ['roeselare', 'veegt en graaft'], missing: [] },
      { names: ['roeselare', 'veegt'], missing: [expect.stringMatching(/^Niemand doet 45112710/)] },
    ])
  })

  it('add up what two small firms can take, and say what is still too much', () => {
    const small = social('klein', { maxValue: euro(60_000) })
    const other = social('andere', { maxValue: euro(40_000) })
    expect(pairsFor(aDemandedLot({ value: euro(100_000) }), small, other)).toEqual([
      { names: ['andere', 'klein'], missing: [] },
    ])
    const [pair] = pairsFor(aDemandedLot({ value: euro(120_000) }), small, other)
    expect(pair?.missing.join()).toContain('€\u00A020.000')
  })

  it('always hold a firm of the social economy', () => {
    const other = regular('andere', { area: { municipalities: ['37022'] } })
    expect(pairsFor(twoTowns, regular('gewoon', {}), other)).toEqual([])
    expect(pairsFor(twoTowns, roeselare, other)).toHaveLength(1)
  })

  it('hold nobody whom a reservation keeps out, and say where that is to be looked into', () => {
    const reserved = { ...twoTowns, reservedParticipation: 'res-ws' as const }
    const excluded = regular('geen toegang', { area: { municipalities: ['37022'] } })
    expect(pairsFor(reserved, roeselare, excluded)).toEqual([])
    const [pair] = complementaryPairs(reserved, supplierIndex([roeselare, tielt]))
    expect(pair?.partners[0].toCheck.join()).toContain('toegang')
  })

  it('take an unknown area for a maybe', () => {
    const somewhere = social('ergens', { cpvCodes: ['90610000'], area: undefined })
    const lot = { ...twoTowns, additionalCpvCodes: ['90610000'] }
    const [pair] = complementaryPairs(
      lot,
      supplierIndex([social('groen', { area: { region: 'midwest' } }), somewhere]),
    )
    expect(pair?.missing).toEqual([])
    expect(pair?.partners.find(({ supplier }) => supplier.name === 'ergens')?.toCheck).toEqual([
      'het werkgebied',
    ])
  })
})
