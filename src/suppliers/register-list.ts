import type { LocalDate } from '../kernel/local-date.js'
import { foldText } from '../reference/fold-text.js'
import { codesOn, findMunicipality } from '../reference/municipalities.js'
import { findRegion, regionMunicipalitiesOn } from '../reference/regions.js'
import { type AgeingMark, ageingMarks } from './freshness.js'
import type { Supplier } from './supplier.js'

/** A firm with what of it needs a look. @property words by which it is found, folded. */
export interface ListedFirm {
  readonly supplier: Supplier
  readonly marks: readonly AgeingMark[]
  readonly words: string
}

/** Every firm of the register on a day, in the order of their names. */
export interface RegisterList {
  readonly day: LocalDate
  readonly firms: readonly ListedFirm[]
}

/** Which firms: `active` and not, `ageing` those that are active and need a look. */
export type FirmState = 'active' | 'ageing' | 'archived'

/** @property text every word of it stands in the name, the number or the municipality. @property region its id. */
export interface RegisterQuery {
  readonly text?: string | undefined
  readonly region?: string | undefined
  readonly state?: FirmState | undefined
}

/** @param before an earlier list: of the same day, only the firms that changed since then are looked at again. */
export function registerList(
  register: Iterable<Supplier>,
  day: LocalDate,
  before?: RegisterList,
): RegisterList {
  const known = new Map(before?.day === day ? before.firms.map((firm) => [firm.supplier, firm]) : [])
  const firms = [...register].map(
    (supplier) =>
      known.get(supplier) ?? { supplier, marks: ageingMarks(supplier, day), words: wordsOf(supplier) },
  )
  return { day, firms: firms.sort(byName) }
}

export function firmsFound(
  { day, firms }: RegisterList,
  { text = '', region, state }: RegisterQuery,
): readonly ListedFirm[] {
  const asked = foldText(text.slice(0, 200))
  const words = asked === '' ? [] : asked.split(' ')
  const places = region === undefined ? undefined : placesOf(region, day)
  return firms.filter(
    (firm) =>
      (state === undefined || isIn(state, firm)) &&
      words.every((word) => firm.words.includes(word)) &&
      (places === undefined || isAt(firm.supplier, places, day)),
  )
}

const isIn = (state: FirmState, { supplier, marks }: ListedFirm): boolean =>
  (supplier.archived === true) === (state === 'archived') && (state !== 'ageing' || marks.length > 0)

function placesOf(region: string, day: LocalDate): ReadonlySet<string> {
  const found = findRegion(region)
  return new Set(found === undefined ? [] : regionMunicipalitiesOn(found, day))
}

const isAt = ({ address }: Supplier, places: ReadonlySet<string>, day: LocalDate): boolean =>
  address?.municipality !== undefined && codesOn(address.municipality, day).some((nis) => places.has(nis))

/** A number is found with its dots and without. */
function wordsOf({ name, enterpriseNumber = '', address }: Supplier): string {
  const place = findMunicipality(address?.municipality ?? '')?.name ?? ''
  const dotted = enterpriseNumber.replace(/^(\d{4})(\d{3})/, '$1 $2 ')
  return [foldText(name), enterpriseNumber, dotted, foldText(place)].join(' ')
}

const alphabet = new Intl.Collator('nl-BE')
const byName = (one: ListedFirm, other: ListedFirm): number =>
  alphabet.compare(one.supplier.name, other.supplier.name) || (one.supplier.id < other.supplier.id ? -1 : 1)
