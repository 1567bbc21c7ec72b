import { lazily } from '../kernel/lazily.js'
import { allCpvCodes, type CpvContractNature, type CpvEntry, cpvContractNature, findCpv } from './cpv.js'
import { type CpvGroupHit, rankCpvGroups } from './cpv-groups.js'
import { compoundParts, dutchTerms, dutchWords } from './dutch-words.js'
import { boundedQuery, foldText } from './fold-text.js'
import { allSearchWords, findSearchWords, type SearchWord, type SearchWordHit } from './search-words.js'
import { tellingWords } from './telling-words.js'
import { type TextHit, textIndex } from './text-index.js'

/** @property because the everyday word that led to the code; undefined when its official label did. */
export interface CpvHit extends CpvEntry {
  readonly because?: string
}

/**
 * Finds CPV codes by what a buyer types: a code or the beginning of one in any spelling (a check digit is ignored), an
 * everyday word (of our own table), or the title of a contract. Best first: codes of the chosen contract nature, then
 * those that answer more of the query, then everyday words before labels; of a title first the likeliest code of each
 * of the likeliest groups. Procedure words never win, case and diacritics do not matter, a compound is cut and a
 * misspelt word forgiven when nothing else is found, and only the first 200 characters are read.
 *
 * @param options `limit`: at most so many hits, 10 by default.
 */
export function searchCpv(
  query: string,
  options: { readonly contractNature?: CpvContractNature; readonly limit?: number } = {},
): readonly CpvHit[] {
  const { contractNature, limit = 10 } = options
  const asked = boundedQuery(query)
  const digits = typedDigits(asked)
  const found = digits === undefined ? byTitle(asked, contractNature) : byDigits(digits)
  const preferred = ({ code }: CpvHit): boolean => cpvContractNature(code) === contractNature
  return [...found.filter(preferred), ...found.filter((hit) => !preferred(hit))].slice(0, limit)
}

/**
 * The digits of a code without its check digit: `77310000-6`, `7731 0000`, `77.31.00.00`, `CPV-code: 77310000 Groen…`;
 * undefined for words.
 */
function typedDigits(query: string): string | undefined {
  const typed = query.replace(/^\s*cpv([ -]?codes?)?[\s:]*(?=\d)/i, '')
  const alone = /^\s*(\d[\d\s.]*)(-\d)?\s*$/.exec(typed)?.[1]?.replace(/[\s.]/g, '').slice(0, 8)
  return alone ?? /\b\d{8}\b/.exec(typed)?.find((code) => findCpv(code) !== undefined)
}

const byDigits = (digits: string): readonly CpvHit[] =>
  allCpvCodes().filter(({ code }) => code.startsWith(digits))

/**
 * An everyday word, also one that is still being typed, answers as its table says. Of anything longer the likeliest
 * code of each of the likeliest groups goes first, after the best that an everyday word within it says.
 */
function byTitle(query: string, contractNature: CpvContractNature | undefined): readonly CpvHit[] {
  const kinds = findSearchWords(query).map(({ kind }) => kind)
  if (kinds.some((kind) => kind !== 'within')) return byWords(query).filter((hit) => isSaidBy(query, hit))
  const words = tellingWords(query)
  if (words.length === 0) return []
  const hits = byWords(words.join(' '))
  const groups = rankCpvGroups(query, {
    ...(contractNature !== undefined && { contractNature }),
    limit: allCpvCodes().length,
  })
  const best = kinds.length > 0 || words.length === 1 ? hits.slice(0, keptBeforeGroups) : wholeLabels(words)
  return onlyOnce([...best, ...groups.map((group) => likeliestWithin(group, hits)), ...hits])
}

/** An official label joins an everyday word only when it says that word: the stem of vaat is that of vaten too. */
function isSaidBy(query: string, { label, because }: CpvHit): boolean {
  if (because !== undefined) return true
  const said = ` ${foldText(label)}`
  return dutchWords(query).some((word) => said.includes(` ${word.slice(0, shortestSaid)}`))
}

const shortestSaid = 4
const keptBeforeGroups = 3

