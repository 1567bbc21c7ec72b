import { cellName } from '../../kernel/table.js'
import { nameColumn, numberColumn } from './firm-columns.js'
import { nameKey } from './firm-names.js'
import type { ColumnMatch } from './match-columns.js'
import { identityFault, numbersByName, type Owner, placeOf, textOf } from './place-row.js'
import { type CellFault, faultAt, type GivenCell, type ReadRow } from './read-row.js'
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
