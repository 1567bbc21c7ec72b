import { cellName } from '../../kernel/table.js'
import { listed } from './cell-kinds.js'
import type { ListName } from './column.js'
import { itemColumns, namesItem } from './columns.js'
import { itemKey, itemMark, slugOf } from './item-keys.js'
import { type CellFault, faultAt, type GivenCell, type ReadRow } from './read-row.js'
import { isFields, isSame, keyOf, valueAt, withValueAt } from './values.js'

/** An item as the file gives it. @property row the first row that names it. */
interface Draft {
  readonly row: ReadRow
  readonly cells: Map<string, GivenCell>
  readonly item: unknown
}

/** @property origins the row of an item, by its index. */
export interface MergedList {
  readonly items: readonly unknown[] | undefined
  readonly origins: ReadonlyMap<number, ReadRow>
  readonly faults: readonly { readonly row: number; readonly fault: CellFault }[]
}

/** A list that is known, with the items of the rows: changed where they are found back, added where not. */
export function mergeList(list: ListName, stored: unknown, rows: readonly ReadRow[]): MergedList {
  const { drafts, isCleared, removed, noItems, faults } = draftsOf(list, rows)
  if (noItems !== undefined && drafts.length === 0) return { items: [], origins: new Map(), faults: [] }
  if (drafts.length === 0 && !isCleared && removed.size === 0)
    return { items: Array.isArray(stored) ? stored : undefined, origins: new Map(), faults: [] }
  const kept = isCleared ? [] : listed(stored).filter((item) => !removed.has(valueAt(item, ['id'])))
  const places = placesOf(list, drafts, kept)
  const items = [...kept]
  const origins = new Map<number, ReadRow>()
  drafts.forEach((draft, number) => {
    const place = places[number] ?? items.length
    items[place] = withOwnId(list, laidOver(items[place], [...draft.cells.values()]), items)
    origins.set(place, draft.row)
  })
  return {
    items: items.length === 0 ? undefined : items,
    origins,
    faults: noItems === undefined ? faults : [...faults, faultOf(noItems, besideNone)],
  }
}

const besideNone =
  'Hier staat geen, maar een andere rij van deze onderneming vult deze lijst aan: kies een van beide.'

function draftsOf(list: ListName, rows: readonly ReadRow[]) {
  const [naming] = itemColumns[list]
  const drafts = new Map<string, Draft>()
  const faults: MergedList['faults'][number][] = []
  const removed = new Set<unknown>()
  let isCleared = false
  let noItems: GivenCell | undefined
  for (const row of rows) {
    const cells = itemColumns[list].flatMap(({ id }) => row.cells.get(id) ?? [])
    const named = row.cells.get(naming.id)
    if (named?.given.kind === 'no-items') noItems = named
    else if (named?.given.kind === 'clear') {
      const id = row.cells.get('activities.id')?.given
      if (list === 'activities' && id?.kind === 'value') removed.add(id.value)
      else isCleared = true
    } else if (cells.length > 0) faults.push(...drafted(drafts, list, row, cells))
  }
  return { drafts: [...drafts.values()], faults, removed, isCleared, noItems }
}

/**
 * Adds what a row says of an item. Of the other lists a row that says exactly the same is a repetition; an activity may
 * stand on more than one row, which then say nothing that differs.
 */
function drafted(
  drafts: Map<string, Draft>,
  list: ListName,
  row: ReadRow,
  cells: readonly GivenCell[],
): MergedList['faults'] {
  const item = laidOver(undefined, cells)
  const key =
    list === 'activities'
      ? (itemMark(list, item) ?? `naam ${itemKey(list, item)}`)
      : keyOf(cells.map(({ column, given }) => [column.id, given]))
  const draft = drafts.get(key)
  if (draft === undefined) {
    drafts.set(key, { row, item, cells: new Map(cells.map((cell) => [cell.column.id, cell])) })
    return []
  }
  const conflicts = cells.flatMap((cell) => {
    const earlier = draft.cells.get(cell.column.id)
    return earlier === undefined || saysTheSame(list, cell, earlier)
      ? []
      : [
          faultOf(
            cell,
            `In ${cellName(earlier.row, earlier.match.at)} staat iets anders over dezelfde activiteit: maak beide cellen gelijk, of geef de activiteit een andere naam.`,
          ),
        ]
  })
  if (conflicts.length === 0)
    for (const cell of cells) if (!draft.cells.has(cell.column.id)) draft.cells.set(cell.column.id, cell)
  return conflicts
}

const saysTheSame = (list: ListName, { column, given }: GivenCell, earlier: GivenCell): boolean =>
  isSame(given, earlier.given) ||
  (namesItem(column) &&
    itemKey(list, laidOver(undefined, [{ ...earlier, given }])) ===
      itemKey(list, laidOver(undefined, [earlier])))

/** For each draft the index of the item that it changes; `undefined` for a new one. */
function placesOf(
  list: ListName,
  drafts: readonly Draft[],
  items: readonly unknown[],
): readonly (number | undefined)[] {
  const free = new Map(items.map((item, index) => [index, item]))
  const take = (matches: (item: unknown) => boolean): number | undefined => {
    for (const [index, item] of free)
      if (matches(item)) {
        free.delete(index)
        return index
      }
    return undefined
  }
  const exact = drafts.map(({ item }) => {
    const mark = itemMark(list, item)
    return mark === undefined ? undefined : take((other) => itemMark(list, other) === mark)
  })
  return drafts.map(({ item }, number) => {
    if (exact[number] !== undefined) return exact[number]
    if (list === 'activities' && valueAt(item, ['id']) !== undefined) return undefined
    return take((other) => itemKey(list, other) === itemKey(list, item))
  })
}

function laidOver(item: unknown, cells: readonly GivenCell[]): unknown {
  return cells.reduce(
    (merged, { column, given }) =>
      withValueAt(merged, column.path, given.kind === 'value' ? given.value : undefined),
    withoutOtherArea(item, cells),
  )
}

const areaShapes = [['municipalities'], ['region'], ['radiusKm', 'from']]

/** An area is given in one way: another way replaces the one that was known. */
function withoutOtherArea(item: unknown, cells: readonly GivenCell[]): unknown {
  const given = cells.filter((cell) => cell.column.path[0] === 'area' && cell.given.kind === 'value')
  const area = valueAt(item, ['area'])
  if (given.length === 0 || !isFields(area)) return item
  const shapes = areaShapes.filter((shape) =>
    given.some(({ column }) => shape.includes(column.path[1] ?? '')),
  )
  const kept = Object.entries(area).filter(([field]) => shapes.some((shape) => shape.includes(field)))
  return withValueAt(item, ['area'], Object.fromEntries(kept))
}

/** A new activity gets an id from its title, that no other activity of the firm has. */
function withOwnId(list: ListName, item: unknown, others: readonly unknown[]): unknown {
  if (list !== 'activities' || valueAt(item, ['id']) !== undefined) return item
  const taken = new Set(others.map((other) => valueAt(other, ['id'])))
  return withValueAt(item, ['id'], slugOf(String(valueAt(item, ['title']) ?? ''), taken))
}

const faultOf = ({ row, match }: GivenCell, message: string) => ({ row, fault: faultAt(row, match, message) })
