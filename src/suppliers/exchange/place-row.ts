import { cellName } from '../../kernel/table.js'
import { nameColumn, numberColumn } from './firm-columns.js'
import { nameKey } from './firm-names.js'
import type { ColumnMatch } from './match-columns.js'
import { type CellFault, faultAt, type GivenCell, type ReadRow } from './read-row.js'
import { isOfTemplate } from './template-text.js'

/** What the row before says about a row without name and number. */
export type Owner =
  | { readonly kind: 'firm'; readonly row: number; readonly key: string; readonly name?: string }
  | { readonly kind: 'refused'; readonly row: number }
  | { readonly kind: 'template' }
  | undefined

/**
 * Where a row belongs, and what that says about the row below it.
 * @property key of its firm: rows with one key are of one firm. @property ownerRow the row that says so, when it does not.
 */
export type Placed = { readonly owner: Owner } & (
  | { readonly kind: 'firm'; readonly key: string; readonly ownerRow?: number }
  | { readonly kind: 'refused'; readonly faults: readonly CellFault[] }
  | { readonly kind: 'template' }
)

/** @param numbers the enterprise numbers that the file gives with a name. */
export function placeOf(
  read: ReadRow,
  before: Owner,
  numbers: ReadonlyMap<string, ReadonlySet<string>>,
  matches: readonly ColumnMatch[],
): Placed {
  const { row, faults } = read
  const [name, number] = [textIn(read, nameColumn.id), textIn(read, numberColumn.id)]
  if (name !== undefined && isOfTemplate(name)) return { kind: 'template', owner: { kind: 'template' } }
  const saysItself = name !== undefined || number !== undefined
  if (!saysItself && !faultsInIdentity(read, matches)) return placeBelow(read, before)
  const refusedRow = { kind: 'refused', row } as const
  if (faults.length > 0) return { kind: 'refused', faults, owner: refusedRow }
  const found = keyFor(name, number, before, numbers)
  if (found === undefined) {
    const fault = identityFault(
      read,
      `Er staan twee ondernemingen met de naam "${name}" in het bestand: vul op deze rij het KBO-nummer in.`,
    )
    return { kind: 'refused', faults: [fault], owner: refusedRow }
  }
  return {
    kind: 'firm',
    key: found,
    owner: { kind: 'firm', row, key: found, ...(name !== undefined && { name }) },
  }
}

function placeBelow(read: ReadRow, before: Owner): Placed {
  if (before?.kind === 'template') return { kind: 'template', owner: before }
  if (read.faults.length > 0) return { kind: 'refused', faults: read.faults, owner: before }
  if (before?.kind === 'firm') return { kind: 'firm', key: before.key, ownerRow: before.row, owner: before }
  const message =
    before === undefined
      ? 'Vul de naam of het KBO-nummer van de onderneming in.'
      : `Deze rij hoort bij rij ${before.row + 1}, en die wordt niet ingelezen: verbeter eerst die rij.`
  return { kind: 'refused', faults: [identityFault(read, message)], owner: before }
}

/** `undefined` when the name alone does not tell which of two firms of the file it is. */
function keyFor(
  name: string | undefined,
  number: string | undefined,
  before: Owner,
  keyByName: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (number !== undefined) return number
  const named = nameKey(name ?? '')
  if (before?.kind === 'firm' && before.name !== undefined && nameKey(before.name) === named)
    return before.key
  const numbers = [...(keyByName.get(named) ?? [])]
  return numbers.length > 1 ? undefined : (numbers[0] ?? `naam ${named}`)
}

/** The enterprise numbers that the file gives with a name. */
export function numbersByName(rows: readonly ReadRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const numbers = new Map<string, Set<string>>()
  for (const read of rows) {
    const [name, number] = [textIn(read, nameColumn.id), textIn(read, numberColumn.id)]
    if (name === undefined || number === undefined) continue
    numbers.set(nameKey(name), (numbers.get(nameKey(name)) ?? new Set()).add(number))
  }
  return numbers
}

const textIn = ({ cells }: ReadRow, id: string): string | undefined => textOf(cells.get(id))

export const textOf = (cell: GivenCell | undefined): string | undefined =>
  cell?.given.kind === 'value' ? String(cell.given.value) : undefined

/** Whether a cell that says which firm it is was not understood: nobody knows what the rows below belong to. */
const faultsInIdentity = ({ row, faults }: ReadRow, matches: readonly ColumnMatch[]): boolean =>
  matches
    .filter(({ column }) => column === nameColumn || column === numberColumn)
    .some(({ at }) => faults.some(({ cell }) => cell === cellName(row, at)))

/** At the first cell of the row, since the one that is missing may not be in the file. */
export const identityFault = ({ row, cells }: ReadRow, message: string): CellFault => {
  const [first] = cells.values()
  return first === undefined ? { cell: cellName(row, 0), message } : faultAt(row, first.match, message)
}
