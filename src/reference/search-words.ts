import { z } from 'zod'
import { lazily } from '../kernel/lazily.js'
import { cpvCodeSchema } from './cpv.js'
import { readTable } from './data-files.js'
import { dutchStem, dutchTerms, dutchWords, looseTerms } from './dutch-words.js'

/** An everyday word or phrase, and the CPV codes that a buyer who types it means, the likeliest first. */
export interface SearchWord {
  readonly phrase: string
  readonly codes: readonly string[]
}

/**
 * How a phrase answers a query.
 *
 * @property covered how many of the query's terms it answers.
 * @property kind `same`: the whole query; `within`: the phrase is a part of the query; `begun`: the query is the
 * beginning of the phrase, as of somebody who is still typing.
 */
export interface SearchWordHit {
  readonly word: SearchWord
  readonly covered: number
  readonly kind: 'same' | 'within' | 'begun'
}

/**
 * A text prepared for comparison.
 *
 * @property joined the stem of the text written as one word, so that "groen onderhoud" finds groenonderhoud.
 */
interface Prepared {
  readonly terms: readonly string[]
  readonly typed: string
  readonly joined: string
}

const cells = z.tuple([
  z.string().min(1),
  z
    .string()
    .transform((cell) => cell.split(' '))
    .pipe(z.array(cpvCodeSchema).min(1)),
])
const words = lazily(() =>
  readTable('search-words.tsv', cells).map(([phrase, codes]) => ({ phrase, codes, ...prepare(phrase) })),
)

/** The whole table, in the order of its file: about 500 phrases, kept by hand. */
export const allSearchWords = (): readonly SearchWord[] => words()

/**
 * The phrases that answer a query, in the order of the table. When none does, an ending that says nothing is left
 * off: "strijkwerk" then finds strijk.
 */
export function findSearchWords(query: string): readonly SearchWordHit[] {
  const asked = prepare(query)
  const hits = hitsOf(asked)
  return hits.length > 0 ? hits : hitsOf({ ...asked, terms: looseTerms(asked.terms) })
}

const hitsOf = (asked: Prepared): readonly SearchWordHit[] =>
  words().flatMap((word) => hitOf(word, asked) ?? [])

/** Shorter beginnings would answer nearly everything. */
const shortestBeginning = 3

function hitOf(word: SearchWord & Prepared, asked: Prepared): SearchWordHit | undefined {
  const all = asked.terms.length
  const covered = word.terms.filter((term) => asked.terms.includes(term)).length
  const whole = covered === word.terms.length
  if (word.joined === asked.joined || (whole && covered === all)) return { word, covered: all, kind: 'same' }
  if (whole) return { word, covered, kind: 'within' }
  const begun = asked.typed.length >= shortestBeginning && word.typed.startsWith(asked.typed)
  return begun ? { word, covered: all, kind: 'begun' } : undefined
}

function prepare(text: string): Prepared {
  const typed = dutchWords(text).join('')
  return { terms: dutchTerms(text), typed, joined: dutchStem(typed) }
}
