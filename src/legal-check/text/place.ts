import type { CheckedText, Sentence } from './checked-text.js'

/** Where a sentence stands, for people: the headings above it, and which paragraph under them. */
export function placeIn(text: CheckedText, { passage }: Sentence): string {
  const { headings, passages: own } = passage.section
  const paragraphs = own.filter(({ kind }) => kind !== 'heading')
  const position = paragraphs.indexOf(passage) + 1
  const under = headings.length > 0 ? headings.slice(-2).join(' › ') : ''
  const part = position > 0 ? `alinea ${under === '' ? text.indexOf(passage) + 1 : position}` : 'titel'
  return under === '' ? part : `${under}, ${part}`
}
