import { atOnce, mapInSteps } from '../kernel/in-steps.js'
import type { Inline, ValueInline } from './blocks.js'
import { amountsByLot, isAmount, variableIn, varyingIn, withAmounts } from './lot-amounts.js'
import { type LotNames, namesOfLots } from './lot-numbers.js'
import type { LotPart, LotPiece, Owner, ToldLot } from './lot-piece.js'
import { isWeight, withFewWeights, withWeightColumns } from './lot-weights.js'
import type { UnnumberedBlock } from './number-blocks.js'
import { mapRuns, unnumberedRuns } from './unnumbered-runs.js'

export type { LotPiece, ToldLot } from './lot-piece.js'

export function isToldLot(row: unknown): row is ToldLot {
  return (
    typeof row === 'object' &&
    row !== null &&
    'number' in row &&
    typeof row.number === 'number' &&
    ['id', 'label', 'heading'].every((name) => typeof Reflect.get(row, name) === 'string')
  )
}

/** The headings with which a lot begins are its frame. */
export function partOf(lot: ToldLot, pieces: readonly LotPiece[]): LotPart {
  const [{ blocks, labelOf } = { blocks: [], labelOf: undefined }, ...rest] = pieces
  if (labelOf !== undefined) return { lot, frame: [], pieces }
  const text = blocks.findIndex(({ kind }) => kind !== 'heading')
  const [frame, own] = text < 0 ? [blocks, []] : [blocks.slice(0, text), blocks.slice(text)]
  return { lot, frame, pieces: own.length === 0 ? rest : [{ blocks: own }, ...rest] }
}

/**
 * Tells lots of which the text is the same once: what several lots share stands under one heading with their numbers,
 * what is of one lot under its own. Clauses that differ only in numbers are the same text, with those numbers in a
 * table. Takes time in proportion to the text.
 * @param joinsWeights tables that differ only in the weights of criteria are the same text too, with a column for each.
 */
export const tellLotsOnce = (parts: readonly LotPart[], joinsWeights = false): readonly UnnumberedBlock[] =>
  atOnce(tellLotsInSteps(parts, joinsWeights))

/** The same, a little at a time. */
export function* tellLotsInSteps(
  parts: readonly LotPart[],
  joinsWeights: boolean,
): Generator<void, readonly UnnumberedBlock[]> {
  const [first, second] = parts
  if (first === undefined) return []
  if (second === undefined) return [...first.frame, ...first.pieces.flatMap(({ blocks }) => blocks)]
  const sets = new Map<string, SharedSet>()
  for (const shared of yield* sharedPieces(parts, joinsWeights)) {
    const key = shared.owners.map(({ part }) => part.lot.number).join()
    const set = sets.get(key) ?? { owners: shared.owners, place: shared.place, pieces: [] }
    set.pieces.push(shared)
    sets.set(key, { ...set, place: Math.min(set.place, shared.place) })
  }
  return (yield* mapInSteps([...sets.values()].toSorted(inReadingOrder), toldTogether, 1)).flat()
}

/** One text, and the lots that say it. @property place the earliest place at which one of them says it. */
interface Shared {
  readonly owners: readonly Owner[]
  readonly place: number
}
interface SharedSet extends Shared {
  readonly pieces: Shared[]
}

function* sharedPieces(parts: readonly LotPart[], joinsWeights: boolean): Generator<void, readonly Shared[]> {
  const found = new Map<string, { owners: Owner[]; place: number }>()
  for (const part of parts) {
    yield
    const said: string[] = []
    for (const [place, piece] of part.pieces.entries()) {
      const text = keyOf(piece, part, joinsWeights)
      // A lot that says the same twice says it twice.
      const key = `${said.filter((earlier) => earlier === text).length} ${text}`
      said.push(text)
      const known = found.get(key)
      if (known === undefined) found.set(key, { owners: [{ part, piece }], place })
      else {
        known.owners.push({ part, piece })
        known.place = Math.min(known.place, place)
      }
    }
  }
  return [...found.values()].flatMap(({ owners, place }) =>
    withFewWeights(owners).map((few) => ({ owners: few, place })),
  )
}

