import MiniSearch from 'minisearch'
import { dutchTerms } from './dutch-words.js'

/** @property covered how many of the terms were found in the text. */
export interface TextHit<Key = number> {
  readonly position: Key
  readonly covered: number
}

export interface TextIndex<Key = number> {
  /** The texts that hold at least one of the terms or a word that begins with it, best first. */
  find(terms: readonly string[]): readonly TextHit<Key>[]
  /** The same, forgiving about one letter in four: for a query that finds nothing as it is written. */
  findMisspelt(terms: readonly string[]): readonly TextHit<Key>[]
  /** Whether a text holds the term itself. */
  knows(term: string): boolean
}

/** An index whose texts come and go, each under a name of its own. */
export interface ChangingTextIndex extends TextIndex<string> {
  put(name: string, text: string): void
  remove(name: string): void
}

const shortestPrefix = 3
const shortestForgiven = 5

/** A search index over Dutch texts, which are named by their position in the array; terms are stems. */
export function textIndex(texts: readonly string[]): TextIndex {
  const index = emptyIndex<number>()
  index.addAll(texts.map((text, position) => ({ position, text })))
  return searchesIn(index)
}

/** The same over texts that change, empty at the start. */
export function changingTextIndex(): ChangingTextIndex {
  const index = emptyIndex<string>()
  const remove = (name: string): void => {
    if (index.has(name)) index.discard(name)
  }
  return {
    ...searchesIn(index),
    put: (name, text) => {
      remove(name)
      index.add({ position: name, text })
    },
    remove,
  }
}

interface IndexedText<Key> {
  readonly position: Key
  readonly text: string
}

const emptyIndex = <Key>() =>
  new MiniSearch<IndexedText<Key>>({
    idField: 'position',
    fields: ['text'],
    tokenize: (text) => [...dutchTerms(text)],
    processTerm: (term) => term,
  })

function searchesIn<Key>(index: MiniSearch<IndexedText<Key>>): TextIndex<Key> {
  const search = (terms: readonly string[], fuzzy: number): readonly TextHit<Key>[] =>
    index
      .search(terms.join(' '), {
        tokenize: (query) => query.split(' ').filter(Boolean),
        prefix: (term) => term.length >= shortestPrefix,
        fuzzy: (term) => (term.length >= shortestForgiven ? fuzzy : 0),
        maxFuzzy: 2,
      })
      .map(({ id, queryTerms }) => ({ position: id, covered: queryTerms.length }))
  return {
    find: (terms) => search(terms, 0),
    findMisspelt: (terms) => search(terms, 0.25),
    knows: (term) => index.search(term, { processTerm: (word) => word, prefix: false }).length > 0,
  }
}
