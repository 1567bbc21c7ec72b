import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { euro } from '../../src/kernel/money.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { normaliseProcedure } from '../../src/procurement/lot-ids.js'
import { effectiveLots, isDivided } from '../../src/procurement/lots.js'
import { arbitraryProcedure } from '../support/arbitrary-procedure.js'
import { runs } from '../support/runs.js'

describe('the lots that count', () => {
  it.each([
    ['left out', undefined],
    ['an empty list', []],
    ['one empty lot', [{}]],
  ])('are one LOT-0001 when the lots are %s', (_name, lots) => {
    const found = effectiveLots({ title: 'Bermen', lots })
    expect(found).toEqual([{ id: 'LOT-0001', number: 1, ownFields: [] }])
    expect(isDivided({ lots })).toBe(false)
  })

  it('take CPV codes, place and duration from the procedure, and keep what is their own', () => {
    const own = aLot({
      id: 'LOT-0002',
      cpvCode: '77312000',
      additionalCpvCodes: [],
      placeOfPerformance: ['37022'],
      durationMonths: 12,
    })
    const procedure = aProcedure({ additionalCpvCodes: ['77314000'], lots: [aLot(), own] })
    expect(effectiveLots(procedure)).toMatchObject([
      {
        cpvCode: '77310000',
        additionalCpvCodes: ['77314000'],
        placeOfPerformance: ['36015'],
        durationMonths: 24,
      },
      { cpvCode: '77312000', additionalCpvCodes: [], placeOfPerformance: ['37022'], durationMonths: 12 },
    ])
  })

  it('take the value from the procedure only when there is one', () => {
    expect(effectiveLots(aProcedure({ lots: [aLot()] }))[0]?.estimatedValue).toBe(190_000)
    expect(
      effectiveLots(aProcedure({ lots: [aLot({ estimatedValue: euro(60_000) })] }))[0]?.estimatedValue,
    ).toBe(60_000)
    const divided = effectiveLots(
      aProcedure({ lots: [aLot({ estimatedValue: euro(60_000) }), aLot({ id: 'LOT-0002' })] }),
    )
    expect(divided.map(({ estimatedValue }) => estimatedValue)).toEqual([60_000, undefined])
  })

  it('take nothing else: a description of the procedure is not one of the lot', () => {
    expect(effectiveLots({ title: 'Bermen', description: 'Maaien' })[0]).not.toHaveProperty('description')
    expect(effectiveLots({ title: 'Bermen', description: 'Maaien' })[0]).not.toHaveProperty('title')
  })

  it('say which fields are their own', () => {
    const lots = [{ id: 'LOT-0001', title: 'Bermen', description: undefined }]
    expect(effectiveLots(aProcedure({ lots }))[0]?.ownFields).toEqual(['title'])
  })

  it('are never none, are numbered from 1, and have an id each', () => {
    fc.assert(
      fc.property(arbitraryProcedure(), (procedure) => {
        const lots = effectiveLots(procedure)
        expect(lots.length).toBe(Math.max(1, procedure.lots?.length ?? 0))
        expect(lots.map(({ number }) => number)).toEqual(lots.map((_, index) => index + 1))
        expect(new Set(lots.map(({ id }) => id)).size).toBe(lots.length)
        expect(isDivided(procedure)).toBe(lots.length > 1)
      }),
      runs(100),
    )
  })
})

describe('the id of a new lot', () => {
  const idsOf = (ids: readonly (string | undefined)[], usedBefore: readonly string[] = []) =>
    normaliseProcedure({ title: 'Bermen', lots: ids.map((id) => ({ id })) }, usedBefore).lots?.map(
      ({ id }) => id,
    )

  it('is the next free one', () => {
    expect(idsOf([undefined, undefined])).toEqual(['LOT-0001', 'LOT-0002'])
    expect(idsOf(['LOT-0001', undefined])).toEqual(['LOT-0001', 'LOT-0002'])
  })

  it('never fills the place of a lot that went', () => {
    expect(idsOf(['LOT-0001', undefined, 'LOT-0003'])).toEqual(['LOT-0001', 'LOT-0004', 'LOT-0003'])
    expect(idsOf(['LOT-0001', undefined], ['LOT-0002', 'LOT-0007'])).toEqual(['LOT-0001', 'LOT-0008'])
  })

  it('is the lowest free one when the numbers have run out', () => {
    expect(idsOf(['LOT-9999', undefined, undefined])).toEqual(['LOT-9999', 'LOT-0001', 'LOT-0002'])
  })

  it('is given once: doing it again changes nothing, and the effective lots have the same ids', () => {
    fc.assert(
      fc.property(arbitraryProcedure(), (procedure) => {
        const normalised = normaliseProcedure(procedure)
        expect(normaliseProcedure(normalised)).toEqual(normalised)
        if (normalised.lots?.length)
          expect(effectiveLots(procedure).map(({ id }) => id)).toEqual(normalised.lots.map(({ id }) => id))
      }),
      runs(100),
    )
  })

  it('is not needed where the lots are left out', () => {
    expect(normaliseProcedure({ title: 'Bermen' })).toEqual({ title: 'Bermen' })
  })
})