/** What comes earlier in a lot, then what more lots share, then the lowest number. */
const inReadingOrder = (one: Shared, other: Shared): number =>
  one.place - other.place || other.owners.length - one.owners.length || firstOf(one) - firstOf(other)

const firstOf = ({ owners }: Shared): number => owners[0]?.part.lot.number ?? 0

function toldTogether({ owners, pieces }: SharedSet): readonly UnnumberedBlock[] {
  const [first] = owners
  if (first === undefined) return []
  const [single] = owners.length === 1 ? owners : []
  if (single !== undefined)
    return [...single.part.frame, ...pieces.flatMap(({ owners: [own] }) => own?.piece.blocks ?? [])]
  const names = namesOfLots(owners.map(({ part }) => part.lot.number))
  return [
    ...first.part.frame.map((block) => renamed(block, first.part.lot, names)),
    ...pieces.flatMap(({ owners: all }) => mergedPiece(all, names)),
  ]
}

/** Two pieces with the same key say the same, but for the names of their lots and the numbers that may vary. */
function keyOf({ blocks, labelOf }: LotPiece, { lot }: LotPart, joinsWeights: boolean): string {
  const masked = (inline: Inline, inTable: boolean): unknown => {
    if (inline.kind !== 'value') return inline
    const { answer, missing, text, bold } = inline
    if (missing) return inline
    if (joinsWeights && inTable && isWeight(inline)) return { weight: true, bold }
    const name = nameOf(inline, lot)
    if (name !== undefined) return { name, bold }
    const variable = labelOf && variableIn(answer, lot)
    return variable !== undefined && isAmount(text) ? { variable, bold } : { text, bold }
  }
  return JSON.stringify(
    blocks.map((block) => {
      const inTable = block.kind === 'table' && block.header !== undefined
      return [
        shapeOf(block),
        unnumberedRuns(block).map((run) => run.map((inline) => masked(inline, inTable))),
      ]
    }),
  )
}

/** What a block is, besides its text and its lot. */
const shapeOf = (block: UnnumberedBlock): unknown => [
  block.kind,
  block.from.source,
  block.from.reference,
  block.kind === 'heading' && block.level,
  block.kind === 'list' && block.ordered,
  block.kind === 'box' && block.title,
  block.kind === 'table' && [block.header?.length, block.rows.length],
]

type Name = 'label' | 'heading' | 'title'

/** Which name of its lot a value is. */
function nameOf({ answer, text }: ValueInline, lot: ToldLot): Name | undefined {
  if (answer !== `lots.${lot.id}.title`) return undefined
  return (['label', 'heading', 'title'] as const).find((name) => lot[name] === text)
}

function renamed(block: UnnumberedBlock, lot: ToldLot, names: LotNames): UnnumberedBlock {
  return mapRuns(block, (run) =>
    run.map((inline): Inline => {
      const name = inline.kind === 'value' ? nameOf(inline, lot) : undefined
      if (name === undefined) return inline
      const label = block.kind === 'heading' ? names.inHeading : names.label
      const text = name === 'label' ? label : names.heading
      return { kind: 'value', text, ...('bold' in inline && inline.bold && { bold: true }) }
    }),
  )
}

function mergedPiece(owners: readonly Owner[], names: LotNames): readonly UnnumberedBlock[] {
  const [first] = owners
  if (first === undefined) return []
  const { labelOf, blocks } = first.piece
  const varying = labelOf === undefined ? new Map<string, readonly ValueInline[]>() : varyingIn(owners)
  const lots = owners.map(({ part }) => part.lot.id)
  const merged = blocks.map((block, place): UnnumberedBlock => {
    const told = withWeightColumns(
      owners,
      place,
      withAmounts(renamed(block, first.part.lot, names), first, varying),
    )
    return labelOf === undefined ? told : { ...told, from: { ...told.from, lots } }
  })
  const [{ from } = { from: undefined }] = merged
  if (varying.size === 0 || labelOf === undefined || from === undefined) return merged
  return [...merged, ...amountsByLot(owners, varying, labelOf, from)]
}
