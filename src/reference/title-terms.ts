import { lazily } from '../kernel/lazily.js'
import { allCpvCodes } from './cpv.js'
import { dutchStem, dutchTerms } from './dutch-words.js'
import { textIndex } from './text-index.js'
import { tradeWordsByTerm } from './trade-words.js'

/** @property weight how sure it is that the title says the term: 1 as it stands, less as a part of a compound. */
export interface QueryTerm {
  readonly term: string
  readonly weight: number
}

/**
 * The terms of a title with the parts of its compounds. A word that no trade knows is cut into words that trades or
 * labels know; when nothing of the title is known, misspelt words are forgiven.
 */
export function queryTerms(terms: readonly string[]): readonly QueryTerm[] {
  const found = terms.flatMap((term) => readingsOf(term))
  const heaviest = new Map<string, number>()
  for (const { term, weight } of found) heaviest.set(term, Math.max(weight, heaviest.get(term) ?? 0))
  const known = [...heaviest].map(([term, weight]) => ({ term, weight }))
  return known.length > 0 ? known : terms.flatMap(forgiven)
}

const partWeight = 0.75
const besideWeight = 0.4

function readingsOf(term: string): readonly QueryTerm[] {
  if (isTradeWord(term)) return [{ term, weight: 1 }]
  const parts = partsOf(term).map((part) => ({
    term: part,
    weight: isLabelWord(term) ? besideWeight : partWeight,
  }))
  return isLabelWord(term) ? [{ term, weight: 1 }, ...parts] : parts
}

const isTradeWord = (stem: string): boolean => tradeWordsByTerm().has(stem)
const labelStems = lazily(() => new Set(allCpvCodes().flatMap(({ label }) => dutchTerms(label))))
const isLabelWord = (stem: string): boolean => labelStems().has(stem)

const shortestPart = 3
const shortestTradePart = 4
const shortestLabelPart = 5
const mostParts = 4

/** The words that a compound is made of, as few and as long as possible; [] when it has an unknown rest. */
function partsOf(word: string): readonly string[] {
  const best = cut(word, mostParts)
  if (best !== undefined && best.length > 0) return best
  return longestEnd(word)
}

function cut(word: string, left: number): readonly string[] | undefined {
  if (left === 0) return undefined
  const whole = partStem(word)
  if (whole !== undefined) return whole === '' ? [] : [whole]
  for (let end = word.length - shortestPart; end >= shortestPart; end -= 1) {
    const first = partStem(word.slice(0, end))
    if (first === undefined) continue
    for (const rest of [word.slice(end), ...linked(word.slice(end))]) {
      const others = cut(rest, left - 1)
      if (others !== undefined) return first === '' ? others : [first, ...others]
    }
  }
  return undefined
}

/** The rest of a compound after its linking letters: `werk-s-kledij`, `fiets-en-stalling`. */
const linked = (rest: string): readonly string[] =>
  ['s', 'en', 'e', 'n']
    .filter((letters) => rest.startsWith(letters))
    .map((letters) => rest.slice(letters.length))

/** Endings of compounds that say nothing themselves. */
const emptyParts = new Set(
  'werk werken werkzaamheden dienst diensten dienstverlening opdracht aanbesteding voorziening voorzieningen levering project projecten beheer systeem systemen'
    .split(' ')
    .map(dutchStem),
)

/** Words of three letters that do make compounds; other short ones are mostly chance. */
const shortParts = new Set('bos bus dak gas gft hek ict ijs led vis was weg zand'.split(' '))

function partStem(part: string): string | undefined {
  if (part.length < shortestPart) return undefined
  const stem = dutchStem(part)
  if (isTradeWord(stem) && (part.length >= shortestTradePart || shortParts.has(part))) return stem
  if (emptyParts.has(stem)) return ''
  return part.length >= shortestLabelPart && isLabelWord(stem) ? stem : undefined
}

/** The head of a compound whose beginning nobody knows: the longest known end of at least five letters. */
function longestEnd(word: string): readonly string[] {
  for (let start = 2; word.length - start >= 5; start += 1) {
    const stem = partStem(word.slice(start))
    if (stem !== undefined && stem !== '') return [stem]
  }
  return []
}

const vocabulary = lazily(() => [...tradeWordsByTerm().keys()])
const vocabularyIndex = lazily(() => textIndex(vocabulary()))

function forgiven(term: string): readonly QueryTerm[] {
  if (term.length < 5) return []
  return vocabularyIndex()
    .findMisspelt([term])
    .slice(0, 3)
    .flatMap(({ position }) => {
      const word = vocabulary()[position]
      return word === undefined ? [] : [{ term: word, weight: partWeight }]
    })
}
