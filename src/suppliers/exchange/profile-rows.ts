import type { SupplierProfile } from '../supplier.js'
import { listed } from './cell-kinds.js'
import { marked, none, type SheetCell } from './cell-text.js'
import { type Column, listNames } from './column.js'
import { namesItem } from './columns.js'
import { nameColumn, numberColumn } from './firm-columns.js'
import type { Look } from './look.js'
import { tidied, valueAt } from './values.js'

/**
 * A firm as rows of the table: its own fields on the first, the items of each list one under the other. Name and
 * number stand on every row, so that a sorted sheet still says what belongs together.
 */
export function profileRows(
  profile: SupplierProfile,
  columns: readonly Column[],
  look: Look,
): readonly (readonly SheetCell[])[] {
  const tidy = tidied(profile)
  const height = Math.max(1, ...listNames.map((list) => listed(valueAt(tidy, [list])).length))
  return Array.from({ length: height }, (_, row) => columns.map((column) => cellOf(tidy, column, row, look)))
}

function cellOf(profile: unknown, column: Column, row: number, look: Look): SheetCell {
  const { list, path } = column
  if (list === undefined)
    return row === 0 || column === nameColumn || column === numberColumn
      ? writtenCell(column, valueAt(profile, path), look)
      : ''
  const items = valueAt(profile, [list])
  if (Array.isArray(items) && items.length === 0) return row === 0 && namesItem(column) ? none : ''
  return writtenCell(column, valueAt(listed(items)[row], path), look)
}

/** A value as it stands in a cell, so that reading gives it back; nothing known is an empty cell. */
function writtenCell({ kind }: Column, value: unknown, look: Look): SheetCell {
  if (value === undefined) return ''
  if (isNoneOf(kind.none, value)) return none
  const cell = kind.write(value, look)
  return typeof cell === 'string' ? marked(cell) : cell
}

const isNoneOf = (standsForNone: null | readonly [] | undefined, value: unknown): boolean =>
  standsForNone !== undefined && (value === null || (Array.isArray(value) && value.length === 0))
