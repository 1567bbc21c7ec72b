import { keptWith } from '../../kernel/lazily.js'
import type { CheckedText, Passage, Section, Sentence } from './checked-text.js'
import { words } from './words.js'

/** A list of criteria with their weights. @property sentence the first of them; of: what they should add up to. */
export interface WeightTable {
  readonly sentence: Sentence
  readonly sum: number
  readonly of: number
}

const weight = /(?<![\d.,])(\d{1,3}(?:,\d{1,2})?) ?(?:%|punten|ptn?(?![a-z])|procent|op 100|\/100)/
const bareNumber = /\| ?(\d{1,3}(?:,\d{1,2})?)\s*$/
const total = words(
  'totaal',
  'samen',
  'som',
  'maximum',
  'maximaal',
  'minstens',
  'minimum',
  'minimaal',
  'waarvan',
  'boete',
  'straf',
  'voorschot',
)
const criteria = words('gunningscriteri*', 'criteri*', 'gewicht*', 'weging*', 'wegingsfactor*', 'punten')
const criterionName = words(
  'prijs',
  'kost*',
  'kwaliteit',
  'plan',
  'aanpak',
  'termijn',
  'timing',
  'duurzaamheid',
  'milieu*',
  'sociale*',
  'samenwerking',
  'planning',
  'service',
  'dienstverlening',
  'methodologie',
  'uitvoering*',
  'technisch*',
  'begeleiding',
  'garantie',
  'leveringstermijn',
  'esthetiek',
  'kwalitatief',
)

/** The lists of criteria with weights: at least two rows or items in a row, about a price and another thing. */
export const weightTablesIn = ({ sections }: CheckedText): readonly WeightTable[] =>
  sections.flatMap(tablesIn)

const tablesIn = keptWith(({ passages, plain }: Section): readonly WeightTable[] => {
  if (!criteria.test(plain)) return []
  return runsOf(passages).flatMap((run): readonly WeightTable[] => {
    const weighed = run.flatMap((passage) => {
      const value = weightOf(passage)
      return value === undefined ? [] : [{ passage, value }]
    })
    const first = weighed[0]?.passage.sentences[0]
    const isList =
      weighed.length >= 2 &&
      weighed.some(({ passage }) => /prijs|kost/.test(passage.plain)) &&
      weighed.some(({ passage }) => criterionName.test(passage.plain.replace(/prijs|kost/, '')))
    if (first === undefined || !isList || weighed.length < run.length - 1) return []
    const sum = weighed.reduce((all, { value }) => all + Math.round(value * 100), 0) / 100
    return [{ sentence: first, sum, of: 100 }]
  })
})

/** Items, or rows, that stand after each other. */
function runsOf(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const runs: Passage[][] = []
  passages.forEach((passage, index) => {
    if (passage.kind !== 'item' && passage.kind !== 'row') return
    if (passage.text === '') return
    const before = passages[index - 1]
    if (before?.kind === passage.kind && runs.length > 0) runs.at(-1)?.push(passage)
    else runs.push([passage])
  })
  return runs
}

function weightOf({ plain, kind }: Passage): number | undefined {
  if (total.test(plain) || /^\d+\.\d/.test(plain)) return undefined
  const found = weight.exec(plain)?.[1] ?? (kind === 'row' ? bareNumber.exec(plain)?.[1] : undefined)
  return found === undefined ? undefined : Number(found.replace(',', '.'))
}
