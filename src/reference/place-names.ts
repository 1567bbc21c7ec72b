import { z } from 'zod'
import { lazily } from '../kernel/lazily.js'
import { readTable } from './data-files.js'
import { foldText } from './fold-text.js'
import { allMunicipalities } from './municipalities.js'

/**
 * A name by which people still call a municipality of today, or a part of it.
 *
 * @property nis of the municipality of today.
 * @property kind `ended`: a municipality until the mergers of 2019; `part`: a part with a name of its own; `form`:
 * another form of the name.
 * @property sure `known`: laid down by decree; `own`: own knowledge, not read in an official list.
 */
export interface PlaceName {
  readonly name: string
  readonly nis: string
  readonly kind: 'ended' | 'part' | 'form'
  readonly sure: 'known' | 'own'
}

const cells = z.tuple([
  z.string().min(1),
  z.enum(['ended', 'part', 'form']),
  z.enum(['known', 'own']),
  z.string().min(1),
])

/** The whole table; a row of it names the municipality by its name of today. */
export const placeNames = lazily((): readonly PlaceName[] => {
  const today = new Map(
    allMunicipalities()
      .filter(({ until }) => until === undefined)
      .map(({ name, nis }) => [name, nis]),
  )
  return readTable('place-names.tsv', cells).flatMap(([municipality, kind, sure, names]) => {
    const nis = today.get(municipality)
    if (nis === undefined) throw new Error(`place-names.tsv: ${municipality} is no municipality of today.`)
    return names.split(', ').map((name) => ({ name, nis, kind, sure }))
  })
})

/** The names of a municipality of today, by its code. */
export const placeNamesOf = lazily((): ReadonlyMap<string, readonly PlaceName[]> => {
  const byNis = new Map<string, PlaceName[]>()
  for (const place of placeNames()) byNis.set(place.nis, [...(byNis.get(place.nis) ?? []), place])
  return byNis
})

/**
 * A name as it is compared: folded, with the abbreviations that people write in full: `St.-Niklaas` and
 * `Sint Niklaas` are the same, as are `O.L.V.-Waver` and `Onze-Lieve-Vrouw-Waver`.
 */
export const foldPlace = (text: string): string =>
  foldText(text.replace(/['’]/g, ''))
    .replace(/\bst(?= )/g, 'sint')
    .replace(/\b(?:o l v|olv)\b/g, 'onze lieve vrouw')
    .replace(/\bop d\b|\bo d\b/g, 'op den')
