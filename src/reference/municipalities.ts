import { z } from 'zod'
import { lazily } from '../kernel/lazily.js'
import { isWithin, type LocalDate, localDate } from '../kernel/local-date.js'
import { essential } from '../kernel/stored-schema.js'
import { readTable } from './data-files.js'

/** The code of the National Institute of Statistics for a municipality: five digits. Known: {@link findMunicipality}. */
export const nisCodeSchema = z
  .string()
  .check(essential(z.regex(/^\d{5}$/, { error: 'Een NIS-code heeft vijf cijfers, bijvoorbeeld 36015.' })))

/**
 * A Flemish municipality, as it is or was.
 *
 * @property point in degrees; of a merged municipality the point of its most populous predecessor.
 * @property from first day, where a merger made it; undefined for those that existed before 2025.
 * @property until last day, where a merger ended it.
 * @property successor NIS code of the municipality that it merged into.
 */
export interface Municipality {
  readonly nis: string
  readonly name: string
  readonly point: { readonly latitude: number; readonly longitude: number }
  readonly nuts3: string
  readonly from?: LocalDate
  readonly until?: LocalDate
  readonly successor?: string
}

const dayOrEmpty = z.string().transform((cell) => (cell === '' ? undefined : localDate(cell)))
const nisOrEmpty = z
  .string()
  .regex(/^(\d{5})?$/)
  .transform((cell) => (cell === '' ? undefined : cell))
const coordinate = z.string().min(1).pipe(z.coerce.number())
const cells = z.tuple([
  nisCodeSchema,
  z.string().min(1),
  coordinate,
  coordinate,
  z.string().regex(/^BE2\d\d$/),
  dayOrEmpty,
  dayOrEmpty,
  nisOrEmpty,
])

const municipalities = lazily(() =>
  readTable(
    'municipalities.tsv',
    cells.transform(
      ([nis, name, latitude, longitude, nuts3, from, until, successor]): Municipality => ({
        nis,
        name,
        point: { latitude, longitude },
        nuts3,
        from,
        until,
        successor,
      }),
    ),
  ),
)
const byNis = lazily(() => new Map(municipalities().map((municipality) => [municipality.nis, municipality])))

/** Every municipality that is or was, those that a merger ended or made included. */
export const allMunicipalities = (): readonly Municipality[] => municipalities()

/** By NIS code, also when a merger has ended it or has yet to make it. */
export const findMunicipality = (nis: string): Municipality | undefined => byNis().get(nis)

/** The name of a municipality; of an unknown code the code itself. */
export const municipalityName = (nis: string): string => findMunicipality(nis)?.name ?? nis

/** The municipalities that exist on a day: 300 until 31 December 2024, 285 after. Days before 2019 count as 2019. */
export const municipalitiesOn = (day: LocalDate): readonly Municipality[] =>
  municipalities().filter((municipality) => existsOn(municipality, day))

/**
 * The NIS code that stands for a municipality on a day: its own while it exists, from the merger on its successor's.
 * Undefined for an unknown code and for a successor's code on a day before the merger.
 */
export function successorOn(nis: string, day: LocalDate): string | undefined {
  const municipality = findMunicipality(nis)
  if (municipality === undefined) return undefined
  if (existsOn(municipality, day)) return nis
  return municipality.successor === undefined ? undefined : successorOn(municipality.successor, day)
}

/** The municipalities that merged into this one, itself included when it kept its code; none: it never merged. */
export function predecessors(nis: string): readonly string[] {
  const merged = municipalities().filter(({ successor }) => successor === nis)
  const keptItsCode = merged.length > 0 && findMunicipality(nis)?.from === undefined
  return [...(keptItsCode ? [nis] : []), ...merged.map((municipality) => municipality.nis)]
}

/**
 * The NIS codes, on a day, of the area that a code stands for: from a merger on its successor's; before it, a
 * successor's code covers all its predecessors (11002 Antwerpen, which kept its code, covers Borsbeek as well).
 */
export function codesOn(nis: string, day: LocalDate): readonly string[] {
  const current = [nis, ...predecessors(nis)].filter((code) => successorOn(code, day) === code)
  return current.length > 0
    ? [...new Set(current)]
    : [successorOn(nis, day)].filter((code) => code !== undefined)
}

export const nuts3Of = (nis: string): string | undefined => findMunicipality(nis)?.nuts3

const existsOn = ({ from, until }: Municipality, day: LocalDate): boolean => isWithin(day, from, until)
