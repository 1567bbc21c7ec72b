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
