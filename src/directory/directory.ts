import { grouped } from '../kernel/grouped.js'
import type { LocalDate } from '../kernel/local-date.js'
import type { RecognitionKind } from '../suppliers/recognition.js'
import type { Supplier } from '../suppliers/supplier.js'
import { firmTexts, type TextFit } from './firm-text.js'
import { fitIn, type Place, type PlaceFit } from './place.js'
import { type PublicFirm, publicFirm } from './public-firm.js'

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

/** Made anew when the register or the day changes. */
export function directoryOf(suppliers: Iterable<Supplier>, day: LocalDate): Directory {
  const firms = [...suppliers].flatMap((supplier) => publicFirm(supplier, day) ?? []).toSorted(byName)
  const byId = new Map(firms.map((firm) => [firm.id, firm]))
  const byText = firmTexts(firms)
  return {
    day,
    firms,
    find: (id) => byId.get(id),
    search: ({ text, theme, places, recognition }) => {
      const { fits, isGuess } =
        text.trim() === '' ? { fits: firms.map((firm) => ({ firm })), isGuess: false } : byText(text)
      const found = fits
        .filter(({ firm }) => recognition === undefined || isRecognised(firm, recognition))
        .flatMap((fit) => inPlaces(fit, places, day) ?? [])
        .toSorted((one, other) => rankOf(one) - rankOf(other))
      return {
        firms: theme === undefined ? found : found.filter(({ firm }) => hasTheme(firm, theme)),
        perTheme: countPerTheme(found),
        isGuess,
      }
    },
  }
}

const collator = new Intl.Collator('nl')
const byName = (one: PublicFirm, other: PublicFirm): number =>
  collator.compare(one.name, other.name) || (one.id < other.id ? -1 : 1)

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
