import { z } from 'zod'
import { filledText, listOf, numberBetween, strictFields } from '../kernel/fields.js'
import { keyed } from '../kernel/lazily.js'
import type { LocalDate } from '../kernel/local-date.js'
import { distanceKm } from '../reference/distance.js'
import { eraOf } from '../reference/eras.js'
import {
  allMunicipalities,
  codesOn,
  findMunicipality,
  municipalitiesOn,
  nisCodeSchema,
  predecessors,
} from '../reference/municipalities.js'
import { allRegions, findRegion, regionMunicipalitiesOn } from '../reference/regions.js'

const areaAdvice =
  'Geef het werkgebied als { "municipalities": […] }, { "region": "…" } of { "radiusKm": …, "from": "…" }.'

const regionAdvice = `Geef de id van een regio: ${allRegions()
  .map(({ id }) => id)
  .join(', ')}.`

/** Where a firm does the work of one activity: these municipalities, a region, or so far around a municipality. */
export const areaSchema = z.union(
  [
    strictFields({
      municipalities: listOf(nisCodeSchema, 400).min(1, { error: 'Kies minstens één gemeente.' }).readonly(),
    }).readonly(),
    strictFields({ region: filledText(100, regionAdvice) }).readonly(),
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
 * Whether an area covers a municipality, both as they are on a day: from a merger on an old code in the area is its
 * successor; before it, a successor in the area covers all its predecessors. A radius is measured between points.
 * @param nis a code that exists on that day.
 */
export function areaCovers(area: Area, nis: string, day: LocalDate): boolean {
  if ('municipalities' in area)
    return coveringCodes(nis, day).some((code) => area.municipalities.includes(code))
  if ('region' in area) return regionOn(day)(area.region).has(nis)
  return (kilometresFrom(area.from).get(nis) ?? Number.POSITIVE_INFINITY) <= area.radiusKm
}

/** The NIS codes, as they are on a day, of an area: those that {@link areaCovers}. */
export function municipalitiesOf(area: Area, day: LocalDate): readonly string[] {
  if ('municipalities' in area) return [...new Set(area.municipalities.flatMap(codesInEra(eraOf(day))))]
  return codesThatExistOn(day).filter((nis) => areaCovers(area, nis, day))
}

/** The codes that stand for a municipality in somebody's area on a day: its own, and those before or after a merger. */
const coveringOn = keyed((day: LocalDate) =>
  keyed((nis: string): readonly string[] => {
    const successor = findMunicipality(nis)?.successor
    const relatives = [nis, ...predecessors(nis), ...(successor === undefined ? [] : [successor])]
    return relatives.filter((code) => codesOn(code, day).includes(nis))
  }),
)
const coveringCodes = (nis: string, day: LocalDate): readonly string[] => coveringOn(eraOf(day))(nis)

const codesInEra = keyed((era: LocalDate) => keyed((nis: string) => codesOn(nis, era)))

const codesOnDay = keyed((day: LocalDate) => municipalitiesOn(day).map(({ nis }) => nis))
const codesThatExistOn = (day: LocalDate): readonly string[] => codesOnDay(eraOf(day))

const regionsOn = keyed((day: LocalDate) =>
  keyed((id: string): ReadonlySet<string> => {
    const region = findRegion(id)
    return new Set(region === undefined ? [] : regionMunicipalitiesOn(region, day))
  }),
)
const regionOn = (day: LocalDate) => regionsOn(eraOf(day))

const kilometresFrom = keyed(
  (from: string): ReadonlyMap<string, number> =>
    new Map(
      allMunicipalities().flatMap(({ nis }) => {
        const kilometres = distanceKm(from, nis)
        return kilometres === undefined ? [] : [[nis, kilometres] as const]
      }),
    ),
)
