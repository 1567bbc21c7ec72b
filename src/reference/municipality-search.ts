import MiniSearch from 'minisearch'
import { keptWith, lazily } from '../kernel/lazily.js'
import type { LocalDate } from '../kernel/local-date.js'
import { boundedQuery } from './fold-text.js'
import {
  allMunicipalities,
  codesOn,
  findMunicipality,
  type Municipality,
  municipalitiesOn,
  predecessors,
} from './municipalities.js'
import { foldPlace, placeNames, placeNamesOf } from './place-names.js'
import { municipalitiesWithPostalCode } from './postal-codes.js'

/**
 * @property because the name that was searched for, when it was not the name of today: of a predecessor or a part.
 * @property how `exact`: a whole name or a number; `begun`: the beginning of a name; `misspelt`: a name like it.
 */
export interface MunicipalityHit {
  readonly municipality: Municipality
  readonly because?: string
  readonly how: 'exact' | 'begun' | 'misspelt'
}

/**
 * Finds municipalities that exist on a day by (the beginning of) their name, the name of a merged predecessor or of
 * a part, a postal code in any spelling (`8800`, `B-8800`, `8800 Roeselare`), or a NIS code; best first. Case,
 * diacritics, hyphens and usual abbreviations (`St.-Niklaas`) do not matter. When nothing begins so, names that
 * differ by a letter or two.
 *
 * @param options `limit`: at most so many hits, 10 by default.
 */
export function searchMunicipalities(
  query: string,
  options: { readonly on: LocalDate; readonly limit?: number },
): readonly MunicipalityHit[] {
  const { on, limit = 10 } = options
  const wanted = foldPlace(boundedQuery(query))
  if (wanted === '') return []
  const number = /^(?:be? ?)?(\d+)$/.exec(wanted)?.[1]
  if (number !== undefined) return byNumber(number, on).slice(0, limit)
  const [, postalCode, name = ''] = /^(?:be? ?)?(\d{4}) (.+)$/.exec(wanted) ?? []
  return (postalCode === undefined ? byName(wanted, on) : byBoth(postalCode, name, on)).slice(0, limit)
}

/** A postal code with a name: where they agree; else what the name says. */
function byBoth(postalCode: string, name: string, on: LocalDate): readonly MunicipalityHit[] {
  const named = byName(name, on)
  const coded = byNumber(postalCode, on)
  const agreeing = named.filter(({ municipality }) =>
    coded.some((hit) => hit.municipality.nis === municipality.nis),
  )
  if (agreeing.length > 0) return agreeing
  return named.length > 0 ? named : coded
}

function byNumber(digits: string, on: LocalDate): readonly MunicipalityHit[] {
  const found =
    digits.length === 4
      ? municipalitiesWithPostalCode(digits, on)
      : municipalitiesOn(on).filter(({ nis }) => nis.startsWith(digits))
  return found.map((municipality) => ({ municipality, how: 'exact' }))
}

function byName(wanted: string, on: LocalDate): readonly MunicipalityHit[] {
  const found = municipalitiesOn(on)
    .flatMap((municipality) => bestName(municipality, wanted) ?? [])
    .sort(
      (one, other) =>
        one.rank - other.rank || one.hit.municipality.name.localeCompare(other.hit.municipality.name),
    )
    .map(({ hit }) => hit)
  return found.length > 0 ? found : byMisspelt(wanted, on)
}

interface RankedHit {
  readonly rank: number
  readonly hit: MunicipalityHit
}

/** A whole name goes before the beginning of one; among these a name of today before one of before, and that before a part. */
function bestName(municipality: Municipality, wanted: string): RankedHit | undefined {
  const ranked = namesOf(municipality).flatMap(({ name, folded, age }) => {
    const rank = nameRank(folded, wanted)
    if (rank === undefined) return []
    const how = rank === 0 ? ('exact' as const) : ('begun' as const)
    const because = name === municipality.name ? undefined : name
    return [{ rank: rank * 10 + age, hit: { municipality, how, ...(because !== undefined && { because }) } }]
  })
  return ranked.sort((one, other) => one.rank - other.rank)[0]
}

interface KnownName {
  readonly name: string
  readonly folded: string
  /** 0: of today; 1: of before; 2: of a part. */
  readonly age: number
}

const named = (name: string, age: number): KnownName => ({ name, folded: foldPlace(name), age })

const namesOf = keptWith((municipality: Municipality): readonly KnownName[] => [
  named(municipality.name, 0),
  ...predecessors(municipality.nis)
    .filter((former) => former !== municipality.nis)
    .flatMap((former) => findMunicipality(former) ?? [])
    .map(({ name }) => named(name, 1)),
  ...(placeNamesOf().get(municipality.nis) ?? []).map(({ name, kind }) =>
    named(name, kind === 'part' ? 2 : 1),
  ),
])

/** 0: the name itself; 1: its beginning; 2: the beginning of a later word of it, as in Sint-Niklaas. */
function nameRank(folded: string, wanted: string): number | undefined {
  if (folded === wanted) return 0
  if (folded.startsWith(wanted)) return 1
  return folded.includes(` ${wanted}`) ? 2 : undefined
}

const shortestForgiven = 4
const shortestTwice = 8

/** All names in one word each; of a misspelt one a letter is forgiven, of a long one two. */
const nameIndex = lazily(() => {
  const index = new MiniSearch<{ readonly id: number; readonly name: string }>({
    fields: ['name'],
    tokenize: (text) => [joined(text)],
    processTerm: (term) => term,
  })
  index.addAll(everyName().map(({ name }, id) => ({ id, name })))
  return index
})
const everyName = lazily(() =>
  [...allMunicipalities(), ...placeNames()].map(({ name, nis }) => ({ name, nis })),
)
const joined = (text: string): string => foldPlace(text).replaceAll(' ', '')

function byMisspelt(wanted: string, on: LocalDate): readonly MunicipalityHit[] {
  if (wanted.length < shortestForgiven) return []
  const hits = nameIndex()
    .search(wanted, { fuzzy: joined(wanted).length < shortestTwice ? 1 : 2 })
    .flatMap(({ id }) => everyName()[id] ?? [])
    .flatMap(({ name, nis }) => codesOn(nis, on).map((code) => ({ name, code })))
  const byCode = new Map(
    hits
      .slice()
      .reverse()
      .map((hit) => [hit.code, hit]),
  )
  return [...byCode.values()]
    .slice()
    .reverse()
    .flatMap(({ name, code }) => {
      const municipality = findMunicipality(code)
      if (municipality === undefined) return []
      return [
        { municipality, how: 'misspelt' as const, ...(name !== municipality.name && { because: name }) },
      ]
    })
}
