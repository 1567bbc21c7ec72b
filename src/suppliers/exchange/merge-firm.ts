import type { SupplierProfile } from '../supplier.js'
import { listNames } from './column.js'
import { firmColumns } from './columns.js'
import type { FirmRows } from './group-rows.js'
import { mergeList } from './merge-list.js'
import type { CellFault, GivenCell, ReadRow } from './read-row.js'
import { tidied, valueAt, withValueAt } from './values.js'

/**
 * What is known of a firm with what the file says laid over it, not tested yet.
 *
 * @property origins the row that an item comes from, by its place: `activities.0`.
 * @property faults of rows that contradict each other, by row.
 */
export interface MergedFirm {
  readonly profile: unknown
  readonly origins: ReadonlyMap<string, ReadRow>
  readonly faults: readonly { readonly row: number; readonly fault: CellFault }[]
}

/**
 * A column that the file does not have, and an empty cell, leave what is known as it is; "wissen" takes it away. Items
 * of a list are found back and changed, or added; none goes because the file does not name it.
 */
export function mergeFirm(stored: SupplierProfile | undefined, { firm, rows }: FirmRows): MergedFirm {
  let profile: unknown = tidied(stored) ?? {}
  for (const { id, path } of firmColumns) profile = laidOver(profile, path, firm.get(id))
  const origins = new Map<string, ReadRow>()
  const faults: MergedFirm['faults'][number][] = []
  for (const list of listNames) {
    const merged = mergeList(list, valueAt(profile, [list]), rows)
    profile = withValueAt(profile, [list], merged.items)
    for (const [index, row] of merged.origins) origins.set(`${list}.${index}`, row)
    faults.push(...merged.faults)
  }
  return { profile, origins, faults }
}

function laidOver(profile: unknown, path: readonly string[], cell: GivenCell | undefined): unknown {
  if (cell === undefined) return profile
  return withValueAt(profile, path, cell.given.kind === 'value' ? cell.given.value : undefined)
}
