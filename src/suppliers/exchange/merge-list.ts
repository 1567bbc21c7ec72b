import { listed } from './cell-kinds.js'
import type { ListName } from './column.js'
import { itemColumns } from './columns.js'
import { itemKey, itemMark, slugOf } from './item-keys.js'
import { type CellFault, faultAt, type GivenCell, type ReadRow } from './read-row.js'
import { isFields, keyOf, valueAt, withValueAt } from './values.js'

/** An item as a row gives it. @property given a text that is equal for rows that say the same of it. */
interface Draft {
  readonly row: ReadRow
  readonly cells: readonly GivenCell[]
  readonly item: unknown
  readonly given: string
}

/** @property origins the row of an item, by its index. */
export interface MergedList {
  readonly items: readonly unknown[] | undefined
  readonly origins: ReadonlyMap<number, ReadRow>
  readonly faults: readonly { readonly row: number; readonly fault: CellFault }[]
}

/** A list that is known, with the items of the rows: changed where they are found back, added where not. */
export function mergeList(list: ListName, stored: unknown, rows: readonly ReadRow[]): MergedList {
  const { drafts, isCleared, removed, noItems } = draftsOf(list, rows)
  if (noItems !== undefined && drafts.length === 0) return { items: [], origins: new Map(), faults: [] }
  if (drafts.length === 0 && !isCleared && removed.size === 0)
    return { items: Array.isArray(stored) ? stored : undefined, origins: new Map(), faults: [] }
  const kept = isCleared ? [] : listed(stored).filter((item) => !removed.has(valueAt(item, ['id'])))
  const places = placesOf(list, drafts, kept)
  const items = [...kept]
  const origins = new Map<number, ReadRow>()
  drafts.forEach((draft, number) => {
    const place = places[number] ?? items.length
    items[place] = withOwnId(list, laidOver(items[place], draft.cells), items)
    origins.set(place, draft.row)
  })
  const faults =
    noItems === undefined
      ? repeatedIds(drafts)
      : [
          faultOf(
            noItems,
            'Hier staat geen, maar een andere rij van deze onderneming vult deze lijst aan: kies een van beide.',
          ),
        ]
  return { items: items.length === 0 ? undefined : items, origins, faults }
}

function draftsOf(list: ListName, rows: readonly ReadRow[]) {
  const [naming] = itemColumns[list]
  const drafts = new Map<string, Draft>()
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
    } else if (cells.length > 0) {
      const item = laidOver(undefined, cells)
      const given = keyOf(cells.map((cell) => [cell.column.id, cell.given]))
      // A row that repeats an item says nothing new: its other columns are what it is there for.
      if (!drafts.has(given)) drafts.set(given, { row, cells, item, given })
    }
  }
  return { drafts: [...drafts.values()], removed, isCleared, noItems }
}

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

function repeatedIds(drafts: readonly Draft[]): MergedList['faults'] {
  const seen = new Set<unknown>()
  return drafts.flatMap(({ item, row }) => {
    const id = valueAt(item, ['id'])
    const cell = row.cells.get('activities.id')
    if (id === undefined || cell === undefined) return []
    if (seen.has(id))
      return [
        faultOf(
          cell,
          'Een andere rij zegt iets anders over dezelfde activiteit: maak de rijen gelijk, of maak deze cel leeg voor een nieuwe activiteit.',
        ),
      ]
    seen.add(id)
    return []
  })
}

const faultOf = ({ row, match }: GivenCell, message: string) => ({ row, fault: faultAt(row, match, message) })
