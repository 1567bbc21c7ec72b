import type { Provenance, TableCell } from './blocks.js'
import type { UnnumberedBlock } from './number-blocks.js'

/** Blocks of a text that is made of plain words. A line end in them is a line break. */

const from: Provenance = { source: 'template', reference: 'publication' }

export function cell(text: string): TableCell {
  return text
    .split('\n')
    .flatMap(
      (line, index): TableCell => [
        ...(index > 0 ? [{ kind: 'line-break' } as const] : []),
        { kind: 'text', text: line },
      ],
    )
}

export const heading = (level: 1 | 2 | 3 | 4, text: string): UnnumberedBlock => ({
  kind: 'heading',
  level,
  content: cell(text),
  from,
})

export const paragraph = (text: string): UnnumberedBlock => ({ kind: 'paragraph', content: cell(text), from })

export const bold = (text: string): UnnumberedBlock => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text, bold: true }],
  from,
})

export const list = (items: readonly string[]): UnnumberedBlock => ({
  kind: 'list',
  ordered: false,
  items: items.map(cell),
  from,
})

/** @param header left out: labels and what belongs to them. */
export const table = (
  header: readonly string[] | undefined,
  rows: readonly (readonly TableCell[])[],
): UnnumberedBlock => ({
  kind: 'table',
  ...(header !== undefined && { header: header.map(cell) }),
  rows,
  align: (header ?? ['', '']).map(() => 'left'),
  from,
})
