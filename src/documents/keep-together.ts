import type { Block, Inline } from './blocks.js'
import { plainText } from './words.js'

/** What stays together on a page: the writer of the Word file and the counter of its pages decide it here. */

/** Whether a text announces what comes after it: "De reden daarvoor is:". */
const announces = (content: readonly Inline[]): boolean => /:\s*$/.test(plainText(content.slice(-2)))

/** Whether a letter begins or ends here: nobody's greeting stands apart from the text, and no signature from the greeting. */
const greets = (content: readonly Inline[]): boolean =>
  /^(Geachte|Met vriendelijke groet|Namens )/.test(plainText(content))

const takesLeave = (content: readonly Inline[]): boolean =>
  plainText(content).startsWith('Met vriendelijke groet')

/** Whether a text is a title: every word of it is bold. */
const titles = (content: readonly Inline[]): boolean =>
  content.length > 0 && content.every((inline) => inline.kind !== 'line-break' && inline.bold === true)

/**
 * Whether the end of a block has to stand on the page of the block after it: a sentence is read with its table, and a
 * signature never stands on a page without text of its letter.
 * @param next what comes after it, where that is known.
 */
export function keepsNext(block: Block, next?: Block): boolean {
  if (block.kind === 'heading') return true
  if (block.kind !== 'paragraph') return false
  const { content } = block
  return announces(content) || greets(content) || titles(content) || (next !== undefined && leadsTo(next))
}

const leadsTo = (next: Block): boolean =>
  next.kind === 'table' || (next.kind === 'paragraph' && takesLeave(next.content))

/** A list of so many items at most stays on one page with its heading. */
const wholeList = 3

/**
 * Whether an item of a list stays on the page of the next one: a short list stays whole, and of a long one no item
 * stands alone above a turn of the page or below it.
 */
export function staysTogether(
  { items }: { readonly items: Pick<readonly unknown[], 'length'> },
  item: number,
): boolean {
  const last = items.length - 1
  return item < last && (items.length <= wholeList || item === 0 || item === last - 1)
}

/**
 * Whether a row of a table stays on the page of the next one: no row stands alone above a turn of the page or below it.
 * @param rows how many there are, the header included.
 */
export const rowKeepsNext = (row: number, rows: number): boolean =>
  row < rows - 1 && (row === 0 || (row === 1 && rows > 3) || row === rows - 2)
