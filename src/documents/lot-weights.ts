import { grouped } from '../kernel/grouped.js'
import type { Inline, TableBlock, TableCell } from './blocks.js'
import { lotsInCell } from './lot-numbers.js'
import type { Owner } from './lot-piece.js'
import type { UnnumberedBlock } from './number-blocks.js'

/** The weights of criteria of several lots beside each other: a column for the lots that have the same. */

/** Whether a value is the weight of a criterion, or of a part of one, of a lot. */
export const isWeight = (inline: Inline): boolean =>
  inline.kind === 'value' && !inline.missing && !inline.proposed && weightOfLot.test(inline.answer ?? '')
const weightOfLot = /^lots\.[^.]+\.awardCriteria\..*\bweight$/

/** More columns than this are harder to read than a table for each lot. */
const maximumColumns = 4

/** The lots that say a text, taken apart where their weights would need more columns than people can read. */
export function withFewWeights(owners: readonly Owner[]): readonly (readonly Owner[])[] {
  const groups = [...grouped(owners, ({ piece }) => JSON.stringify(piece.blocks.map(weightsIn))).values()]
  return groups.length > maximumColumns ? groups : [owners]
}

/** One table for lots of which the tables say the same but for the weights. */
export function withWeightColumns(
  owners: readonly Owner[],
  place: number,
  told: UnnumberedBlock,
): UnnumberedBlock {
  if (told.kind !== 'table' || told.header === undefined) return told
  const tables = owners.map(({ piece, part }) => ({
    number: part.lot.number,
    table: tableAt(piece.blocks, place),
  }))
  const groups = [...grouped(tables, ({ table }) => JSON.stringify(table && weightsIn(table))).values()]
  if (groups.length < 2) return told
  const varies = told.header.map((_, column) =>
    told.rows.some((row, line) => {
      const texts = tables.map(({ table }) => textOf(table?.rows[line]?.[column] ?? []))
      return row[column]?.some(isWeight) && new Set(texts).size > 1
    }),
  )
  const spread = <Item>(items: readonly Item[], columnsOf: (item: Item, column: number) => readonly Item[]) =>
    items.flatMap((item, column) => (varies[column] ? columnsOf(item, column) : [item]))
  return {
    ...told,
    header: spread(told.header, (cell) =>
      groups.map(
        (group): TableCell => [
          ...cell,
          { kind: 'text', text: `, ${lotsInCell(group.map(({ number }) => number))}` },
        ],
      ),
    ),
    rows: told.rows.map((row, line) =>
      spread(row, (_, column) => groups.map(([first]) => first?.table?.rows[line]?.[column] ?? [])),
    ),
    align: spread(told.align, (align) => groups.map(() => align)),
  }
}

const tableAt = (blocks: readonly UnnumberedBlock[], place: number): TableBlock | undefined => {
  const block = blocks[place]
  return block?.kind === 'table' ? block : undefined
}

const weightsIn = (block: UnnumberedBlock): readonly string[] =>
  block.kind === 'table' && block.header !== undefined
    ? block.rows.flatMap((row) => row.filter((cell) => cell.some(isWeight)).map(textOf))
    : []

const textOf = (cell: TableCell): string =>
  cell.map((inline) => (inline.kind === 'line-break' ? '\n' : inline.text)).join('')
