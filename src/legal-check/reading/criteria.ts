import { keptWith } from '../../kernel/lazily.js'
import type { CheckedText, Passage, Sentence } from '../text/checked-text.js'
import { words } from '../text/words.js'
import {
  isNoCriterion,
  isPrice,
  labelledIn,
  totalIn,
  type Weighed,
  weighedIn,
  weighedPieces,
} from './weighed.js'

/** A criterion in a text. @property level how deep its number says that it stands: 1 for `2`, 2 for `2.1`. */
export interface ReadCriterion extends Weighed {
  readonly passage: Passage
  readonly level: number
}

/** Criteria that are weighed against each other. @property total what the text says that they add up to. */
export interface CriteriaList {
  readonly criteria: readonly ReadCriterion[]
  readonly total?: number
}

/** A line of criteria is not longer than this; a row and an item may hold their method too. In characters. */
const longestLine = 140
const aboutAward = words(
  '[a-z]*gunningscriteri*',
  'criteri*',
  '[a-z]*weging*',
  'weegfactor*',
  'gewicht*',
  'wegingsfactor*',
  'punten',
  'gunnen',
  'gegund',
)
const familiar = words(
  '[a-z]*kwalite*',
  '[a-z]*plan',
  '[a-z]*aanpak',
  '[a-z]*termijn',
  'timing',
  'duurzaam*',
  'milieu*',
  'sociale*',
  'samenwerking',
  '[a-z]*planning',
  'service',
  'dienstverlening',
  'methodologie',
  'uitvoering*',
  'technisch*',
  'begeleiding',
  'garantie',
  'esthetiek',
)

/** The lists of criteria with weights in a text, in whatever form they stand there. */
export const criteriaListsIn = keptWith((text: CheckedText): readonly CriteriaList[] =>
  [...linesIn(text), ...text.passages.flatMap(sentenceList)].filter((list) => isAboutAward(list, text)),
)

interface OpenList {
  readonly form: string
  readonly criteria: ReadCriterion[]
  total?: number
  /** Passages since the last criterion. */
  since: number
  hasPrice: boolean
}

/** So many passages may explain a criterion before the next one comes. */
const explained = 6

/** Lists of lines, items, rows, headings and labels: what stands in one form, with what explains it in between. */
function linesIn({ passages }: CheckedText): readonly CriteriaList[] {
  const lists: OpenList[] = []
  let open: OpenList | undefined
  let pendingName: Passage | undefined
  const close = (): void => {
    open = undefined
  }
  for (const passage of passages) {
    const isRow = passage.kind === 'row'
    const total = totalIn(passage.plain, isRow)
    if (total !== undefined && open !== undefined) {
      open.total = total
      close()
      continue
    }
    const found = criteriaIn(passage, pendingName)
    pendingName = passage
    if (found.length === 0) {
      if (open !== undefined && endsList(passage, open)) close()
      continue
    }
    for (const criterion of found) {
      const form = formOf(criterion)
      const isPriceHere = isPrice(criterion.name)
      const isAgain = open?.hasPrice === true && isPriceHere
      if (open !== undefined && open.form !== form) {
        if (open.form.startsWith('heading')) continue
        close()
      }
      if (isAgain && criterion.level === 1) close()
      if (open === undefined) {
        open = { form, criteria: [], since: 0, hasPrice: false }
        lists.push(open)
      }
      open.criteria.push(criterion)
      open.hasPrice ||= isPriceHere
      open.since = 0
    }
  }
  return lists.map(({ criteria, total }) => ({ criteria, ...(total !== undefined && { total }) }))
}

const formOf = ({ passage: { kind }, unit }: ReadCriterion): string => `${kind} ${unit}`

function endsList(passage: Passage, open: OpenList): boolean {
  open.since += 1
  if (/^(?:[^a-z]*)perceel [a-z\d]/.test(passage.plain)) return true
  if (passage.kind === 'heading') return passage.part !== 'award' || !open.form.startsWith('heading')
  return open.since > explained || (passage.part !== undefined && passage.part !== 'award')
}

/** The criteria that a passage is: one of a line, more of a line with labels. */
function criteriaIn(passage: Passage, before: Passage | undefined): readonly ReadCriterion[] {
  const { plain, kind } = passage
  const labels = labelledIn(plain)
  if (labels.length > 0 && kind !== 'row')
    return labels.map((label) => ({ ...label, name: nameOf(label.name, before), passage, level: 1 }))
  if (kind === 'paragraph' && !isLine(plain)) return []
  if (weighedPieces(plain).length > 1) return []
  if (kind === 'heading' && plain.length > longestLine) return []
  const weighed = weighedIn(plain, kind === 'row')
  if (weighed === undefined || !/[a-z]{3}/.test(weighed.name) || isNoCriterion(weighed.name)) return []
  return [{ ...weighed, passage, level: levelOf(plain) }]
}

/** "Weging: 20" on a line of its own weighs what the line before names. */
const nameOf = (name: string, before: Passage | undefined): string =>
  /[a-z]{3}/.test(name) ? name : (before?.plain ?? name)

const verb = words(
  'is',
  'wordt',
  'worden',
  'krijg(t|en)',
  'moet(en)?',
  'heeft',
  'kan',
  'mag',
  'zal',
  'betaalt',
  'telt',
  'weegt',
)
const isLine = (plain: string): boolean =>
  plain.length <= longestLine && !/[.!?]\s+[a-z]/.test(plain) && !verb.test(plain)

const levelOf = (plain: string): number => {
  const numbered = /^\D{0,3}(\d{1,2}(?:\.\d{1,2}){0,3})[.) |]/.exec(plain)?.[1]
  return numbered === undefined ? 1 : numbered.split('.').length
}

/** A sentence that weighs its parts by itself: "de prijs telt voor 60 punten en de aanpak voor 40 punten". */
function sentenceList(passage: Passage): readonly CriteriaList[] {
  if (passage.kind === 'heading') return []
  if (isLine(passage.plain) && weighedPieces(passage.plain).length < 2) return []
  return passage.sentences.flatMap((sentence: Sentence) => {
    if ((passage.part !== 'award' && !aboutAward.test(sentence.plain)) || levels.test(sentence.plain))
      return []
    const pieces = weighedPieces(sentence.plain).filter(({ name }) => !isNoCriterion(name))
    if (pieces.length < 2 || new Set(pieces.map(({ unit }) => unit)).size > 1) return []
    return [{ criteria: pieces.map((piece) => ({ ...piece, passage, level: 1 })) }]
  })
}
const levels = words(
  'krijg(t|en)',
  'scoort',
  'formule',
  'per punt',
  'boete',
  'btw',
  'minstens',
  'maximaal',
  'evenredig',
)

/** A price and another thing, under a title or after words that speak of the award. */
function isAboutAward({ criteria }: CriteriaList, text: CheckedText): boolean {
  const [first] = criteria
  const others = criteria.filter(({ name }) => !isPrice(name))
  if (first === undefined || others.length === 0 || others.length === criteria.length) return false
  if (first.passage.part === 'award') return true
  const at = text.indexOf(first.passage)
  const before = text.passages.slice(Math.max(0, at - 4), at + 1)
  return (
    (before.some(({ plain }) => aboutAward.test(plain)) || criteria.some(({ unit }) => unit === 'points')) &&
    others.some(({ name }) => familiar.test(name))
  )
}
