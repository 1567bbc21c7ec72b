import type { BodyBlock } from '../clauses/text/body.js'
import { grouped } from '../kernel/grouped.js'
import { atOnce, mapInSteps } from '../kernel/in-steps.js'
import type { LocalDate } from '../kernel/local-date.js'
import { runsOf } from './block-runs.js'
import type { AssembledDocument, Block, Inline, MissingAnswer, Provenance } from './blocks.js'
import { numbersHeadings } from './document-kinds.js'
import { withJoinedRows } from './join-rows.js'
import { isToldLot, type LotPiece, partOf, type ToldLot, tellLotsInSteps } from './lots-together.js'
import { numberBlocks, type UnnumberedBlock } from './number-blocks.js'
import { blockWithCurlyQuotes } from './quotes.js'
import { lotMarks, type Template } from './template.js'

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
  /** How its numbers are called that can be others in another lot: `parameters.hours`, `labourHours`. */
  readonly labels?: Readonly<Record<string, string>>
}

export interface AssemblyInput {
  readonly template: Template
  /** The text of the template, filled. */
  readonly filled: readonly BodyBlock[]
  readonly clauses: readonly PlacedClause[]
  /** The numbers of its lots by how a sentence calls them; left out: those that the text tells of one by one. */
  readonly lotNumbers?: ReadonlyMap<string, number>
  /** The title of the procedure, for the foot of every page. */
  readonly title: string
  /** The number of the bestek, when it has one. */
  readonly number?: string
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
export const assembleDocument = (input: AssemblyInput): AssembledDocument => atOnce(assembleInSteps(input))

/** The same, a little at a time. */
export function* assembleInSteps(input: AssemblyInput): Generator<void, AssembledDocument> {
  const { template, filled, clauses } = input
  const from: Provenance = { source: 'template', reference: `${template.id}@${template.version}` }
  const used = new Set<string>()
  const clausesAt = grouped(clauses, ({ place, lot }) => placeKey(place, lot))
  const placed = yield* placedPieces(filled, from, (place, row) => {
    const found = clausesAt.get(placeKey(place, lotOf(row))) ?? []
    for (const { reference } of found) used.add(reference)
    return found
  })
  const told = yield* lotsTold(placed, template.joins === true, input.lotNumbers)
  const numbered = numberBlocks(withoutEmptyHeadings(told), numbersHeadings(template.id, template.language))
  yield
  // A text of an earlier language prints to the letter as it did.
  const isTypeset = template.language === 2
  const blocks = isTypeset ? yield* mapInSteps(numbered, blockWithCurlyQuotes) : numbered
  const missing = mergeMissing(input.missing, blocks)
  return {
    name: template.id,
    kind: template.title,
    title: input.title,
    ...(input.number !== undefined && { number: input.number }),
    template: from.reference,
    status: missing.length > 0 ? 'draft' : 'final',
    author: input.author,
    generatedOn: input.generatedOn,
    blocks,
    clauses: [...used],
    missing,
  }
}

/** So many blocks take less than a millisecond. */
const blocksAtOnce = 200

/** Text that stays together, or the place where the text of one lot begins or that of all lots ends. */
type Placed = LotPiece | { readonly begins: ToldLot } | 'lots-end'

/** The template's text cut at its places, with the clauses of those places between, each under its title. */
function* placedPieces(
  blocks: readonly BodyBlock[],
  from: Provenance,
  clausesOf: (place: string, row: unknown) => readonly PlacedClause[],
): Generator<void, readonly Placed[]> {
  const placed: Placed[] = []
  let own: UnnumberedBlock[] = []
  let depth = 0
  const cut = (...next: readonly Placed[]) => {
    if (own.length > 0) placed.push({ blocks: own })
    own = []
    placed.push(...next)
  }
  for (const [index, block] of blocks.entries()) {
    if (index % blocksAtOnce === 0) yield
    if (block.kind !== 'place') {
      if (block.kind === 'heading' && !block.isWritten) depth = block.depth
      own.push(withProvenance(block, from, 0))
    } else if (block.place === lotMarks.begin) {
      if (isToldLot(block.row)) cut({ begins: block.row })
    } else if (block.place === lotMarks.end) cut('lots-end')
    else cut(...clausesOf(block.place, block.row).map((clause) => clausePiece(clause, depth)))
  }
  cut()
  return placed
}

/** The whole text in its order; where the template tells of its lots together, what they share stands once. */
function* lotsTold(
  placed: readonly Placed[],
  joins: boolean,
  numbers = numbersIn(placed),
): Generator<void, readonly UnnumberedBlock[]> {
  const told: UnnumberedBlock[] = []
  let parts: { lot: ToldLot; pieces: LotPiece[] }[] = []
  const tell = function* () {
    told.push(
      ...(yield* tellLotsInSteps(
        parts.map(({ lot, pieces }) => partOf(lot, pieces)),
        joins,
      )),
    )
    parts = []
  }
  for (const piece of placed) {
    if (piece === 'lots-end') yield* tell()
    else if ('begins' in piece) parts.push({ lot: piece.begins, pieces: [] })
    else if (parts.length > 0) parts.at(-1)?.pieces.push(piece)
    else told.push(...piece.blocks)
  }
  yield* tell()
  if (!joins) return told
  return yield* mapInSteps(told, (block) => withJoinedRows(block, numbers))
}

/** The numbers of the lots that a text tells of, by how a sentence calls them. */
const numbersIn = (placed: readonly Placed[]): ReadonlyMap<string, number> =>
  new Map(
    placed.flatMap((piece) =>
      typeof piece === 'object' && 'begins' in piece ? [[piece.begins.label, piece.begins.number]] : [],
    ),
  )

const lotOf = (row: unknown): string | undefined =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? row.id : undefined

const placeKey = (place: string, lot: string | undefined): string => `${place} ${lot ?? ''}`

function clausePiece(clause: PlacedClause, depth: number): LotPiece {
  const from: Provenance = {
    source: clause.isOwnWording ? 'own-wording' : 'clause',
    reference: clause.reference,
    ...(clause.lot !== undefined && { lot: clause.lot }),
  }
  const heading: UnnumberedBlock = { kind: 'heading', level: levelOf(depth + 1), content: clause.title, from }
  const blocks = [heading, ...clause.text().map((block) => withProvenance(block, from, depth))]
  return { blocks, labelOf: (variable) => clause.labels?.[variable] ?? variable }
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
        if (inline.kind !== 'value' || !(inline.missing || inline.proposed)) continue
        const path = inline.answer ?? inline.text
        if (!isKnown(byPath, path)) byPath.set(path, { path, question: questionIn(inline.text) })
      }
  return [...byPath.values()]
}

/** A part of an answer that is missing as a whole is not missing by itself. */
const isKnown = (known: ReadonlyMap<string, MissingAnswer>, path: string): boolean =>
  known.has(path) || path.split('.').some((_, end, keys) => known.has(keys.slice(0, end).join('.')))

const questionIn = (text: string): string =>
  text.trim().replace(/^\[(?:nog in te vullen|voorstel): (.*)\]$/s, '$1')
