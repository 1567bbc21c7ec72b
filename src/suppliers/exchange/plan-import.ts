import { failure, type Result, success } from '../../kernel/result.js'
import type { Table } from '../../kernel/table.js'
import { nameColumn, numberColumn } from './firm-columns.js'
import { groupRows } from './group-rows.js'
import type { FileColumn, ImportOptions, ImportPlan, PlannedRow, PlanRefusal } from './import-plan.js'
import type { Look } from './look.js'
import { lookOn } from './look-ups.js'
import { type ColumnMatch, matchHeader } from './match-columns.js'
import { planFirms } from './plan-firms.js'
import { type ReadRow, readRow } from './read-row.js'
import type { RegisterLookup } from './register-lookup.js'

/**
 * Reads a file against the register and says for every row what would become of it. A row that is refused stops no
 * other. The same file again, once the plan is carried out, changes nothing. Costs time in proportion to the file.
 */
export function planImport(
  table: Table,
  register: RegisterLookup,
  options: ImportOptions,
): Result<ImportPlan, PlanRefusal> {
  const header = matchHeader(table, options.mapping)
  const matches = header?.columns ?? []
  if (header === undefined || !matches.some(({ column }) => column === nameColumn || column === numberColumn))
    return failure({ columns: matches.map(fileColumn), message: noNames })
  const look = lookOn(options.today)
  const { read, empty } = readRows(table, header.row, matches, look)
  const { firms, refused, passedOver } = groupRows(read, matches)
  const planned = planFirms(firms, matches, register, options.acceptNewNames ?? false, look)
  const rows: PlannedRow[] = [
    ...empty.map((row) => ({ row: row + 1, kind: 'passed-over' as const, why: 'nothing' as const })),
    ...passedOver.map((row) => ({ row: row + 1, kind: 'passed-over' as const, why: 'template' as const })),
    ...[...refused, ...planned.refused].map(({ row, faults }) => ({
      row: row + 1,
      kind: 'refused' as const,
      faults,
    })),
    ...planned.suppliers.flatMap(({ rows, kind }, supplier) => rows.map((row) => ({ row, kind, supplier }))),
  ].sort((one, other) => one.row - other.row)
  return success({
    headerRow: header.row + 1,
    columns: matches.map(fileColumn),
    rows,
    suppliers: planned.suppliers,
    counts: countsOf(rows),
  })
}

const fileColumn = ({ letter, header, why, column }: ColumnMatch): FileColumn => ({
  letter,
  header,
  why,
  ...(column !== undefined && { columnId: column.id, field: column.header }),
})

const noNames =
  'Geen enkele kolom heeft de naam of het KBO-nummer van de onderneming. Zet boven de kolommen een rij met titels, zoals Naam en KBO-nummer, of kies zelf welke kolom wat is.'

function readRows(table: Table, headerRow: number, matches: readonly ColumnMatch[], look: Look) {
  const read: ReadRow[] = []
  const empty: number[] = []
  table.slice(headerRow + 1).forEach((texts, index) => {
    const row = readRow(texts, headerRow + 1 + index, matches, look)
    if (row.cells.size > 0 || row.faults.length > 0) read.push(row)
    else if (texts.some((text) => text.trim() !== '')) empty.push(row.row)
  })
  return { read, empty }
}

function countsOf(rows: readonly PlannedRow[]): ImportPlan['counts'] {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0, 'passed-over': 0 }
  for (const { kind } of rows) counts[kind] += 1
  return counts
}
