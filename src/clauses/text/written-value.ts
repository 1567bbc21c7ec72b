import type { BodyBlock } from './body-block.js'
import type { BodyFault } from './grammar-rules.js'

/**
 * What a person wrote in Markdown, as blocks of a document. It is read by itself, apart from any template, and nothing
 * in it is a value, a condition or a place: it can bring headings, lists, tables and pictures, and no more.
 *
 * @property plain as it was written.
 * @property blocks its headings count from 1, whatever level they began at.
 * @property faults what it cannot hold, each at its line; the words of it stand in the blocks all the same.
 */
export interface WrittenText {
  readonly plain: string
  readonly blocks: () => readonly BodyBlock[]
  readonly faults: () => readonly BodyFault[]
}

const known = new WeakSet<object>()

/** Whether a value is a text that was read as Markdown; nothing that was parsed from outside is. */
export const isWrittenText = (value: unknown): value is WrittenText =>
  typeof value === 'object' && value !== null && known.has(value)

export function asWrittenText(text: WrittenText): WrittenText {
  known.add(text)
  return text
}
