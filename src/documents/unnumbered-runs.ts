import type { Inline } from './blocks.js'
import type { UnnumberedBlock } from './number-blocks.js'

type Run = readonly Inline[]

/** The runs of text of a block before its number is known, in reading order. */
export function unnumberedRuns(block: UnnumberedBlock): readonly Run[] {
  const runs: Run[] = []
  mapRuns(block, (run) => {
    runs.push(run)
    return run
  })
  return runs
}

/** The same block with other text in it. */
export function mapRuns(block: UnnumberedBlock, change: (run: Run) => Run): UnnumberedBlock {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: change(block.content) }
    case 'list':
      return { ...block, items: block.items.map(change) }
    case 'table':
      return {
        ...block,
        ...(block.header && { header: block.header.map(change) }),
        rows: block.rows.map((row) => row.map(change)),
      }
    case 'box':
      return { ...block, content: block.content.map(change) }
    case 'picture':
      return block
    default:
      return block satisfies never
  }
}
