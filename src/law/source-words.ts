import { type Certainty, certainties, citeShortly, type PassageSource } from '../clauses/sources.js'

/** How a source is called beside a paragraph. @param number the place of a choice among those of its clause, from 1. */
function sourceWords(source: PassageSource, number: number): string {
  if ('act' in source) return citeShortly(source)
  if ('document' in source)
    return `“${source.document}”${source.year === undefined ? '' : ` (${source.year})`}`
  return `eigen keuze ${number}`
}

/** What a clause rests on, in words, by the names that its paragraphs use. */
export function namedSources(
  sources: Readonly<Record<string, PassageSource>>,
): ReadonlyMap<string, { readonly source: PassageSource; readonly words: string }> {
  let choices = 0
  return new Map(
    Object.entries(sources).map(([id, source]) => {
      if ('choice' in source) choices += 1
      return [id, { source, words: sourceWords(source, choices) }]
    }),
  )
}

/** How sure the sources of a paragraph are together: the least sure decides; choices have nothing to be sure of. */
export function certaintyOf(sources: readonly PassageSource[]): Certainty | undefined {
  const found = sources.flatMap((source) => ('certainty' in source ? [source.certainty] : []))
  return (['uncertain', 'likely', 'verified'] as const).find((certainty) => found.includes(certainty))
}

export const certaintyWords = (certainty: Certainty | undefined): string =>
  certainty === undefined ? 'eigen keuze' : certainties[certainty]
