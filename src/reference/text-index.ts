import MiniSearch from 'minisearch'
import { dutchTerms } from './dutch-words.js'

/** @property covered how many of the terms were found in the text. */
export interface TextHit {
  readonly position: number
  readonly covered: number
}

export interface TextIndex {
  /** The texts that hold at least one of the terms or a word that begins with it, best first. */
  find(terms: readonly string[]): readonly TextHit[]
  /** The same, forgiving about one letter in four: for a query that finds nothing as it is written. */
  findMisspelt(terms: readonly string[]): readonly TextHit[]
  /** Whether a text holds the term itself. */
  knows(term: string): boolean
}

const shortestPrefix = 3
const shortestForgiven = 5

/** A search index over Dutch texts, which are named by their position in the array; terms are stems. */
export function textIndex(texts: readonly string[]): TextIndex {
  const index = new MiniSearch<{ position: number; text: string }>({
    idField: 'position',
    fields: ['text'],
    tokenize: (text) => [...dutchTerms(text)],
    processTerm: (term) => term,
  })
  index.addAll(texts.map((text, position) => ({ position, text })))
  const search = (terms: readonly string[], fuzzy: number): readonly TextHit[] =>
    index
      .search(terms.join(' '), {
        tokenize: (query) => query.split(' ').filter(Boolean),
        prefix: (term) => term.length >= shortestPrefix,
        fuzzy: (term) => (term.length >= shortestForgiven ? fuzzy : 0),
        maxFuzzy: 2,
      })
      .map(({ id, queryTerms }) => ({ position: Number(id), covered: queryTerms.length }))
  return {
    find: (terms) => search(terms, 0),
    findMisspelt: (terms) => search(terms, 0.25),
    knows: (term) => index.search(term, { processTerm: (word) => word, prefix: false }).length > 0,
  }
}
