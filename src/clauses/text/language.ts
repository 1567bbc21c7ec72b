import { z } from 'zod'
import { counted, formatHours, formatNumber, formatPercentage } from '../../kernel/format.js'

/**
 * How a text prints its numbers. A version keeps the language that it was written in; `docs/decisions/0003` says what
 * differs.
 */
export const languageSchema = z
  .union([z.literal(1), z.literal(2)], { error: 'Kies language: 2, of laat het weg.' })
  .default(1)
export type Language = z.infer<typeof languageSchema>

/**
 * Words of a text round one number (language 2), chosen by that number.
 * - `count`: the number with its unit: `1 plaats`, `12 plaatsen`.
 * - `agree`: only the word that goes with it: `wordt`, `worden`.
 * - `share`: the phrase of a percentage, with the number at `#`: `al het hout` at 100, else `minstens 80 % van het hout`.
 */
export interface NumberWords {
  readonly helper: 'count' | 'agree' | 'share'
  readonly words: readonly [string, string]
}

/** Where the percentage stands in the second phrase of a `share`. */
const sharePlace = '#'

/** Says a number with its words; the text of what is missing comes back where the number would stand. */
export function wordNumber(value: number | string, { helper, words }: NumberWords): string {
  const [first, second] = words
  const missing = typeof value === 'string'
  if (helper === 'share') {
    if (value === 100) return first
    return second.replace(sharePlace, () => (missing ? value : formatPercentage(value)))
  }
  const word = value === 1 ? first : second
  if (helper === 'agree') return word
  return `${missing ? value : formatNumber(value)}\u00A0${word}`
}

/** Why the words of a helper cannot be, in Dutch; `undefined` when they can. */
export function wordsFault({ helper, words }: NumberWords): string | undefined {
  if (words.some((word) => word.trim() === '' || word.length > 200))
    return `De woorden van {{${helper}}} zijn leeg of te lang.`
  return helper === 'share' && words[1].split(sharePlace).length > 2
    ? 'De woorden van {{share}} hebben hoogstens één #, op de plaats van het percentage, bijvoorbeeld "minstens # van het hout".'
    : undefined
}

/** A computed text with units, as each language says it. Plain data. */
export interface PerLanguage {
  readonly language1: string
  readonly language2: string
}

/** A computed text in both languages; one string where they say the same. */
export function inEachLanguage(text: (language: Language) => string): string | PerLanguage {
  const [language1, language2] = [text(1), text(2)]
  return language1 === language2 ? language1 : { language1, language2 }
}

/** What a value says in a language; every other value is left as it is. */
export const inLanguage = (value: unknown, language: Language): unknown =>
  isPerLanguage(value) ? value[`language${language}`] : value

const isPerLanguage = (value: unknown): value is PerLanguage =>
  typeof value === 'object' && value !== null && 'language1' in value && 'language2' in value

/** `1 uur` in both; `140 uren` in language 1, `140 uur` in language 2. */
export const formatHoursIn = (hours: number, language: Language): string =>
  language === 1 ? formatHours(hours) : `${formatNumber(hours)}\u00A0uur`

/** `1 plaats`, `12 plaatsen`; in language 2 a line never ends between the two. */
export const countedIn = (count: number, one: string, more: string, language: Language): string =>
  language === 1 ? counted(count, one, more) : wordNumber(count, { helper: 'count', words: [one, more] })