/** Codes whose official label says every word. */
function wholeLabels(words: readonly string[]): readonly CpvHit[] {
  const terms = dutchTerms(words.join(' '))
  const whole = labelIndex()
    .find(terms)
    .filter(({ covered }) => covered === terms.length)
  return hitsOf(whole.slice(0, keptBeforeGroups).map(fromLabel))
}

const likeliestWithin = ({ code, label, because }: CpvGroupHit, hits: readonly CpvHit[]): CpvHit =>
  hits.find((hit) => hit.code.startsWith(code.slice(0, 3))) ?? {
    code,
    label,
    ...(because !== undefined && { because }),
  }

function onlyOnce(hits: readonly CpvHit[]): readonly CpvHit[] {
  const byCode = new Map<string, CpvHit>()
  for (const hit of hits) if (!byCode.has(hit.code)) byCode.set(hit.code, hit)
  return [...byCode.values()]
}

const labelIndex = lazily(() => textIndex(allCpvCodes().map(({ label }) => label)))
const phraseIndex = lazily(() => textIndex(allSearchWords().map(({ phrase }) => phrase)))

/** A code that answers a query: `covered` of its terms, by the nth-best kind of answer. */
interface Candidate {
  readonly code: string
  readonly because?: string
  readonly covered: number
  readonly kind: number
}

const kinds = { same: 0, within: 1, begun: 2, label: 3 } as const

function byWords(query: string): readonly CpvHit[] {
  const terms = dutchTerms(query)
  const exact = answering(terms, findSearchWords(query))
  if (exact.length > 0) return hitsOf(exact)
  const parts = terms.flatMap((term) => compoundParts(term, isKnown) ?? [term])
  const byParts = answering(parts, findSearchWords(parts.join(' ')))
  return hitsOf(byParts.length > 0 ? byParts : fromMisspelt(terms))
}

const isKnown = (stem: string): boolean => phraseIndex().knows(stem) || labelIndex().knows(stem)

/** Everyday words, and the labels that answer as much of the query as anything does. */
function answering(terms: readonly string[], words: readonly SearchWordHit[]): readonly Candidate[] {
  const labels = labelIndex().find(terms)
  const most = Math.max(0, ...[...words, ...labels].map(({ covered }) => covered))
  return [...fromPhrases(words), ...labels.filter(({ covered }) => covered === most).map(fromLabel)].sort(
    (one, other) => other.covered - one.covered || one.kind - other.kind,
  )
}

/** The first code of every phrase, then the second of every phrase, and so on; among the unfinished, short ones first. */
function fromPhrases(hits: readonly SearchWordHit[]): readonly Candidate[] {
  const phrases = [...hits].sort((one, other) => one.word.phrase.length - other.word.phrase.length)
  return inTurns(phrases.map(({ word, covered, kind }) => candidatesOf(word, covered, kinds[kind])))
}

function fromMisspelt(terms: readonly string[]): readonly Candidate[] {
  const phrases = phraseIndex()
    .findMisspelt(terms)
    .flatMap(({ position, covered }) => candidatesOf(allSearchWords()[position], covered, kinds.within))
  return [...phrases, ...labelIndex().findMisspelt(terms).map(fromLabel)]
}

const candidatesOf = (word: SearchWord | undefined, covered: number, kind: number): readonly Candidate[] =>
  (word?.codes ?? []).map((code) => ({ code, because: word?.phrase, covered, kind }))

const fromLabel = ({ position, covered }: TextHit): Candidate => ({
  code: allCpvCodes()[position]?.code ?? '',
  covered,
  kind: kinds.label,
})

/** `[[a, b], [c]]` → `[a, c, b]`. */
function inTurns<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat()
}

/** Each code once, with the reason of its best candidate. */
function hitsOf(candidates: readonly Candidate[]): readonly CpvHit[] {
  const best = new Map<string, Candidate>()
  for (const candidate of candidates) if (!best.has(candidate.code)) best.set(candidate.code, candidate)
  return [...best.values()].flatMap(({ code, because }) => {
    const entry = findCpv(code)
    return entry === undefined ? [] : [{ ...entry, ...(because !== undefined && { because }) }]
  })
}
