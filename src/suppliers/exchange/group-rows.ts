import { nameColumn, numberColumn } from './firm-columns.js'
import { nameKey } from './firm-names.js'
import type { ColumnMatch } from './match-columns.js'
import { type CellFault, faultAt, type GivenCell, type ReadRow } from './read-row.js'
import { cellName } from './table.js'
import { isOfTemplate } from './template-text.js'
import { isSame } from './values.js'

/** @property owner the row before it that says which firm it is of, when the row itself does not. */
export interface FirmRow extends ReadRow {
  readonly owner?: number
}

/** The rows of one firm, in the order of the file. @property firm what they say of the firm itself, by column id. */
export interface FirmRows {
  readonly enterpriseNumber?: string
  readonly name?: string
  readonly rows: readonly FirmRow[]
  readonly firm: ReadonlyMap<string, GivenCell>
}

export interface RefusedRow {
  readonly row: number
  readonly faults: readonly CellFault[]
}

export interface GroupedRows {
  readonly firms: readonly FirmRows[]
  readonly refused: readonly RefusedRow[]
  /** Of the template. */
  readonly passedOver: readonly number[]
}

/** More than the longest list of a profile. */
const maximumRows = 200

interface Firm {
  readonly rows: FirmRow[]
  readonly firm: Map<string, GivenCell>
}

/** What the row before says about a row without name and number. */
type Owner =
  | { readonly kind: 'firm'; readonly row: number; readonly key: string; readonly name?: string }
  | { readonly kind: 'refused'; readonly row: number }
  | { readonly kind: 'template' }
  | undefined

/**
 * Rows belong to one firm by their enterprise number, else by their name; without either to the firm of the row above.
 * A row that is refused takes along only the rows that depend on it.
 */
export function groupRows(rows: readonly ReadRow[], matches: readonly ColumnMatch[]): GroupedRows {
  const firms = new Map<string, Firm>()
  const refused: RefusedRow[] = []
  const passedOver: number[] = []
  const keyByName = numbersByName(rows)
  let owner: Owner
  for (const read of rows) {
    const placed = placeOf(read, owner, keyByName, matches)
    owner = placed.owner
    if (placed.kind === 'template') passedOver.push(read.row)
    else if (placed.kind === 'refused') refused.push({ row: read.row, faults: placed.faults })
    else {
      const conflicts = added(firms, placed.key, {
        ...read,
        ...(placed.ownerRow !== undefined && { owner: placed.ownerRow }),
      })
      if (conflicts.length === 0) continue
      refused.push({ row: read.row, faults: conflicts })
      if (placed.ownerRow === undefined) owner = { kind: 'refused', row: read.row }
    }
  }
  return { firms: [...firms.values()].map(asFirm), refused, passedOver }
}

type Placed = { readonly owner: Owner } & (
  | { readonly kind: 'firm'; readonly key: string; readonly ownerRow?: number }
  | { readonly kind: 'refused'; readonly faults: readonly CellFault[] }
  | { readonly kind: 'template' }
)

function placeOf(
  read: ReadRow,
  before: Owner,
  keyByName: ReadonlyMap<string, ReadonlySet<string>>,
  matches: readonly ColumnMatch[],
): Placed {
  const { row, faults } = read
  const [name, number] = [textIn(read, nameColumn.id), textIn(read, numberColumn.id)]
  if (name !== undefined && isOfTemplate(name)) return { kind: 'template', owner: { kind: 'template' } }
  const saysItself = name !== undefined || number !== undefined
  if (!saysItself && !faultsInIdentity(read, matches)) return placeBelow(read, before)
  const refusedRow = { kind: 'refused', row } as const
  if (faults.length > 0) return { kind: 'refused', faults, owner: refusedRow }
  const found = keyFor(name, number, before, keyByName)
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
function numbersByName(rows: readonly ReadRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const numbers = new Map<string, Set<string>>()
  for (const read of rows) {
    const [name, number] = [textIn(read, nameColumn.id), textIn(read, numberColumn.id)]
    if (name === undefined || number === undefined) continue
    numbers.set(nameKey(name), (numbers.get(nameKey(name)) ?? new Set()).add(number))
  }
  return numbers
}

/** Adds a row to its firm, unless it says something else of the firm than a row before. */
function added(firms: Map<string, Firm>, key: string, read: FirmRow): readonly CellFault[] {
  const known = firms.get(key) ?? { rows: [], firm: new Map<string, GivenCell>() }
  if (known.rows.length >= maximumRows)
    return [
      identityFault(
        read,
        `Een onderneming heeft hoogstens ${maximumRows} rijen: voeg rijen samen of verwijder er.`,
      ),
    ]
  const own = [...read.cells.values()].filter(({ column }) => column.list === undefined)
  const conflicts = own.flatMap((cell) => {
    const earlier = known.firm.get(cell.column.id)
    return earlier === undefined || saysTheSame(cell, earlier)
      ? []
      : [
          faultAt(
            cell.row,
            cell.match,
            `In ${cellName(earlier.row, earlier.match.at)} staat iets anders over dezelfde onderneming: maak beide cellen gelijk, of laat deze leeg.`,
          ),
        ]
  })
  if (conflicts.length > 0) return conflicts
  for (const cell of own) if (!known.firm.has(cell.column.id)) known.firm.set(cell.column.id, cell)
  known.rows.push(read)
  firms.set(key, known)
  return []
}

const saysTheSame = ({ column, given }: GivenCell, earlier: GivenCell): boolean =>
  isSame(given, earlier.given) ||
  (column === nameColumn &&
    given.kind === 'value' &&
    earlier.given.kind === 'value' &&
    nameKey(String(given.value)) === nameKey(String(earlier.given.value)))

function asFirm({ rows, firm }: Firm): FirmRows {
  const [name, enterpriseNumber] = [nameColumn, numberColumn].map(({ id }) => textOf(firm.get(id)))
  return {
    rows,
    firm,
    ...(name !== undefined && { name }),
    ...(enterpriseNumber !== undefined && { enterpriseNumber }),
  }
}

const textIn = ({ cells }: ReadRow, id: string): string | undefined => textOf(cells.get(id))

const textOf = (cell: GivenCell | undefined): string | undefined =>
  cell?.given.kind === 'value' ? String(cell.given.value) : undefined

/** Whether a cell that says which firm it is was not understood: nobody knows what the rows below belong to. */
const faultsInIdentity = ({ row, faults }: ReadRow, matches: readonly ColumnMatch[]): boolean =>
  matches
    .filter(({ column }) => column === nameColumn || column === numberColumn)
    .some(({ at }) => faults.some(({ cell }) => cell === cellName(row, at)))

/** At the first cell of the row, since the one that is missing may not be in the file. */
const identityFault = ({ row, cells }: ReadRow, message: string): CellFault => {
  const [first] = cells.values()
  return first === undefined ? { cell: cellName(row, 0), message } : faultAt(row, first.match, message)
}
