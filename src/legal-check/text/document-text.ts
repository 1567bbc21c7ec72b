import { runsOf } from '../../documents/block-runs.js'
import type { AssembledDocument, Block, Inline, Provenance } from '../../documents/blocks.js'
import { plainText } from '../../documents/words.js'
import type { TextPart } from '../../kernel/text-part.js'

/** An answer that stands in a part: where, and its path as in the API. */
export interface AnswerSpot {
  readonly from: number
  readonly to: number
  readonly path: string
}

/** Where a part of a document comes from. @property block its place in the document, from 0. */
export interface PartOrigin {
  readonly block: number
  readonly number: string
  readonly from: Provenance
  readonly answers: readonly AnswerSpot[]
}

/** A document of ours as parts of text, each with where it comes from. */
export interface DocumentText {
  readonly parts: readonly TextPart[]
  readonly origins: readonly PartOrigin[]
}

/** Takes a document apart into the text that rules look at; boxes that the administration still fills in are left out. */
export function documentText({ blocks }: Pick<AssembledDocument, 'blocks'>): DocumentText {
  const parts: TextPart[] = []
  const origins: PartOrigin[] = []
  let number = ''
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') number = block.number
    for (const { part, runs } of partsOf(block)) {
      parts.push(part)
      origins.push({ block: index, number, from: block.from, answers: answersIn(runs) })
    }
  })
  return { parts, origins }
}

interface PartWithRuns {
  readonly part: TextPart
  readonly runs: readonly (readonly Inline[])[]
}

const cellBorder = ' | '

function partsOf(block: Block): readonly PartWithRuns[] {
  switch (block.kind) {
    case 'heading':
      return [
        {
          part: { kind: 'heading', level: block.level, text: plainText(block.content) },
          runs: [block.content],
        },
      ]
    case 'paragraph':
      return [{ part: { kind: 'paragraph', text: plainText(block.content) }, runs: [block.content] }]
    case 'list':
      return runsOf(block).map((run) => ({ part: { kind: 'item', text: plainText(run) }, runs: [run] }))
    case 'table':
      return [...(block.header === undefined ? [] : [block.header]), ...block.rows].map((runs) => ({
        part: { kind: 'row', text: runs.map(plainText).join(cellBorder) },
        runs,
      }))
    case 'box':
      return []
    case 'picture':
      return [{ part: { kind: 'paragraph', text: block.alt }, runs: runsOf(block) }]
    default:
      return block satisfies never
  }
}

function answersIn(runs: readonly (readonly Inline[])[]): readonly AnswerSpot[] {
  const found: AnswerSpot[] = []
  let at = 0
  runs.forEach((run, index) => {
    if (index > 0) at += cellBorder.length
    for (const inline of run) {
      const length = inline.kind === 'line-break' ? 1 : inline.text.length
      if (inline.kind === 'value' && inline.answer !== undefined)
        found.push({ from: at, to: at + length, path: inline.answer })
      at += length
    }
  })
  return found
}
