import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { demoSuppliers } from '../src/demo/demo-suppliers.js'
import { localDate } from '../src/kernel/local-date.js'
import { cpvContractNature } from '../src/reference/cpv.js'
import { municipalitiesWithPostalCode } from '../src/reference/postal-codes.js'
import { allRegions, findRegion, regionMunicipalitiesOn } from '../src/reference/regions.js'
import { allThemes, themesOfCpv } from '../src/reference/themes.js'
import { recognitionKinds } from '../src/suppliers/recognition.js'
import { faultsInProfile, isSocial, type SupplierProfile } from '../src/suppliers/supplier.js'

/** The day that the verifications and the recognitions of the register are looked at from. */
const day = localDate('2026-11-27')
const aYearAgo = localDate('2025-11-27')
const inThreeMonths = localDate('2027-02-27')

const firms = demoSuppliers()
const profiles = firms.map(({ profile }) => profile)
const named = firms.map(({ id, profile }) => [id, profile] as const)
/** A region needs no demo firms; one that has them has enough. */
const regionsWithFirms = readdirSync(new URL('../src/demo/suppliers', import.meta.url)).map((file) =>
  file.replace(/\.json$/, ''),
)
const howMany = (is: (profile: SupplierProfile) => boolean | undefined): number => profiles.filter(is).length
const recognitions = profiles.flatMap((profile) => profile.recognitions ?? [])
const activities = profiles.flatMap((profile) => profile.activities ?? [])

describe('a demo firm', () => {
  it.each(named)('%s says that it does not exist', (id, { name, fictional }) => {
    expect(fictional).toBe(true)
    expect(id).toMatch(/^demo-/)
    expect(name).toMatch(/ \(demo\)$/)
  })

  it.each(named)('%s names only what the tables know', (_, profile) => {
    expect(faultsInProfile(profile)).toEqual([])
  })

  it.each(named)('%s cannot be reached: reserved addresses and numbers that nobody has', (_, profile) => {
    const { contact, website, enterpriseNumber } = profile
    if (contact?.email !== undefined) expect(contact.email).toMatch(/@voorbeeld\.example$/)
    if (contact?.phone !== undefined) expect(contact.phone).toMatch(/^05\d 00 00 \d\d$/)
    if (website !== undefined) expect(website).toMatch(/^https:\/\/[a-z-]+\.voorbeeld\.example$/)
    if (enterpriseNumber !== undefined) expect(enterpriseNumber).toMatch(/^0000/)
  })

  it.each(named)('%s has a postal code of its municipality', (_, { address }) => {
    if (address?.postalCode === undefined) return
    const codes = municipalitiesWithPostalCode(address.postalCode, day).map(({ nis }) => nis)
    expect(codes).toContain(address.municipality)
  })

  it.each(named)('%s has an activity for each of its themes', (_, { themes = [], activities = [] }) => {
    const found = activities.flatMap(({ cpvCodes }) => cpvCodes.flatMap(themesOfCpv)).map(({ id }) => id)
    expect(themes.filter((theme) => !found.includes(theme))).toEqual([])
    expect(themes).not.toEqual([])
  })

  it.each(named)('%s has CPV codes of the nature that it works in', (_, profile) => {
    for (const { cpvCodes, contractNatures } of profile.activities ?? [])
      expect(cpvCodes.map(cpvContractNature).filter((nature) => !contractNatures?.includes(nature))).toEqual(
        [],
      )
  })
})

