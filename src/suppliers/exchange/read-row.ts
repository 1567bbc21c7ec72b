import { failure, type Result, success } from '../../kernel/result.js'
import { cellName } from '../../kernel/table.js'
import { isClearing, isNone, isStroke, unmarked } from './cell-text.js'
import type { Column } from './column.js'
import { namesItem } from './columns.js'
import type { Look } from './look.js'
import type { ColumnMatch } from './match-columns.js'
import { tidyText } from './values.js'

/** Why a row was refused. @property cell as a spreadsheet names it: `C12`. @property header of its column, in the file. */
export interface CellFault {
  readonly cell: string
  readonly header?: string
  readonly message: string
}

/** What a cell says: a value; "wissen": what is known goes; "geen" in the column that names a list's items: no items. */
export type Given =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'clear' }
  | { readonly kind: 'no-items' }

export interface GivenCell {
  readonly column: Column
  readonly match: ColumnMatch
  readonly row: number
  readonly given: Given
}

/** A row of the file. @property row from 0. @property cells what is filled in and understood, by column id. */
export interface ReadRow {
  readonly row: number
  readonly cells: ReadonlyMap<string, GivenCell>
  readonly faults: readonly CellFault[]
}

/** The filled cells of a row; columns that are not ours are passed over. */
export function readRow(
  texts: readonly string[],
  row: number,
  matches: readonly ColumnMatch[],
  look: Look,
): ReadRow {
  const cells = new Map<string, GivenCell>()
  const faults: CellFault[] = []
  for (const match of matches) {
    const { column } = match
    const text = tidyText(texts[match.at] ?? '')
    if (column === undefined || text === undefined || isStroke(text)) continue
    const given = readCell(column, text, look)
    if (given.ok) cells.set(column.id, { column, match, row, given: given.value })
    else faults.push(faultAt(row, match, given.error))
  }
  return { row, cells, faults: [...faults, ...besideClearing(cells)] }
}

export const faultAt = (row: number, { at, header }: ColumnMatch, message: string): CellFault => ({
  cell: cellName(row, at),
  header,
  message,
})

function readCell(column: Column, text: string, look: Look): Result<Given, string> {
  if (isClearing(text)) return success({ kind: 'clear' })
  if (isNone(text)) {
    if (namesItem(column)) return success({ kind: 'no-items' })
    if (column.kind.none !== undefined) return success({ kind: 'value', value: column.kind.none })
  }
  const read = column.kind.read(unmarked(text), look)
  return read.ok ? success({ kind: 'value', value: read.value }) : failure(read.error)
}

/** A row that takes a list away names no item of it, unless by its id. */
function besideClearing(cells: ReadonlyMap<string, GivenCell>): readonly CellFault[] {
  return [...cells.values()].flatMap(({ column, given, row, match }) => {
    if (!namesItem(column) || given.kind === 'value') return []
    const others = [...cells.values()].filter(
      (other) =>
        other.column.list === column.list && other.column !== column && other.column.id !== 'activities.id',
    )
    return others.length === 0
      ? []
      : [
          faultAt(
            row,
            match,
            `Naast "${given.kind === 'clear' ? 'wissen' : 'geen'}" blijven de andere kolommen van deze lijst leeg.`,
          ),
        ]
  })
}
