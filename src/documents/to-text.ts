import type { Block, TableBlock, TableCell } from './blocks.js'
import { insteadOf } from './pictures.js'
import { isPublication, type PrintedDocument } from './publication.js'
import { boxHeading, draftMark, plainText, stamps } from './words.js'

/** The document as plain text: numbers and marks printed, a table as a row a line, a box between rules. */
export function documentToText(document: PrintedDocument): string {
  const { kind, title, author, status } = document
  const front = [...(status === 'draft' ? [draftMark] : []), kind, title, ...(author === '' ? [] : [author])]
  const cover = isPublication(document) ? document.cover : []
  const text = document.blocks.map(blockToText)
  return `${[front.join('\n'), ...cover, ...text, stamps(document).join('\n')].join('\n\n')}\n`
}

/** One block, without the blank line after it. */
export function blockToText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.number === '' ? plainText(block.content) : `${block.number} ${plainText(block.content)}`
    case 'paragraph':
      return plainText(block.content)
    case 'list':
      return block.items
        .map(({ mark, content }) => `${mark} ${plainText(content).replaceAll('\n', '\n  ')}`)
        .join('\n')
    case 'table':
      return tableToText(block)
    case 'box':
      return [rule, boxHeading(block), ...block.content.map(plainText), rule].join('\n')
    case 'picture':
      return insteadOf(block)
    default:
      return block satisfies never
  }
}

const rule = '-'.repeat(60)

function tableToText({ header, rows }: TableBlock): string {
  const line = (separator: string) => (cells: readonly TableCell[]) =>
    cells.map((cell) => plainText(cell).replaceAll('\n', ' ')).join(separator)
  return header === undefined
    ? rows.map(line(': ')).join('\n')
    : [header, ...rows].map(line(' | ')).join('\n')
}
