import type { BodyBlock, FillContext } from '../clauses/text/body.js'
import type { LocalDate } from '../kernel/local-date.js'
import { runsOf } from './block-runs.js'
import type { AssembledDocument, Block, Inline, MissingAnswer, Provenance } from './blocks.js'
import { numberBlocks, type UnnumberedBlock } from './number-blocks.js'
import type { Template } from './template.js'

/** A clause that stands in a document: its title, where it belongs, and how its text is filled. */
export interface PlacedClause {
  /** `reserved-lot@1.0.0` */
  readonly reference: string
  readonly title: readonly Inline[]
  readonly place: string
  readonly lot?: string
  readonly text: () => readonly BodyBlock[]
  /** The buyer's own words instead of the library's. */
  readonly isOwnWording: boolean
}

export interface AssemblyInput {
  readonly template: Template
  readonly context: FillContext
  readonly clauses: readonly PlacedClause[]
  /** The title of the procedure, for the header. */
  readonly title: string
  readonly author: string
  readonly generatedOn: LocalDate
  /** Mandatory answers that are not given yet, besides those that the text turns out to need. */
  readonly missing: readonly MissingAnswer[]
}

/**
 * Puts a document together: the template's text, with at each of its places the clauses of that place, each under
 * its title. A heading under which nothing comes disappears. Computes every number. A document that misses answers is
 * a draft. Pure.
 */
export function assembleDocument(input: AssemblyInput): AssembledDocument {
  const { template, context, clauses } = input
  const from: Provenance = { source: 'template', reference: `${template.id}@${template.version}` }
  const placed: UnnumberedBlock[] = []
  const used = new Set<string>()
  let depth = 0
  for (const block of template.body.fill(context)) {
    if (block.kind !== 'place') {
      if (block.kind === 'heading' && !block.isWritten) depth = block.depth
      placed.push(withProvenance(block, from, 0))
      continue
    }
    for (const clause of clausesAt(clauses, block.place, lotOf(block.row))) {
      used.add(clause.reference)
      placed.push(...clauseBlocks(clause, depth))
    }
  }
  const blocks = numberBlocks(withoutEmptyHeadings(placed))
  const missing = mergeMissing(input.missing, blocks)
  return {
    name: template.id,
    kind: template.title,
    title: input.title,
    template: from.reference,
    status: missing.length > 0 ? 'draft' : 'final',
    author: input.author,
    generatedOn: input.generatedOn,
    blocks,
    clauses: [...used],
    missing,
  }
}

const lotOf = (row: unknown): string | undefined =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? row.id : undefined

const clausesAt = (
  clauses: readonly PlacedClause[],
  place: string,
  lot: string | undefined,
): readonly PlacedClause[] => clauses.filter((clause) => clause.place === place && clause.lot === lot)

function clauseBlocks(clause: PlacedClause, depth: number): readonly UnnumberedBlock[] {
  const from: Provenance = {
    source: clause.isOwnWording ? 'own-wording' : 'clause',
    reference: clause.reference,
    ...(clause.lot !== undefined && { lot: clause.lot }),
  }
  const heading: UnnumberedBlock = { kind: 'heading', level: levelOf(depth + 1), content: clause.title, from }
  return [heading, ...clause.text().map((block) => withProvenance(block, from, depth))]
}

/** A heading in a clause's own text (`##`) stands one level below the clause's title. */
export function withProvenance(block: BodyBlock, from: Provenance, depth: number): UnnumberedBlock {
  if (block.kind === 'heading')
    return { kind: 'heading', level: levelOf(block.depth + depth), content: block.content, from }
  if (block.kind === 'place') return { kind: 'paragraph', content: [], from }
  return { ...block, from }
}

const levelOf = (depth: number): 1 | 2 | 3 | 4 => (depth <= 1 ? 1 : depth === 2 ? 2 : depth === 3 ? 3 : 4)

/** Leaves out a heading under which nothing comes: no text before the next heading of its own level or higher. */
function withoutEmptyHeadings(blocks: readonly UnnumberedBlock[]): readonly UnnumberedBlock[] {
  const kept: UnnumberedBlock[] = []
  // Walked backwards: the level of what was kept last; text counts as deeper than any heading.
  let following = 0
  for (const block of blocks.toReversed()) {
    const level = block.kind === 'heading' ? block.level : 5
    if (block.kind === 'heading' && following <= level) continue
    kept.push(block)
    following = level
  }
  return kept.toReversed()
}

function mergeMissing(
  mandatory: readonly MissingAnswer[],
  blocks: readonly Block[],
): readonly MissingAnswer[] {
  const byPath = new Map(mandatory.map((answer) => [answer.path, answer]))
  for (const block of blocks)
    for (const run of runsOf(block))
      for (const inline of run) {
        if (inline.kind !== 'value' || !inline.missing) continue
        const path = inline.answer ?? inline.text
        if (!byPath.has(path)) byPath.set(path, { path, question: questionIn(inline.text) })
      }
  return [...byPath.values()]
}

const questionIn = (text: string): string => text.replace(/^\[nog in te vullen: (.*)\]$/, '$1')
