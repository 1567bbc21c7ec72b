import type { DirectoryQuery } from '../../../directory/directory.js'
import { type Place, placeOfRegion } from '../../../directory/place.js'
import type { LocalDate } from '../../../kernel/local-date.js'
import { codesOn, municipalityName } from '../../../reference/municipalities.js'
import { findRegion } from '../../../reference/regions.js'
import { findTheme } from '../../../reference/themes.js'
import { typedMunicipalities } from '../../../reference/typed-municipalities.js'
import { recognitionKindSchema } from '../../../suppliers/recognition.js'
import type { FormError } from '../../components/form.js'

/** The filters of the directory as they stand in its address. */
export const filterNames = ['zoek', 'gemeente', 'regio', 'erkenning', 'thema'] as const
export type Filters = Readonly<Record<(typeof filterNames)[number], string>>

/** @property errors filters that name nothing; the query then goes without them. */
export interface AskedDirectory {
  readonly filters: Filters
  readonly query: DirectoryQuery
  readonly errors: readonly FormError[]
}

const longestFilter = 300

/** Reads the filters from an address. */
export function askedDirectory(asked: Readonly<Record<string, string>>, day: LocalDate): AskedDirectory {
  const read = (name: string): string => (asked[name] ?? '').trim().slice(0, longestFilter)
  const filters: Filters = {
    zoek: read('zoek'),
    gemeente: read('gemeente'),
    regio: read('regio'),
    erkenning: read('erkenning'),
    thema: read('thema'),
  }
  const errors: FormError[] = []
  const recognition = recognitionKindSchema.safeParse(filters.erkenning).data
  const theme = findTheme(filters.thema)?.id
  if (filters.erkenning !== '' && recognition === undefined)
    errors.push({ id: 'erkenning', message: 'Deze erkenning bestaat niet: kies er een uit de lijst.' })
  if (filters.thema !== '' && theme === undefined)
    errors.push({ id: 'themas', message: 'Dit thema bestaat niet: kies er een uit de lijst.' })
  const places = [
    ...askedMunicipalities(filters.gemeente, day, errors),
    ...askedRegion(filters.regio, day, errors),
  ]
  return { filters, query: { text: filters.zoek, theme, places, recognition }, errors }
}

function askedMunicipalities(typed: string, day: LocalDate, errors: FormError[]): readonly Place[] {
  const found = typedMunicipalities(typed, day)
  if (found.ok) return found.value.map((nis) => ({ name: municipalityName(nis), codes: codesOn(nis, day) }))
  errors.push({ id: 'gemeente', message: found.error.message })
  return []
}

function askedRegion(id: string, day: LocalDate, errors: FormError[]): readonly Place[] {
  if (id === '') return []
  const region = findRegion(id)
  if (region !== undefined) return [placeOfRegion(region, day)]
  errors.push({ id: 'regio', message: 'Deze regio bestaat niet: kies er een uit de lijst.' })
  return []
}
