import type { Block, Inline } from './blocks.js'

/** The runs of text of a block, in reading order. */
export function runsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.content]
    case 'list':
      return block.items.map(({ content }) => content)
    case 'table':
      return [...(block.header ?? []), ...block.rows.flat()]
    case 'box':
      return block.content
    default:
      return block satisfies never
  }
}
