import type { Block, HeadingBlock, ListBlock } from './blocks.js'

/** A block before its number is known. */
export type UnnumberedBlock =
  | Exclude<Block, HeadingBlock | ListBlock>
  | Omit<HeadingBlock, 'number'>
  | (Omit<ListBlock, 'items'> & { readonly items: readonly ListBlock['items'][number]['content'][] })

/**
 * Gives every heading its number (`2`, `2.1`; each level counts again under its parent) and every item of a list
 * its mark (`1.`, or a dash). The only place that counts.
 * @param numbersHeadings otherwise the number of every heading is empty.
 */
export function numberBlocks(blocks: readonly UnnumberedBlock[], numbersHeadings = true): readonly Block[] {
  const counters = [0, 0, 0, 0]
  return blocks.map((block): Block => {
    if (block.kind === 'heading')
      return { ...block, number: numbersHeadings ? nextNumber(counters, block.level) : '' }
    if (block.kind === 'list')
      return {
        ...block,
        items: block.items.map((content, index) => ({
          mark: block.ordered ? `${index + 1}.` : '–',
          content,
        })),
      }
    return block
  })
}

function nextNumber(counters: number[], level: number): string {
  counters[level - 1] = (counters[level - 1] ?? 0) + 1
  counters.fill(0, level)
  return counters.slice(0, level).join('.')
}
