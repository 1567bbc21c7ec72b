import type { CellKind } from './cell-kinds.js'

/** The lists of a profile whose items stand one under the other, each on a row of the firm. */
export const listNames = ['recognitions', 'activities', 'approvals', 'certificates', 'references'] as const
export type ListName = (typeof listNames)[number]

/**
 * A column of the register as a table.
 *
 * @property id its place in the profile: `address.street`; of an item of a list `activities.area.radiusKm`.
 * @property list the list whose items have it; left out: it is said of the firm, on the first of its rows.
 * @property path the place in the profile, or in the item.
 * @property header as we write it; `synonyms` as others may.
 * @property hint what to fill in, for the explanation of the template.
 * @property example the cell of the template's example.
 * @property width in characters, for a spreadsheet.
 * @property isContact left out of an export without contact data.
 */
export interface Column {
  readonly id: string
  readonly list?: ListName
  readonly path: readonly string[]
  readonly header: string
  readonly synonyms: readonly string[]
  readonly hint: string
  readonly example: string
  readonly kind: CellKind
  readonly width: number
  readonly isContact?: true
}

type Stated = Pick<Column, 'header' | 'hint' | 'kind'> &
  Partial<Pick<Column, 'synonyms' | 'example' | 'width' | 'isContact'>>

export const firmColumn = (id: string, stated: Stated): Column => ({
  id,
  path: id.split('.'),
  synonyms: [],
  example: '',
  width: Math.max(12, stated.header.length + 2),
  ...stated,
})

export const itemColumn = (list: ListName, path: string, stated: Stated): Column => ({
  ...firmColumn(`${list}.${path}`, stated),
  list,
  path: path.split('.'),
})
