import { activityColumns, activityIdColumn } from './activity-columns.js'
import type { Column, ListName } from './column.js'
import {
  contactColumns,
  nameColumn,
  numberColumn,
  placeColumns,
  registerColumns,
  socialColumns,
} from './firm-columns.js'
import { approvalColumns, certificateColumns, recognitionColumns, referenceColumns } from './proof-columns.js'

/** The whole table: every field of a profile has its column, and every column its field. In the order of a file. */
export const columns: readonly Column[] = [
  nameColumn,
  numberColumn,
  ...placeColumns,
  ...contactColumns,
  ...recognitionColumns,
  ...activityColumns,
  ...socialColumns,
  ...approvalColumns,
  ...certificateColumns,
  ...referenceColumns,
  ...registerColumns,
  activityIdColumn,
]

const byId = new Map(columns.map((column) => [column.id, column]))

export const findColumn = (id: string): Column | undefined => byId.get(id)

export const firmColumns = columns.filter(({ list }) => list === undefined)

/** The columns of a list's items; the first one names the item and says "geen" for the list as a whole. */
export const itemColumns: Readonly<Record<ListName, readonly [Column, ...Column[]]>> = {
  recognitions: named(recognitionColumns),
  activities: named([...activityColumns, activityIdColumn]),
  approvals: named(approvalColumns),
  certificates: named(certificateColumns),
  references: named(referenceColumns),
}

function named(list: readonly Column[]): readonly [Column, ...Column[]] {
  const [first, ...rest] = list
  if (first === undefined) throw new Error('a list without columns')
  return [first, ...rest]
}

/** Whether a list's first column is this one. */
export const namesItem = ({ id, list }: Column): boolean =>
  list !== undefined && itemColumns[list][0].id === id
