import { dutchStem, dutchTerms } from '../reference/dutch-words.js'
import { boundedQuery, foldText } from '../reference/fold-text.js'
import { findSearchWords } from '../reference/search-words.js'
import type { TextHit, TextIndex } from '../reference/text-index.js'
import type { PublicFirm } from './public-firm.js'

/** @property because the everyday word that led to the firm, when its own words did not. */
export interface TextFit {
  readonly firm: PublicFirm
  readonly because?: string
}

/** @property isGuess nobody answers all that was written; these come nearest. */
export interface TextAnswer {
  readonly fits: readonly TextFit[]
  readonly isGuess: boolean
}

/** What is searched in. @property index holds {@link wordsOf} each firm, under its id. */
export interface FirmTexts {
  readonly firms: readonly PublicFirm[]
  readonly find: (id: string) => PublicFirm | undefined
  readonly index: () => TextIndex<string>
}

/** Finds firms by their words, by everyday words for their work, and by CPV code; best first. */
export function searchFirms(texts: FirmTexts, typed: string): TextAnswer {
  const query = boundedQuery(typed)
  const digits = /^\s*(\d{2,8})(-\d)?\s*$/.exec(query)?.[1]
  if (digits !== undefined) return { fits: withCpv(texts.firms, digits), isGuess: false }
  const terms = dutchTerms(query)
  const { fits, covered } = answering(texts, query, texts.index().find(terms))
  if (fits.length > 0) return { fits, isGuess: covered < terms.length }
  const parts = terms.flatMap((term) => knownEnd(term, texts.index().knows) ?? [])
  const hits = parts.length > 0 ? texts.index().find(parts) : texts.index().findMisspelt(terms)
  return { fits: firmsOf(texts, hits).map((firm) => ({ firm })), isGuess: true }
}

const shortestEnd = 4

/** The longest known word that a compound ends in, as a stem: a Dutch compound is a kind of what it ends in. */
const knownEnd = (word: string, isKnown: (stem: string) => boolean): string | undefined =>
  Array.from({ length: Math.max(0, word.length - shortestEnd - 1) }, (_, index) =>
    dutchStem(word.slice(index + 2)),
  ).find((end) => end.length >= shortestEnd && isKnown(end))

/** Everything of a firm that can be read, as one text. */
export const wordsOf = (firm: PublicFirm): string =>
  [
    firm.name,
    firm.description ?? '',
    firm.municipality?.name ?? '',
    ...firm.themes.map(({ name }) => name),
    ...firm.recognitions.filter(({ status }) => status === 'valid').map(({ name }) => name),
    ...firm.activities.flatMap(({ title, cpv }) => [title, ...cpv.map(({ label }) => label)]),
  ].join('\n')

const withCpv = (firms: readonly PublicFirm[], digits: string): readonly TextFit[] =>
  firms.filter((firm) => doesSomeOf(firm, [digits])).map((firm) => ({ firm }))

/** Whether a firm has a code that covers, or is covered by, one of these (digits that a code begins with). */
const doesSomeOf = ({ activities }: PublicFirm, wanted: readonly string[]): boolean =>
  activities.some(({ cpv }) =>
    cpv.some(({ code }) =>
      wanted.some((digits) => code.startsWith(digits) || digits.startsWith(stripped(code))),
    ),
  )

const stripped = (code: string): string => code.slice(0, 2) + code.slice(2).replace(/0+$/, '')

type Hits = readonly TextHit<string>[]

const firmsOf = ({ find }: FirmTexts, hits: Hits): readonly PublicFirm[] =>
  hits.flatMap(({ position }) => find(position) ?? [])

/**
 * Those that answer as much of the query as any does: with the query in the name first, then by their words.
 * Answers how many of its terms that is.
 */
function answering(
  texts: FirmTexts,
  query: string,
  hits: Hits,
): { readonly fits: readonly TextFit[]; readonly covered: number } {
  const words = findSearchWords(query)
  const most = Math.max(0, ...[...hits, ...words].map(({ covered }) => covered))
  const asked = foldText(query)
  const byText = firmsOf(
    texts,
    hits.filter(({ covered }) => covered === most),
  )
  const byName = byText.filter(({ name }) => foldText(name).includes(asked))
  const fits = new Map([...byName, ...byText].map((firm): [string, TextFit] => [firm.id, { firm }]))
  for (const { word } of words.filter(({ covered }) => covered === most))
    for (const firm of texts.firms)
      if (!fits.has(firm.id) && doesSomeOf(firm, word.codes.map(stripped)))
        fits.set(firm.id, { firm, because: word.phrase })
  return { fits: [...fits.values()], covered: most }
}
