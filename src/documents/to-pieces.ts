import type { Piece, Words } from '../word/pieces.js'
import type { Block, Inline } from './blocks.js'
import { keepsNext } from './keep-together.js'
import { insteadOf } from './pictures.js'
import { boxHeading } from './words.js'

/** Blocks by what they are, for a Word file of somebody else: its styles, its numbers. */
export const toPieces = (blocks: readonly Block[]): readonly Piece[] =>
  blocks.map((block, index) => {
    const piece = toPiece(block)
    const keeps = piece.kind === 'paragraph' && !piece.keepsNext && keepsNext(block, blocks[index + 1])
    return keeps ? { ...piece, keepsNext: true } : piece
  })

const pieces = new WeakMap<Block, Piece>()

/** The same piece for the same block: a text that stands in several blocks is sent to a worker once. */
function toPiece(block: Block): Piece {
  const known = pieces.get(block) ?? pieceOf(block)
  pieces.set(block, known)
  return known
}

function pieceOf(block: Block): Piece {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, words: toWords(block.content) }
    case 'paragraph':
      return {
        kind: 'paragraph',
        words: toWords(block.content),
        ...(keepsNext(block) && { keepsNext: true }),
      }
    case 'list':
      return {
        kind: 'list',
        isOrdered: block.ordered,
        items: block.items.map(({ content }) => toWords(content)),
      }
    case 'table':
      return {
        kind: 'table',
        ...(block.header && { header: block.header.map(toWords) }),
        rows: block.rows.map((row) => row.map(toWords)),
        align: block.align,
      }
    case 'box':
      return { kind: 'note', title: boxHeading(block), content: block.content.map(toWords) }
    case 'picture':
      return {
        kind: 'picture',
        ...{ file: block.attachment, alt: block.alt, width: block.width, height: block.height },
        instead: insteadOf(block),
      }
    default:
      return block satisfies never
  }
}

const toWords = (content: readonly Inline[]): Words =>
  content.map((inline) =>
    inline.kind === 'line-break'
      ? { kind: 'line-break' }
      : {
          text: inline.text,
          ...(inline.bold && { isBold: true }),
          ...(inline.kind === 'value' && inline.missing && { isOpen: true }),
        },
  )
