import type { Block, Inline } from './blocks.js'
import { plainText } from './words.js'

/** What stays together on a page: the writer of the Word file and the counter of its pages decide it here. */

/** Whether a text announces what comes after it: "De reden daarvoor is:". */
const announces = (content: readonly Inline[]): boolean => /:\s*$/.test(plainText(content.slice(-2)))

/** Whether a letter begins or ends here: nobody's greeting stands apart from the text, and no signature from the greeting. */
const greets = (content: readonly Inline[]): boolean =>
  /^(Geachte|Met vriendelijke groet|Namens )/.test(plainText(content))

const takesLeave = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && /^Met vriendelijke groet/.test(plainText(block.content))

/** Whether the end of a block has to stand on the page of the block after it: the last words of a letter do too. */
export function keepsNext(block: Block, after?: Block): boolean {
  if (block.kind === 'heading') return true
  if (block.kind === 'paragraph')
    return announces(block.content) || greets(block.content) || takesLeave(after)
  return false
}

/**
 * Whether a row of a table stays on the page of the next one: no row stands alone above a turn of the page or below it.
 * @param rows how many there are, the header included.
 */
export const rowKeepsNext = (row: number, rows: number): boolean =>
  row < rows - 1 && (row === 0 || (row === 1 && rows > 3) || row === rows - 2)
