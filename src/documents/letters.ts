import type { AssembledDocument, Block } from './blocks.js'
import { isLetter } from './document-kinds.js'
import { numberBlocks } from './number-blocks.js'
import { isPublication, type PrintedDocument } from './publication.js'
import { blockToText } from './to-text.js'
import { plainText } from './words.js'

/** One letter of a document of letters. @property heading what it is called: whose it is, without a number. */
export interface Letter {
  readonly heading: string
  readonly document: AssembledDocument
}

/**
 * Cuts a document before every heading of the first level, so that whoever gets a letter does not see who else got
 * one. Each letter counts from one.
 */
export function lettersOf(document: AssembledDocument): readonly Letter[] {
  const letters: Block[][] = []
  for (const block of document.blocks) {
    if (block.kind === 'heading' && block.level === 1) letters.push([])
    letters.at(-1)?.push(block)
  }
  const isNumbered = document.blocks.some((block) => block.kind === 'heading' && block.number !== '')
  return letters.map((blocks) => ({
    heading: headingOf(blocks, document),
    document: { ...document, blocks: renumbered(blocks, isNumbered) },
  }))
}

/**
 * Whether a document begins as a letter does, with the name of the administration that sends it: it needs no cover.
 * Older letters begin with a title of their own.
 */
export function hasLetterhead(document: PrintedDocument): boolean {
  if (isPublication(document)) return false
  const { name, blocks, author } = document
  const [first] = blocks
  return author !== '' && isLetter(name) && first?.kind === 'heading' && plainText(first.content) === author
}

/** A letter under a letterhead is called by what it is and by who gets it, whose name is the first in bold. */
function headingOf(blocks: readonly Block[], document: AssembledDocument): string {
  const [first] = blocks
  const isUnderName = hasLetterhead({ ...document, blocks }) || (isLetter(document.name) && isOpen(first))
  const to = isUnderName ? firstInBold(blocks) : undefined
  if (to !== undefined) return `${document.kind} aan ${to}`
  return first?.kind === 'heading' ? blockToText({ ...first, number: '' }).trim() : ''
}

/** Whether nobody said yet what stands in a heading. */
const isOpen = (block: Block | undefined): boolean =>
  block?.kind === 'heading' && block.content.every((inline) => 'missing' in inline && inline.missing === true)

const firstInBold = (blocks: readonly Block[]): string | undefined =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.content : []))
    .flatMap((inline) => ('bold' in inline && inline.bold === true && 'text' in inline ? [inline.text] : []))
    .at(0)

const renumbered = (blocks: readonly Block[], isNumbered: boolean): readonly Block[] =>
  numberBlocks(
    blocks.map((block) =>
      block.kind === 'list' ? { ...block, items: block.items.map(({ content }) => content) } : block,
    ),
    isNumbered,
  )
