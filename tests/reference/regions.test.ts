import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { findMunicipality, municipalitiesOn } from '../../src/reference/municipalities.js'
import { regionOf } from '../../src/reference/region-of.js'
import {
  allRegions,
  clusterMunicipalitiesOn,
  findRegion,
  regionMunicipalitiesOn,
} from '../../src/reference/regions.js'

const before = localDate('2024-12-31')
const after = localDate('2025-01-01')
const namesOf = (codes: readonly string[]): readonly string[] =>
  codes.flatMap((nis) => findMunicipality(nis)?.name ?? []).sort()

describe('the regions', () => {
  it('are each found by an id of their own, and have a name', () => {
    const names = allRegions().map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Midwest', 'Westhoek', 'Zuid-Oost-Vlaanderen']))
    expect(new Set(names).size).toBe(names.length)
    expect(allRegions().map(({ id }) => findRegion(id))).toEqual(allRegions())
    expect(findRegion('elders')).toBeUndefined()
  })

  it.each([
    ['midwest', 17, 15],
    ['westhoek', 18, 18],
    ['zuid-oost-vlaanderen', 11, 11],
  ])('%s has %i municipalities before the mergers and %i after', (id, countBefore, countAfter) => {
    const region = findRegion(id)
    expect(region && regionMunicipalitiesOn(region, before)).toHaveLength(countBefore)
    expect(region && regionMunicipalitiesOn(region, after)).toHaveLength(countAfter)
  })

  it('have only municipalities that exist on the day', () => {
    for (const day of [before, after]) {
      const existing = new Set(municipalitiesOn(day).map(({ nis }) => nis))
      const members = allRegions().flatMap((region) => regionMunicipalitiesOn(region, day))
      expect(members.filter((nis) => !existing.has(nis))).toEqual([])
      expect(new Set(members).size).toBe(members.length)
    }
  })

  it('follow the mergers in Midwest', () => {
    const midwest = findRegion('midwest')
    const members = midwest === undefined ? [] : namesOf(regionMunicipalitiesOn(midwest, after))
    expect(members).toEqual(
      expect.arrayContaining(['Roeselare', 'Izegem', 'Tielt', 'Wingene', 'Dentergem', 'Wielsbeke', 'Staden']),
    )
    expect(members).not.toContain('Meulebeke')
    expect(members).not.toContain('Ruiselede')
  })

  it('have in the Westhoek the arrondissements Diksmuide, Ieper and Veurne', () => {
    const westhoek = findRegion('westhoek')
    const arrondissements = municipalitiesOn(after).filter(({ nuts3 }) =>
      ['BE252', 'BE253', 'BE258'].includes(nuts3),
    )
    expect(westhoek && [...regionMunicipalitiesOn(westhoek, after)].sort()).toEqual(
      arrondissements.map(({ nis }) => nis).sort(),
    )
  })

  it('have the arrondissements Roeselare and Tielt in Midwest, on any day', () => {
    const midwest = findRegion('midwest')
    for (const day of [before, after]) {
      const arrondissements = municipalitiesOn(day).filter(({ nuts3 }) => ['BE256', 'BE257'].includes(nuts3))
      expect(midwest && [...regionMunicipalitiesOn(midwest, day)].sort()).toEqual(
        arrondissements.map(({ nis }) => nis),
      )
    }
  })
})

describe('the clusters of Zuid-Oost-Vlaanderen', () => {
  it.each([
    ['handel-samen-en-sociaal', 'Aalst', ['Aalst', 'Denderleeuw', 'Erpe-Mere', 'Haaltert', 'Lede', 'Ninove']],
    ['seva', 'Geraardsbergen', ['Brakel', 'Geraardsbergen', 'Oudenaarde', 'Ronse', 'Zwalm']],
  ])('%s is led by %s and unites %j', (id, lead, members) => {
    const cluster = findRegion('zuid-oost-vlaanderen')?.clusters.find((one) => one.id === id)
    expect(cluster && findMunicipality(cluster.lead)?.name).toBe(lead)
    expect(cluster && namesOf(clusterMunicipalitiesOn(cluster, after))).toEqual(members)
  })

  it.each([
    ['two municipalities of one region', ['36015', '37022'], after, 'Midwest'],
    ['a merged municipality, by its old code', ['37015'], after, 'Midwest'],
    ['the successor, before the merger', ['37022'], before, 'Midwest'],
    ['municipalities of two regions', ['36015', '38025'], after, undefined],
    ['a municipality outside the regions', ['44021', '36015'], after, undefined],
    ['no place', [], after, undefined],
    ['an unknown code', ['99999'], after, undefined],
  ])('find the region of %s', (_, places, day, name) => {
    expect(regionOf(places, day)?.name).toBe(name)
  })
})
