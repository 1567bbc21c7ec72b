import { z } from 'zod'
import { lazily } from '../kernel/lazily.js'
import { readTable } from './data-files.js'
import { dutchTerms } from './dutch-words.js'

/**
 * What a trade calls things: a word or a phrase, as stems in any order, and the groups of CPV that may be meant.
 *
 * @property groups the first three digits of each group: `773`.
 */
export interface TradeWord {
  readonly phrase: string
  readonly terms: readonly string[]
  readonly groups: readonly string[]
}

const cells = z.tuple([z.string().regex(/^\d{3}$/), z.string().min(1)])

/** The table of the data file, turned over: each phrase once, with all its groups. */
export const tradeWords = lazily((): readonly TradeWord[] => {
  const byTerms = new Map<string, { phrase: string; terms: readonly string[]; groups: Set<string> }>()
  for (const [group, phrases] of readTable('trade-words.tsv', cells))
    for (const phrase of phrases.split(', ')) {
      const terms = dutchTerms(phrase)
      const key = [...terms].sort().join(' ')
      const known = byTerms.get(key) ?? { phrase, terms, groups: new Set<string>() }
      byTerms.set(key, known)
      known.groups.add(group)
    }
  return [...byTerms.values()].map(({ groups, ...word }) => ({ ...word, groups: [...groups] }))
})

/** The phrases that hold a stem, by that stem. */
export const tradeWordsByTerm = lazily((): ReadonlyMap<string, readonly TradeWord[]> => {
  const byTerm = new Map<string, TradeWord[]>()
  for (const word of tradeWords())
    for (const term of word.terms) byTerm.set(term, [...(byTerm.get(term) ?? []), word])
  return byTerm
})
