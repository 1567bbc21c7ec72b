import { titleWords } from '../reading/title-words.js'
import { plain } from './sentences.js'
import { words } from './words.js'

/** What a part of a tender document is about, as far as it matters to rules. */
export type Topic =
  | 'award'
  | 'selection'
  | 'participation'
  | 'performance'
  | 'technical'
  | 'sanction'
  | 'rules'

const signs: readonly (readonly [Topic, RegExp])[] = [
  ['award', words(...titleWords.award)],
  ['selection', words(...titleWords.selection)],
  ['participation', words(...titleWords.participation)],
  ['performance', words(...titleWords.performance)],
  ['technical', words(...titleWords.technical)],
  ['sanction', words(...titleWords.sanction)],
  ['rules', words('toepasselijke regels', 'wetgeving', 'regelgeving', 'afwijking*')],
]

/** What the headings above a part say that it is about; the selection criteria are not about the award. */
export function topicsOf(headings: readonly string[]): ReadonlySet<Topic> {
  const nearestFirst = headings.map(plain).toReversed()
  for (const heading of nearestFirst) {
    const found = signs.filter(([, sign]) => sign.test(heading)).map(([topic]) => topic)
    if (found.length > 0)
      return new Set(found.includes('selection') ? found.filter((topic) => topic !== 'award') : found)
  }
  return new Set()
}
