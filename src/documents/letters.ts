import type { AssembledDocument, Block } from './blocks.js'
import { numbersHeadings } from './document-kinds.js'
import { numberBlocks } from './number-blocks.js'
import { blockToText } from './to-text.js'

/** One letter of a document of letters. @property heading its first heading, without its number. */
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
  return letters.map((blocks) => {
    const [first] = blocks
    const heading = first?.kind === 'heading' ? blockToText({ ...first, number: '' }).trim() : ''
    return { heading, document: { ...document, blocks: renumbered(blocks, document.name) } }
  })
}

const renumbered = (blocks: readonly Block[], name: string): readonly Block[] =>
  numberBlocks(
    blocks.map((block) =>
      block.kind === 'list' ? { ...block, items: block.items.map(({ content }) => content) } : block,
    ),
    numbersHeadings(name),
  )
