import { keyed } from '../kernel/lazily.js'
import type { LocalDate } from '../kernel/local-date.js'
import { eraOf } from './eras.js'
import { codesOn } from './municipalities.js'
import { allRegions, type Region, regionMunicipalitiesOn } from './regions.js'

/** The region that has all these municipalities (NIS codes) on a day; undefined when they lie in two, or in none. */
export function regionOf(places: readonly string[], day: LocalDate): Region | undefined {
  const { regionAt } = inEra(eraOf(day))
  const [first, ...others] = places.map(regionAt)
  return others.every((region) => region === first) ? first : undefined
}

/** Between two eras no municipality and no region changes: each place is looked up once. */
const inEra = keyed((day: LocalDate) => {
  const members = new Map(
    allRegions().flatMap((region) =>
      regionMunicipalitiesOn(region, day).map((nis) => [nis, region] as const),
    ),
  )
  return {
    regionAt: keyed((nis: string): Region | undefined => {
      const [first, ...others] = codesOn(nis, day).map((code) => members.get(code))
      return others.every((region) => region === first) ? first : undefined
    }),
  }
})
