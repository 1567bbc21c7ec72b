import { keptWith } from '../../kernel/lazily.js'
import type { CheckedText, Passage, Section, Sentence } from './checked-text.js'

/** Where a sentence stands, for people: the headings above it, and which paragraph under them. */
export function placeIn(text: CheckedText, { passage }: Sentence): string {
  const { headings } = passage.section
  const position = (positionsIn(passage.section).get(passage) ?? -1) + 1
  const under = headings.length > 0 ? headings.slice(-2).join(' › ') : ''
  const part = position > 0 ? `alinea ${under === '' ? text.indexOf(passage) + 1 : position}` : 'titel'
  return under === '' ? part : `${under}, ${part}`
}

/** The paragraphs of a part, each with its place, from 0. */
const positionsIn = keptWith(
  ({ passages }: Section): ReadonlyMap<Passage, number> =>
    new Map(passages.filter(({ kind }) => kind !== 'heading').map((passage, index) => [passage, index])),
)
