import type { z } from 'zod'
import { judgedChange } from '../../kernel/judged-change.js'
import { storedSchemaOf } from '../../kernel/stored-schema.js'
import { cellName } from '../../kernel/table.js'
import { type SupplierProfile, supplierProfileSchema } from '../supplier.js'
import type { Column } from './column.js'
import { listNames } from './column.js'
import { columns, firmColumns, itemColumns } from './columns.js'
import { nameColumn, numberColumn } from './firm-columns.js'
import type { FirmRow, FirmRows, RefusedRow } from './group-rows.js'
import type { ColumnMatch } from './match-columns.js'
import { type MergedFirm, mergeFirm } from './merge-firm.js'
import { type CellFault, faultAt, type ReadRow } from './read-row.js'
import { tidied } from './values.js'

/** @property profile left out when no row of the firm could be taken. */
export interface PlannedFirm {
  readonly profile?: SupplierProfile
  readonly rows: readonly number[]
  readonly refused: readonly RefusedRow[]
}

/** What becomes of a firm, without its rows that the register would refuse. */
export function planFirm(
  stored: SupplierProfile | undefined,
  firm: FirmRows,
  matches: readonly ColumnMatch[],
): PlannedFirm {
  let left = firm
  const refused: RefusedRow[] = []
  while (left.rows.length > 0) {
    const merged = mergeFirm(stored, left)
    const judged = judgedChange(supplierProfileSchema, stored, merged.profile)
    if (merged.faults.length === 0 && judged.ok) {
      const profile = storedSchemaOf(supplierProfileSchema).parse(tidied(judged.value))
      return { profile, rows: left.rows.map(({ row }) => row), refused }
    }
    const faults =
      merged.faults.length > 0
        ? merged.faults
        : (judged.ok ? [] : judged.error).map((issue) => faultOf(issue, left, merged, matches))
    const now = refusedWith(left.rows, faults)
    refused.push(...now)
    left = without(left, new Set(now.map(({ row }) => row)))
  }
  return { rows: [], refused }
}

type RowFault = MergedFirm['faults'][number]

/** The rows with a fault, and those that depend on them. */
function refusedWith(rows: readonly FirmRow[], faults: readonly RowFault[]): readonly RefusedRow[] {
  const wrong = new Set(faults.map(({ row }) => row))
  return rows.flatMap(({ row, owner, cells }) => {
    const own = faults.filter((fault) => fault.row === row).map(({ fault }) => fault)
    if (own.length > 0) return [{ row, faults: own }]
    if (owner === undefined || !wrong.has(owner)) return []
    const [first] = cells.values()
    const message = `Deze rij hoort bij rij ${owner + 1}, en die wordt niet ingelezen: verbeter eerst die rij.`
    return [
      {
        row,
        faults: [
          first === undefined ? { cell: cellName(row, 0), message } : faultAt(row, first.match, message),
        ],
      },
    ]
  })
}

/** The first row that says something of the firm counts; who it is stays what the rows together say. */
function without(firm: FirmRows, gone: ReadonlySet<number>): FirmRows {
  const rows = firm.rows.filter(({ row }) => !gone.has(row))
  const cells = rows.flatMap((read) => firmColumns.flatMap(({ id }) => read.cells.get(id) ?? []))
  const identity = [nameColumn, numberColumn].flatMap(({ id }) => firm.firm.get(id) ?? [])
  const firsts = [...identity, ...cells].toReversed().map((cell) => [cell.column.id, cell] as const)
  return { ...firm, rows, firm: new Map(firsts) }
}

/** What to do in a file, where the profile would speak of lists and objects. */
const adviceOn: Readonly<Record<string, string>> = {
  'activities.area':
    'Geef het werkgebied op één manier: gemeenten, of een regio, of een straal samen met de gemeente waarrond.',
  'activities.cpvCodes': 'Geef minstens één CPV-code: anders vindt niemand deze activiteit.',
}

/** Where in the file the fault of a field is: at its cell; else at what is nearest to it. */
function faultOf(
  { path, message, code }: z.core.$ZodIssue,
  firm: FirmRows,
  { origins }: MergedFirm,
  matches: readonly ColumnMatch[],
): RowFault {
  const [list, index, ...inItem] = path
  const name = listNames.find((known) => known === list)
  const isItem = name !== undefined && typeof index === 'number'
  const candidates = isItem ? itemColumns[name] : firmColumns
  const wanted = (isItem ? inItem : path).map(String)
  const column = candidates.find((known) => isUnder(known.path, wanted)) ?? candidates[0] ?? columns[0]
  const row =
    (isItem ? origins.get(`${name}.${index}`) : firm.rows.find(({ cells }) => cells.has(column?.id ?? ''))) ??
    firm.rows[0]
  const isOfShape = isItem && (code === 'invalid_type' || code === 'invalid_union')
  const text = (isOfShape && adviceOn[`${name}.${wanted.join('.')}`]) || message
  return { row: row?.row ?? 0, fault: nearestFault(row, column, candidates, matches, text) }
}

/** Whether a column's place is the one meant, or stands above or under it. */
const isUnder = (path: readonly string[], wanted: readonly string[]): boolean =>
  path.slice(0, wanted.length).every((field, index) => field === wanted[index])

function nearestFault(
  row: ReadRow | undefined,
  column: Column | undefined,
  neighbours: readonly Column[],
  matches: readonly ColumnMatch[],
  message: string,
): CellFault {
  const filled =
    row?.cells.get(column?.id ?? '')?.match ??
    neighbours.flatMap(({ id, path }) =>
      path[0] === column?.path[0] ? (row?.cells.get(id)?.match ?? []) : [],
    )[0]
  const match =
    filled ?? matches.find((known) => known.column === column) ?? [...(row?.cells.values() ?? [])][0]?.match
  return match === undefined
    ? { cell: cellName(row?.row ?? 0, 0), message }
    : faultAt(row?.row ?? 0, match, message)
}
