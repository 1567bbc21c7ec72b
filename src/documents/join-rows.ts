import type { TableCell } from './blocks.js'
import { lotsInCell } from './lot-numbers.js'
import type { UnnumberedBlock } from './number-blocks.js'

type Row = readonly TableCell[]

/**
 * A table in which rows that say the same of several lots stand once, where the first of them stood, with the numbers of
 * those lots. A row with an answer that is open stays by itself. Other blocks are left as they are.
 * @param numbers the number of each lot by how a sentence calls it: `perceel 1 (Bermen)`.
 */
export function withJoinedRows(
  block: UnnumberedBlock,
  numbers: ReadonlyMap<string, number>,
): UnnumberedBlock {
  if (block.kind !== 'table' || block.header === undefined) return block
  const groups: Group[] = []
  const open = new Map<string, Group>()
  for (const row of block.rows) {
    const lot = lotIn(row, numbers)
    const key = lot === undefined ? undefined : keyOf(row, lot.column)
    const known = key === undefined ? undefined : open.get(key)
    // A lot that says the same twice says it twice.
    if (lot !== undefined && known !== undefined && !known.lots.includes(lot.number)) {
      known.lots.push(lot.number)
      continue
    }
    const group = { row, lots: lot === undefined ? [] : [lot.number] }
    groups.push(group)
    if (key !== undefined) open.set(key, group)
  }
  if (groups.length === block.rows.length) return block
  return {
    ...block,
    rows: groups.map(({ row, lots }) => (lots.length < 2 ? row : named(row, lots, numbers))),
  }
}

interface Group {
  readonly row: Row
  readonly lots: number[]
}

/** The cell of a row that is the name of a lot and nothing else. */
function lotIn(row: Row, numbers: ReadonlyMap<string, number>) {
  for (const [column, [only, ...more]] of row.entries()) {
    const number = only?.kind === 'value' && more.length === 0 ? numbers.get(only.text) : undefined
    if (number !== undefined) return { column, number }
  }
  return undefined
}

/** The same for rows that say the same of other lots; none for a row that has to stay by itself. */
function keyOf(row: Row, lotColumn: number): string | undefined {
  const others = row.map((cell, column) => (column === lotColumn ? [] : cell))
  if (others.flat().some((inline) => inline.kind === 'value' && (inline.missing || inline.proposed)))
    return undefined
  return JSON.stringify([
    lotColumn,
    others.map((cell) =>
      cell.map((inline) => (inline.kind === 'line-break' ? [] : [inline.text, inline.bold === true])),
    ),
  ])
}

const named = (row: Row, lots: readonly number[], numbers: ReadonlyMap<string, number>): Row => {
  const found = lotIn(row, numbers)
  const text = lotsInCell(lots)
  return row.map((cell, column) => {
    const [only] = cell
    if (column !== found?.column || only?.kind !== 'value') return cell
    return [{ kind: 'value', text, ...(only.bold && { bold: true as const }) }]
  })
}
