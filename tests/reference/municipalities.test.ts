import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LocalDate, localDate } from '../../src/kernel/local-date.js'
import {
  codesOn,
  findMunicipality,
  municipalitiesOn,
  nuts3Of,
  predecessors,
  successorOn,
} from '../../src/reference/municipalities.js'
import { flemishNuts3 } from '../../src/reference/nuts.js'
import { runs } from '../support/runs.js'

const lastDayBefore = localDate('2024-12-31')
const mergerDay = localDate('2025-01-01')

/** The mergers of 1 January 2025: 28 municipalities into 13. */
const mergers = [
  ['11002', 'Antwerpen', 'BE211', ['11002', '11007']],
  ['46030', 'Beveren-Kruibeke-Zwijndrecht', 'BE236', ['11056', '46003', '46013']],
  ['73110', 'Bilzen-Hoeselt', 'BE223', ['73006', '73032']],
  ['23106', 'Pajottegem', 'BE241', ['23023', '23024', '23032']],
  ['71071', 'Tessenderlo-Ham', 'BE224', ['71057', '71069']],
  ['71072', 'Hasselt', 'BE224', ['71022', '73040']],
  ['44087', 'Lochristi', 'BE234', ['44034', '44073']],
  ['46029', 'Lokeren', 'BE236', ['44045', '46014']],
  ['44088', 'Merelbeke-Melle', 'BE234', ['44040', '44043']],
  ['37021', 'Wingene', 'BE257', ['37012', '37018']],
  ['37022', 'Tielt', 'BE257', ['37007', '37015']],
  ['44086', 'Nazareth-De Pinte', 'BE234', ['44012', '44048']],
  ['73111', 'Tongeren-Borgloon', 'BE223', ['73009', '73083']],
] as const

const everyCode = [...municipalitiesOn(lastDayBefore), ...municipalitiesOn(mergerDay)].map(({ nis }) => nis)
const anyCode = fc.constantFrom(...everyCode)
const anyDay: fc.Arbitrary<LocalDate> = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => localDate(date.toISOString().slice(0, 10)))

describe('the Flemish municipalities', () => {
  it('are 300 until 31 December 2024 and 285 from the next day', () => {
    expect(municipalitiesOn(lastDayBefore)).toHaveLength(300)
    expect(municipalitiesOn(mergerDay)).toHaveLength(285)
    expect(municipalitiesOn(localDate('2020-01-01'))).toHaveLength(300)
    expect(municipalitiesOn(localDate('2027-06-30'))).toHaveLength(285)
  })

  it('all lie in Flanders, in one of its 22 arrondissements', () => {
    const used = new Set(municipalitiesOn(mergerDay).map(({ nuts3 }) => nuts3))
    expect([...used].sort()).toEqual(flemishNuts3().map(({ code }) => code))
    const outside = everyCode.map(findMunicipality).filter((municipality) => {
      const { latitude = 0, longitude = 0 } = municipality?.point ?? {}
      return latitude < 50.67 || latitude > 51.51 || longitude < 2.53 || longitude > 5.92
    })
    expect(outside).toEqual([])
  })

  it('have names of their own on any day', () => {
    for (const day of [lastDayBefore, mergerDay]) {
      const names = municipalitiesOn(day).map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it.each([
    ['36015', 'Roeselare', 'BE256'],
    ['35013', 'Oostende', 'BE255'],
    ['45059', 'Brakel', 'BE235'],
    ['73028', 'Herstappe', 'BE223'],
    ['12041', 'Puurs-Sint-Amands', 'BE212'],
    ['72043', 'Pelt', 'BE225'],
  ])('know %s as %s in %s', (nis, name, nuts3) => {
    expect(findMunicipality(nis)?.name).toBe(name)
    expect(nuts3Of(nis)).toBe(nuts3)
  })

  it.each(['00000', '21004', '3601', '', 'toString'])('do not know %j', (nis) => {
    expect(findMunicipality(nis)).toBeUndefined()
    expect(nuts3Of(nis)).toBeUndefined()
    expect(successorOn(nis, mergerDay)).toBeUndefined()
    expect(predecessors(nis)).toEqual([])
    expect(codesOn(nis, mergerDay)).toEqual([])
  })
})

describe('the mergers of 1 January 2025', () => {
  it('took 28 municipalities into 13', () => {
    expect(mergers.flatMap(([, , , old]) => old)).toHaveLength(28)
    expect(
      everyCode
        .filter((nis, index) => everyCode.indexOf(nis) === index && predecessors(nis).length > 0)
        .sort(),
    ).toEqual(mergers.map(([nis]) => nis).sort())
  })

  it.each(mergers)('made %s %s in %s of %j', (nis, name, nuts3, old) => {
    expect(findMunicipality(nis)).toMatchObject({ name, nuts3 })
    expect([...predecessors(nis)].sort()).toEqual([...old].sort())
    for (const code of old) {
      expect(successorOn(code, lastDayBefore)).toBe(code)
      expect(successorOn(code, mergerDay)).toBe(nis)
    }
  })

  it('let a successor stand for its predecessors on the days before', () => {
    expect(successorOn('37022', lastDayBefore)).toBeUndefined()
    expect(codesOn('37022', lastDayBefore)).toEqual(['37007', '37015'])
    expect(codesOn('11002', lastDayBefore)).toEqual(['11002', '11007'])
  })

  it('let an old code stand for its successor from that day', () => {
    expect(codesOn('37007', lastDayBefore)).toEqual(['37007'])
    expect(codesOn('37007', mergerDay)).toEqual(['37022'])
    expect(codesOn('11002', mergerDay)).toEqual(['11002'])
  })
})

describe('a NIS code on a day', () => {
  it('stands for municipalities that exist then', () => {
    fc.assert(
      fc.property(anyCode, anyDay, (nis, day) => {
        const existing = new Set(municipalitiesOn(day).map((municipality) => municipality.nis))
        const covered = codesOn(nis, day)
        expect(covered.length).toBeGreaterThan(0)
        expect(covered.filter((code) => !existing.has(code))).toEqual([])
      }),
      runs(100),
    )
  })

  it('stands for itself while it exists', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(), (day, pick) => {
        const existing = municipalitiesOn(day)
        const nis = existing[pick % existing.length]?.nis ?? ''
        expect(successorOn(nis, day)).toBe(nis)
      }),
      runs(100),
    )
  })
})
