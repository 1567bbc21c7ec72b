import { stemmer } from '@orama/stemmers/dutch'
import { foldText } from './fold-text.js'

/** Words that say nothing about the work: articles, prepositions, and what every contract is. */
const stopWords = new Set(
  (
    'de het een en of van voor op in aan bij met door naar te tot uit om over per is zijn als ons onze dienst ' +
    'diensten levering leveringen leveren aankoop aankopen opdracht raamovereenkomst raamcontract'
  ).split(' '),
)

/** The words of a text in lower case without diacritics. */
export const dutchWords = (text: string): readonly string[] => foldText(text).split(' ').filter(Boolean)

/** The labels and everyday words hold some 9,000 different words; what people type beyond this is not remembered. */
const mostRemembered = 15_000
const remembered = new Map<string, string>()

/**
 * The stem of a folded word. The stemmer runs until it changes nothing and a doubled last consonant is undone, so
 * that singular and plural meet: begraafplaats and begraafplaatsen, herstel and herstellen.
 */
export function dutchStem(word: string): string {
  const known = remembered.get(word)
  if (known !== undefined) return known
  const once = stemmer(word).replace(/([b-df-hj-np-tv-z])\1$/, '$1')
  const stem = once.length < word.length && once !== '' ? dutchStem(once) : word
  if (remembered.size < mostRemembered) remembered.set(word, stem)
  return stem
}

/** The stems of a text, each once; stop words are left out unless there is nothing else. */
export function dutchTerms(text: string): readonly string[] {
  const words = dutchWords(text)
  const telling = words.filter((word) => !stopWords.has(word))
  return [...new Set((telling.length > 0 ? telling : words).map(dutchStem))]
}

/** Compounds of a buyer's day end in these without saying more: strijkwerk, strooidienst, afbraakwerken. */
const emptyEnding = /(?<=.{4})s?(werk|werkzam|dienst|beurt|ploeg|opdracht)$/

/** Terms without an ending that says nothing: `strijkwerk` → `strijk`. */
export const looseTerms = (terms: readonly string[]): readonly string[] =>
  terms.map((term) => dutchStem(term.replace(emptyEnding, '')))

const shortestPart = 3

/**
 * The two words that a compound is made of, as stems: `fietslamp` → `fiets`, `lamp`; undefined when there are no two
 * that are known. Of several ways to cut, the one with the longest short part.
 */
export function compoundParts(
  word: string,
  isKnown: (stem: string) => boolean,
): readonly [string, string] | undefined {
  const cuts = Array.from(
    { length: Math.max(0, word.length - 2 * shortestPart + 1) },
    (_, index) => index + shortestPart,
  )
  return cuts
    .sort((one, other) => Math.min(other, word.length - other) - Math.min(one, word.length - one))
    .map((cut) => [dutchStem(word.slice(0, cut)), dutchStem(word.slice(cut))] as const)
    .find(
      ([first, last]) =>
        first.length >= shortestPart && last.length >= shortestPart && isKnown(first) && isKnown(last),
    )
}