describe('the demo register', () => {
  it('has an id and an enterprise number of its own for every firm', () => {
    const numbers = profiles.flatMap(({ enterpriseNumber }) => enterpriseNumber ?? [])
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.length).toBeLessThan(firms.length)
    expect(new Set(firms.map(({ id }) => id)).size).toBe(firms.length)
    expect(new Set(profiles.map(({ name }) => name)).size).toBe(firms.length)
  })

  it('is that of regions that exist, the first three among them', () => {
    expect(regionsWithFirms).toEqual(expect.arrayContaining(['midwest', 'westhoek', 'zuid-oost-vlaanderen']))
    expect(regionsWithFirms.filter((id) => findRegion(id) === undefined)).toEqual([])
  })

  it.each(
    allRegions()
      .filter(({ id }) => regionsWithFirms.includes(id))
      .map((region) => [region.name, region] as const),
  )('is at home in %s', (_, region) => {
    const municipalities = regionMunicipalitiesOn(region, day)
    const inRegion = howMany(({ address }) => municipalities.includes(address?.municipality ?? ''))
    expect(inRegion).toBeGreaterThanOrEqual(20)
    expect(inRegion).toBeLessThanOrEqual(25)
  })

  it.each(allThemes().map(({ id }) => id))('has at least three firms for %s', (theme) => {
    expect(howMany(({ themes }) => themes?.includes(theme))).toBeGreaterThanOrEqual(3)
  })

  it.each(Object.keys(recognitionKinds))('has at least two firms with the recognition %s', (wanted) => {
    expect(recognitions.filter(({ kind }) => kind === wanted).length).toBeGreaterThanOrEqual(2)
  })

  it('has every way to reach and to miss thirty percent', () => {
    const proved = howMany(
      ({ recognitions, integrationIsPurpose, disadvantagedShare }) =>
        recognitions?.length === 0 && integrationIsPurpose && (disadvantagedShare?.percentage ?? 0) >= 30,
    )
    expect(proved).toBeGreaterThanOrEqual(2)
    const missed = howMany(
      ({ integrationIsPurpose, disadvantagedShare }) =>
        integrationIsPurpose && (disadvantagedShare?.percentage ?? 100) < 30,
    )
    expect(missed).toBeGreaterThanOrEqual(2)
    expect(howMany(({ disadvantagedShare }) => disadvantagedShare === undefined)).toBeGreaterThanOrEqual(5)
    expect(howMany((profile) => !isSocial(profile))).toBeGreaterThanOrEqual(6)
  })

  it('has every kind of area, and sizes that are known and unknown', () => {
    for (const kind of ['municipalities', 'region', 'radiusKm'])
      expect(activities.filter(({ area }) => area !== undefined && kind in area).length).toBeGreaterThan(15)
    for (const field of ['minValue', 'maxValue', 'hoursPerMonth', 'season'] as const) {
      expect(activities.filter((activity) => activity[field] !== undefined).length).toBeGreaterThan(5)
      expect(activities.filter((activity) => activity[field] === undefined).length).toBeGreaterThan(5)
    }
  })

  it('ages as a real one: old and missing verifications, recognitions that ended or are about to', () => {
    expect(howMany(({ verifiedOn }) => verifiedOn === undefined)).toBeGreaterThanOrEqual(3)
    expect(howMany(({ verifiedOn }) => verifiedOn && verifiedOn < aYearAgo)).toBeGreaterThanOrEqual(8)
    expect(howMany(({ verifiedOn }) => verifiedOn && verifiedOn >= aYearAgo)).toBeGreaterThanOrEqual(40)
    const ends = recognitions.flatMap(({ until }) => until ?? [])
    expect(ends.filter((until) => until < day).length).toBeGreaterThanOrEqual(2)
    expect(ends.filter((until) => until >= day && until <= inThreeMonths).length).toBeGreaterThanOrEqual(3)
  })

  it('is published for about two thirds, with the contacts of some', () => {
    const published = howMany((profile) => profile.published)
    expect(published / firms.length).toBeCloseTo(2 / 3, 1)
    const reachable = howMany((profile) => profile.published && profile.contact?.public)
    expect(reachable).toBeGreaterThan(20)
    expect(reachable).toBeLessThan(published - 10)
  })

  it('knows approvals, certificates and references', () => {
    for (const field of ['approvals', 'certificates', 'references'] as const)
      expect(howMany((profile) => (profile[field]?.length ?? 0) > 0)).toBeGreaterThanOrEqual(8)
  })
})
