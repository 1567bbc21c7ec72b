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
    case 'picture':
      return [[{ kind: 'value', text: block.alt }]]
    default:
      return block satisfies never
  }
}

/** The paths of the answers in a block. */
export const answersIn = (block: Block): readonly string[] =>
  runsOf(block).flatMap((run) =>
    run.flatMap((inline) => (inline.kind === 'value' && inline.answer !== undefined ? [inline.answer] : [])),
  )
