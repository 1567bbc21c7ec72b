import { grouped } from '../kernel/grouped.js'
import type { LocalDate } from '../kernel/local-date.js'
import type { RecognitionKind } from '../suppliers/recognition.js'
import type { Supplier } from '../suppliers/supplier.js'
import { type FirmTexts, searchFirms, type TextFit } from './firm-text.js'
import { firmKeeper } from './keep-firms.js'
import { fitIn, type Place, type PlaceFit } from './place.js'
import type { PublicFirm } from './public-firm.js'

/** What somebody looks for: everything at once. @property places the firm has to fit in each. */
export interface DirectoryQuery {
  readonly text: string
  readonly theme?: string | undefined
  readonly places: readonly Place[]
  readonly recognition?: RecognitionKind | undefined
}

/** A firm that was found, with why. */
export interface FoundFirm extends TextFit {
  readonly fits: readonly PlaceFit[]
}

/**
 * @property perTheme how many there are of each theme (by its id), were that theme chosen with the rest as asked.
 * @property isGuess nobody answers all that was written; these come nearest.
 */
export interface Found {
  readonly firms: readonly FoundFirm[]
  readonly perTheme: ReadonlyMap<string, number>
  readonly isGuess: boolean
}

/** The firms that the public may see on a day. */
export interface Directory {
  readonly day: LocalDate
  /** By name. */
  readonly firms: readonly PublicFirm[]
  readonly find: (id: string) => PublicFirm | undefined
  /**
   * Those from the place before those that work there, those of which nobody knows it last; then by how well the words
   * fit, else by name.
   */
  readonly search: (query: DirectoryQuery) => Found
}

/** The directory of these firms by itself. */
export const directoryOf = (suppliers: Iterable<Supplier>, day: LocalDate): Directory =>
  directoryKeeper()(suppliers, day)

/**
 * Makes one directory after another from the same register: of what did not change since the last one, nothing is
 * done again. The one before is then no longer searched.
 */
export function directoryKeeper(): (suppliers: Iterable<Supplier>, day: LocalDate) => Directory {
  const keep = firmKeeper()
  return (suppliers, day) => {
    const texts = keep(suppliers, day)
    return { day, firms: texts.firms, find: texts.find, search: (query) => found(texts, query, day) }
  }
}

function found(texts: FirmTexts, query: DirectoryQuery, day: LocalDate): Found {
  const { text, theme, places, recognition } = query
  const { fits, isGuess } =
    text.trim() === ''
      ? { fits: texts.firms.map((firm) => ({ firm })), isGuess: false }
      : searchFirms(texts, text)
  const firms = fits
    .filter(({ firm }) => recognition === undefined || isRecognised(firm, recognition))
    .flatMap((fit) => inPlaces(fit, places, day) ?? [])
    .toSorted((one, other) => rankOf(one) - rankOf(other))
  return {
    firms: theme === undefined ? firms : firms.filter(({ firm }) => hasTheme(firm, theme)),
    perTheme: countPerTheme(firms),
    isGuess,
  }
}

export const hasTheme = ({ themes }: PublicFirm, id: string): boolean =>
  themes.some((theme) => theme.id === id)

const isRecognised = ({ recognitions }: PublicFirm, wanted: RecognitionKind): boolean =>
  recognitions.some(({ kind, status }) => kind === wanted && status === 'valid')

function inPlaces(fit: TextFit, places: readonly Place[], day: LocalDate): FoundFirm | undefined {
  const fits = places.flatMap((place) => fitIn(fit.firm, place, day) ?? [])
  return fits.length === places.length ? { ...fit, fits } : undefined
}

const ranks = { based: 0, works: 1, unknown: 2 } as const

/** A sort by rank leaves what ranks the same in its order. */
const rankOf = ({ fits }: FoundFirm): number => Math.max(0, ...fits.map(({ kind }) => ranks[kind]))

function countPerTheme(found: readonly FoundFirm[]): ReadonlyMap<string, number> {
  const ids = found.flatMap(({ firm }) => firm.themes.map(({ id }) => id))
  return new Map([...grouped(ids, (id) => id)].map(([id, each]) => [id, each.length]))
}
