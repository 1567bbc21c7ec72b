import { failure, type Result, success } from '../kernel/result.js'
import type { Table } from '../kernel/table.js'
import { typedNumber } from '../kernel/typed-number.js'
import { type InventoryPosition, inventoryPositionSchema } from './inventory.js'
import type { EffectiveLot } from './lots.js'

/** What a column of somebody's sheet holds, by the words above it. */
const headings: readonly (readonly [field: Field, words: RegExp])[] = [
  ['lot', /^(perceel|lot)/i],
  ['number', /^(nr|nummer|post|art|volgnr|positie)/i],
  ['description', /^(omschr|beschr|benaming|prestatie|product|artikelomschr)/i],
  ['quantity', /(hoeveelheid|aantal|^hvh)/i],
  ['unit', /(eenheid$|^eenh|^ehd)/i],
]
type Field = 'lot' | 'number' | 'description' | 'unit' | 'quantity'

/** The columns of a sheet without headings. */
const usualOrder: readonly Field[] = ['number', 'description', 'unit', 'quantity']

/**
 * The positions in a sheet, or what is wrong with its first row that cannot be used, as a Dutch sentence. Columns are
 * known by their headings, else by their order: number, description, unit, quantity. A row without a description is
 * no position; prices are not read.
 *
 * @param usual the lot of a row that names none.
 */
export function positionsInTable(
  table: Table,
  lots: readonly EffectiveLot[],
  usual?: string,
): Result<readonly InventoryPosition[], string> {
  const rows = table.map((cells, index) => ({ cells, line: index + 1 }))
  const first = rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (first === undefined) return failure('Er staat niets in.')
  const named = columnsOf(first.cells)
  const columns = named ?? new Map(usualOrder.map((field, column) => [field, column]))
  const positions: InventoryPosition[] = []
  for (const { cells, line } of rows.slice(named === undefined ? 0 : first.line)) {
    const cell = (field: Field): string => cells[columns.get(field) ?? -1]?.trim() ?? ''
    if (cell('description') === '') continue
    const position = positionOf(cell, lots, usual)
    if (!position.ok) return failure(`Rij ${line}: ${position.error}`)
    positions.push(position.value)
  }
  return positions.length === 0
    ? failure('Er staat geen post in: zet boven de kolommen Nr., Omschrijving, Eenheid en Hoeveelheid.')
    : success(positions)
}

/** Which column holds what; `undefined` when the row is no heading. */
function columnsOf(cells: readonly string[]): ReadonlyMap<Field, number> | undefined {
  const found = new Map<Field, number>()
  for (const [column, cell] of cells.entries()) {
    const field = headings.find(([name, words]) => !found.has(name) && words.test(cell.trim()))?.[0]
    if (field !== undefined) found.set(field, column)
  }
  return found.has('description') ? found : undefined
}

function positionOf(
  cell: (field: Field) => string,
  lots: readonly EffectiveLot[],
  usual: string | undefined,
): Result<InventoryPosition, string> {
  const typed = cell('quantity')
  const quantity = typed === '' ? undefined : typedNumber(typed)
  if (typed !== '' && quantity === undefined) return failure(`"${typed.slice(0, 40)}" is geen hoeveelheid.`)
  const lot = cell('lot') === '' ? usual : lotNamed(cell('lot'), lots)
  if (cell('lot') !== '' && lot === undefined)
    return failure(`er is geen perceel "${cell('lot').slice(0, 40)}".`)
  const position = inventoryPositionSchema.safeParse({
    ...(lot !== undefined && { lot }),
    ...(cell('number') !== '' && { number: cell('number') }),
    description: cell('description'),
    ...(cell('unit') !== '' && { unit: cell('unit') }),
    ...(quantity !== undefined && { quantity }),
  })
  return position.success
    ? success(position.data)
    : failure(position.error.issues[0]?.message ?? 'deze rij kan niet gelezen worden.')
}

/** `2`, `perceel 2`, or the title of a lot. */
function lotNamed(words: string, lots: readonly EffectiveLot[]): string | undefined {
  const number = /(\d+)\s*$/.exec(words)?.[1]
  const bare = words.toLowerCase()
  return (
    lots.find(({ title }) => title?.toLowerCase() === bare) ??
    lots.find((lot) => String(lot.number) === number)
  )?.id
}
