import type { LocalDate } from '../kernel/local-date.js'
import { type Region, regionMunicipalitiesOn } from '../reference/regions.js'
import { areaCovers } from '../suppliers/area.js'
import type { PublicFirm } from './public-firm.js'

/** A municipality or a region that somebody asks for. @property codes NIS codes of that day. */
export interface Place {
  readonly name: string
  readonly codes: readonly string[]
}

/** A region as a place to look in. */
export const placeOfRegion = (region: Region, day: LocalDate): Place => ({
  name: region.name,
  codes: regionMunicipalitiesOn(region, day),
})

/**
 * Why a firm is found for a place: its address is there; the area of an activity covers it, or a part of it; or nobody
 * knows where it works, which is no "no".
 * @property activities those that it does there, when that is not all of them.
 */
export type PlaceFit =
  | { readonly kind: 'based'; readonly place: string }
  | { readonly kind: 'works'; readonly place: string; readonly activities: readonly string[] }
  | { readonly kind: 'unknown'; readonly place: string }

/** How a firm fits a place on a day; undefined when it is known to work elsewhere. */
export function fitIn(firm: PublicFirm, { name: place, codes }: Place, day: LocalDate): PlaceFit | undefined {
  if (firm.municipality !== undefined && codes.includes(firm.municipality.nis))
    return { kind: 'based', place }
  const there = firm.activities.filter(
    ({ area }) => area !== undefined && codes.some((nis) => areaCovers(area, nis, day)),
  )
  const isAll = there.length === firm.activities.length
  if (there.length > 0)
    return { kind: 'works', place, activities: isAll ? [] : there.map(({ title }) => title) }
  const isUnknown = firm.activities.length === 0 || firm.activities.some(({ area }) => area === undefined)
  return isUnknown ? { kind: 'unknown', place } : undefined
}
