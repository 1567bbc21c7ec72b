import { z } from 'zod'
import { lazily } from '../kernel/lazily.js'
import { readTable } from './data-files.js'
import { dutchStem, dutchTerms, dutchWords } from './dutch-words.js'
import { foldText } from './fold-text.js'
import { allMunicipalities } from './municipalities.js'
import { tradeWordsByTerm } from './trade-words.js'

const phrases = lazily(() =>
  readTable('procedure-words.tsv', z.tuple([z.string().min(1)])).map(([phrase]) => foldText(phrase)),
)
const fillerPhrases = lazily(() => phrases().filter((phrase) => phrase.includes(' ')))
const fillerStems = lazily(
  () =>
    new Set(
      phrases()
        .filter((phrase) => !phrase.includes(' '))
        .map(dutchStem),
    ),
)
/** Names of one word: of `Sint-Niklaas` nothing is taken, since "sint" and its like are words of their own. */
const placeNames = lazily(
  () =>
    new Set(
      allMunicipalities()
        .map(({ name }) => foldText(name))
        .filter((name) => !name.includes(' ')),
    ),
)

/**
 * The words of a title that may tell what is bought: without the language of procedures, figures, and names of
 * municipalities that are no word of a trade. Empty when there is nothing else, so that procedure words never win.
 */
export function tellingWords(title: string): readonly string[] {
  const told = fillerPhrases().reduce(
    (text, phrase) => text.replaceAll(` ${phrase} `, ' '),
    ` ${foldText(title)} `,
  )
  return dutchWords(told).filter((word) => isTelling(word) && !isFiller(word))
}

/** {@link tellingWords} as stems, each once. */
export const tellingTerms = (title: string): readonly string[] => dutchTerms(tellingWords(title).join(' '))

/** A figure tells nothing, unless it is the beginning of a name: 3d. */
const isTelling = (word: string): boolean => !/\d/.test(word) || /^\d[a-z]{1,3}$/.test(word)

const isFiller = (word: string): boolean =>
  fillerStems().has(dutchStem(word)) || (placeNames().has(word) && !tradeWordsByTerm().has(dutchStem(word)))
