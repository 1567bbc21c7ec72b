import type { BodyBlock } from './body-block.js'
import type { Inline } from './inline.js'
import type { ShapeBlock, ShapeRun } from './shape.js'
import type { FilledValues } from './values.js'

/** The values of one section, whose numbers count from 0. */
export type SectionValues = Pick<FilledValues, 'inlines' | 'paragraphs' | 'written' | 'spotAt'>

/** @param depth of the heading that the block stands under. */
export function fillBlock(block: ShapeBlock, values: SectionValues, depth: number): readonly BodyBlock[] {
  const run = (content: ShapeRun) => fillRun(content, values)
  switch (block.kind) {
    case 'paragraph':
      return fillParagraph(block.content, values, depth)
    case 'heading':
      return [
        {
          ...block,
          content: run(block.content).map((inline) => (inline.kind === 'line-break' ? space : inline)),
        },
      ]
    case 'list':
      return [{ ...block, items: block.items.map(run) }]
    case 'table':
      return [{ ...block, header: block.header?.map(run), rows: block.rows.map((row) => row.map(run)) }]
    case 'box':
      return [{ ...block, content: block.content.map(run) }]
    case 'place': {
      const spot = values.spotAt(block.number)
      return spot === undefined ? [] : [{ kind: 'place', ...spot }]
    }
    default:
      return block satisfies never
  }
}

const space: Inline = { kind: 'text', text: ' ' }

/**
 * A value alone in its paragraph may bring paragraphs of its own, and what somebody wrote with a structure brings that,
 * below the heading it stands under; anywhere else they become lines.
 */
function fillParagraph(content: ShapeRun, values: SectionValues, depth: number): readonly BodyBlock[] {
  const [only] = content
  if (content.length === 1 && only?.kind === 'mark')
    return (
      values.written(only.number)?.map((block) => below(block, depth)) ??
      values
        .paragraphs(only.number, only.bold)
        .map((paragraph) => ({ kind: 'paragraph', content: paragraph }))
    )
  return [{ kind: 'paragraph', content: fillRun(content, values) }]
}

const below = (block: BodyBlock, depth: number): BodyBlock =>
  block.kind === 'heading' ? { ...block, depth: block.depth + depth, isWritten: true } : block

/** Words are shared between fillings; only the values are new. */
function fillRun(run: ShapeRun, values: SectionValues): readonly Inline[] {
  const filled: Inline[] = []
  for (const inline of run) {
    if (inline.kind === 'mark') filled.push(...values.inlines(inline.number, inline.bold))
    else filled.push(inline)
  }
  return filled
}
