import { z } from 'zod'
import { keyed } from '../kernel/lazily.js'
import type { LocalDate } from '../kernel/local-date.js'
import { filledText, listOf, numberBetween, strictFields } from '../procurement/fields.js'
import { distanceKm } from '../reference/distance.js'
import { codesOn, findMunicipality, municipalitiesOn, nisCodeSchema } from '../reference/municipalities.js'
import { findRegion, regionMunicipalitiesOn } from '../reference/regions.js'

const areaAdvice =
  'Geef het werkgebied als { "municipalities": […] }, { "region": "…" } of { "radiusKm": …, "from": "…" }.'

/** Where a firm does the work of one activity: these municipalities, a region, or so far around a municipality. */
export const areaSchema = z.union(
  [
    strictFields({
      municipalities: listOf(nisCodeSchema, 400).min(1, { error: 'Kies minstens één gemeente.' }).readonly(),
    }).readonly(),
    strictFields({ region: filledText(100, 'Geef de id van een regio, bijvoorbeeld midwest.') }).readonly(),
    strictFields({
      radiusKm: numberBetween(1, 300, 'Geef de straal in kilometer, van 1 tot 300.'),
      from: nisCodeSchema,
    }).readonly(),
  ],
  { error: areaAdvice },
)
export type Area = z.infer<typeof areaSchema>

/** What is named in an area and does not exist, as sentences. Days do not matter: a merged municipality is known. */
export function faultsInArea(area: Area): readonly string[] {
  if ('region' in area)
    return findRegion(area.region)
      ? []
      : [`De regio "${area.region}" bestaat niet: kies een bestaande regio.`]
  const codes = 'municipalities' in area ? area.municipalities : [area.from]
  return codes.flatMap((nis) =>
    findMunicipality(nis) ? [] : [`Er is geen Vlaamse gemeente met NIS-code ${nis}: kijk de code na.`],
  )
}

/**
 * The NIS codes, as they are on a day, of an area: from a merger on an old code is its successor, before it a
 * successor covers all its predecessors. A radius is measured between the points of the municipalities.
 */
export function municipalitiesOf(area: Area, day: LocalDate): ReadonlySet<string> {
  if ('municipalities' in area) return new Set(area.municipalities.flatMap((nis) => codesOn(nis, day)))
  if ('region' in area) return regionOn(day)(area.region)
  return new Set(
    municipalitiesOn(day)
      .filter(({ nis }) => (distanceKm(area.from, nis) ?? Number.POSITIVE_INFINITY) <= area.radiusKm)
      .map(({ nis }) => nis),
  )
}

const regionOn = keyed((day: LocalDate) =>
  keyed((id: string): ReadonlySet<string> => {
    const region = findRegion(id)
    return new Set(region === undefined ? [] : regionMunicipalitiesOn(region, day))
  }),
)
