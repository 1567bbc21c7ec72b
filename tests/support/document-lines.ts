import type { AssembledDocument, Block, Inline } from '../../src/documents/blocks.js'

/** A line of a document as a reader meets it. @property mark the number or list mark before it. */
export interface Line {
  readonly mark: string
  readonly text: string
}

const textOf = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.kind === 'line-break' ? '\n' : inline.text)).join('')

/** What every rendering has to show, in order. */
export const documentLines = ({ blocks }: Pick<AssembledDocument, 'blocks'>): readonly Line[] =>
  blocks.flatMap(linesOf)

function linesOf(block: Block): readonly Line[] {
  const plain = (content: readonly Inline[]): Line => ({ mark: '', text: textOf(content) })
  switch (block.kind) {
    case 'heading':
      return [{ mark: block.number, text: textOf(block.content) }]
    case 'paragraph':
      return [plain(block.content)]
    case 'list':
      return block.items.map(({ mark, content }) => ({ mark, text: textOf(content) }))
    case 'table':
      return [...(block.header ?? []), ...block.rows.flat()].map(plain)
    case 'box':
      return [
        { mark: '', text: `Aan te vullen door het bestuur: ${block.title}` },
        ...block.content.map(plain),
      ]
    case 'picture':
      return [{ mark: '', text: block.alt }]
    default:
      return block satisfies never
  }
}

/** No-break spaces are spaces to a reader. */
export const asRead = (text: string): string => text.replaceAll('\u00A0', ' ')
