import type { FormCell } from '../../kernel/form-sheet.js'
import type { AssembledDocument, HeadingBlock, TableBlock } from '../blocks.js'
import { draftMark, plainText } from '../words.js'

export type Cells = readonly (FormCell | null)[]

export const text = (words: string): FormCell => ({ kind: 'text', text: words })
export const strong = (words: string): FormCell => ({ kind: 'text', text: words, strong: true })
export const input = (format?: string): FormCell => ({ kind: 'input', ...(format && { format }) })
export const formula = (of: string, format?: string): FormCell => ({
  kind: 'formula',
  formula: of,
  ...(format && { format }),
})
export const sum = (of: string, format?: string): FormCell => ({
  kind: 'formula',
  formula: of,
  strong: true,
  ...(format && { format }),
})

export const euroFormat = '#,##0.00'
export const hoursFormat = '#,##0.##'

/** What a sheet begins with: which document it is, of which contract, and whether it is a draft. */
export const front = ({ kind, title, author, status }: AssembledDocument): readonly Cells[] => [
  [strong(status === 'draft' ? `${kind} (${draftMark})` : kind)],
  [text(title)],
  ...(author === '' ? [] : [[text(author)]]),
  [],
]

/** A table with the heading above it, as words. */
export interface FoundTable {
  readonly heading: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The tables whose header holds a word, in their order. */
export function tablesWith(document: AssembledDocument, word: string): readonly FoundTable[] {
  let heading: HeadingBlock | undefined
  return document.blocks.flatMap((block): readonly FoundTable[] => {
    if (block.kind === 'heading') heading = block
    if (block.kind !== 'table' || block.header === undefined) return []
    const header = block.header.map(plainText)
    return header.includes(word)
      ? [{ heading: heading === undefined ? '' : plainText(heading.content), header, rows: rowsOf(block) }]
      : []
  })
}

const rowsOf = ({ rows }: TableBlock): readonly (readonly string[])[] =>
  rows.map((row) => row.map((cell) => plainText(cell).trim()))
