import { grouped } from '../../kernel/grouped.js'
import type { LocalDate } from '../../kernel/local-date.js'
import { failure, type Result, success } from '../../kernel/result.js'
import { profileOf, type Supplier, type SupplierProfile } from '../supplier.js'
import { type Difference, differencesOf } from './differences.js'
import { nameColumn, numberColumn } from './firm-columns.js'
import { alikeKey } from './firm-names.js'
import { type FirmRows, groupRows, type RefusedRow } from './group-rows.js'
import { type Look, lookOn } from './look-ups.js'
import { type ColumnMapping, type ColumnMatch, matchHeader } from './match-columns.js'
import { planFirm } from './plan-firm.js'
import { type CellFault, faultAt, type ReadRow, readRow } from './read-row.js'
import { findSupplier, type RegisterLookup } from './register-lookup.js'
import { cellName, type Table } from './table.js'
import { tidied } from './values.js'

/**
 * A firm of the file.
 *
 * @property supplier the firm of the register that it is; left out: it is new. Its revision is the one to write over.
 * @property profile what to write.
 * @property rows of the file, counted from 1.
 * @property differences with what the register knows; of a new firm none are listed.
 * @property notes what a person should know before agreeing, in Dutch.
 */
export interface PlannedSupplier {
  readonly kind: 'new' | 'changed' | 'unchanged'
  readonly supplier?: Pick<Supplier, 'id' | 'revision' | 'name'>
  readonly profile: SupplierProfile
  readonly rows: readonly number[]
  readonly differences: readonly Difference[]
  readonly notes: readonly string[]
}

/** A row that says something. @property row counted from 1. @property supplier its place in the plan's suppliers. */
export type PlannedRow =
  | { readonly row: number; readonly kind: PlannedSupplier['kind']; readonly supplier: number }
  | { readonly row: number; readonly kind: 'refused'; readonly faults: readonly CellFault[] }
  /** `template`: its example or explanation; `nothing`: no cell of a column that we know is filled in. */
  | { readonly row: number; readonly kind: 'passed-over'; readonly why: 'template' | 'nothing' }

/** What an import would do; nothing is written yet. @property headerRow counted from 1. */
export interface ImportPlan {
  readonly headerRow: number
  readonly columns: readonly ColumnMatch[]
  readonly rows: readonly PlannedRow[]
  readonly suppliers: readonly PlannedSupplier[]
  readonly counts: Readonly<Record<PlannedRow['kind'], number>>
}

/** @property columns what was found, so that a person can say which column is which. @property message Dutch. */
export interface PlanRefusal {
  readonly columns: readonly ColumnMatch[]
  readonly message: string
}

/**
 * @property today on which names of municipalities are understood.
 * @property mapping which header is which column, where a person chose; the others are recognised.
 * @property acceptNewNames whether a firm that the register knows by its number may get another name.
 */
export interface ImportOptions {
  readonly today: LocalDate
  readonly mapping?: ColumnMapping
  readonly acceptNewNames?: boolean
}

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
    return failure({ columns: matches, message: noNames })
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
    columns: matches,
    rows,
    suppliers: planned.suppliers,
    counts: countsOf(rows),
  })
}

const noNames =
  'Geen enkele kolom heeft de naam of het KBO-nummer van de onderneming. Zet boven de kolommen een rij met titels, zoals Naam en KBO-nummer, of kies hieronder welke kolom wat is.'

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

function planFirms(
  firms: readonly FirmRows[],
  matches: readonly ColumnMatch[],
  register: RegisterLookup,
  acceptNewNames: boolean,
  look: Look,
) {
  const suppliers: PlannedSupplier[] = []
  const refused: RefusedRow[] = []
  const rowOf = new Map<string, number>()
  const numbered = grouped(
    firms.filter(({ enterpriseNumber }) => enterpriseNumber !== undefined),
    ({ name = '' }) => alikeKey(name),
  )
  for (const firm of firms) {
    const isOneOfTwo = (numbered.get(alikeKey(firm.name ?? ''))?.length ?? 0) > 1
    const found = findSupplier(firm, register, { acceptNewNames, isOneOfTwo })
    if (found.kind === 'unclear') {
      refused.push(...allRefused(firm, found.columnId, found.message))
      continue
    }
    const earlier = rowOf.get(found.supplier?.id ?? '')
    if (earlier !== undefined) {
      refused.push(
        ...allRefused(
          firm,
          nameColumn.id,
          `Rij ${earlier + 1} gaat over dezelfde onderneming van het register: geef beide rijen hetzelfde KBO-nummer.`,
        ),
      )
      continue
    }
    const planned = planFirm(found.supplier && profileOf(found.supplier), firm, matches)
    refused.push(...planned.refused)
    if (planned.profile === undefined) continue
    if (found.supplier !== undefined) rowOf.set(found.supplier.id, planned.rows[0] ?? 0)
    suppliers.push(
      plannedSupplier(
        found.supplier,
        planned.profile,
        planned.rows,
        [...(found.note === undefined ? [] : [found.note]), ...noteOn(planned.refused)],
        look,
      ),
    )
  }
  return { suppliers, refused }
}

function plannedSupplier(
  supplier: Supplier | undefined,
  profile: SupplierProfile,
  rows: readonly number[],
  notes: readonly string[],
  look: Look,
): PlannedSupplier {
  const planned = { profile, rows: rows.map((row) => row + 1), notes }
  if (supplier === undefined) return { ...planned, kind: 'new', differences: [] }
  const { id, revision, name } = supplier
  const differences = differencesOf(tidied(profileOf(supplier)), profile, look)
  return {
    ...planned,
    kind: differences.length === 0 ? 'unchanged' : 'changed',
    supplier: { id, revision, name },
    differences,
  }
}

function allRefused({ rows }: FirmRows, columnId: string, message: string): readonly RefusedRow[] {
  return rows.map(({ row, cells }) => {
    const match = (cells.get(columnId) ?? [...cells.values()][0])?.match
    return {
      row,
      faults: [match === undefined ? { cell: cellName(row, 0), message } : faultAt(row, match, message)],
    }
  })
}

const noteOn = (refused: readonly RefusedRow[]): readonly string[] =>
  refused.length === 0
    ? []
    : [
        `Van deze onderneming ${refused.length === 1 ? 'wordt een rij' : `worden ${refused.length} rijen`} niet ingelezen.`,
      ]

function countsOf(rows: readonly PlannedRow[]): ImportPlan['counts'] {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0, 'passed-over': 0 }
  for (const { kind } of rows) counts[kind] += 1
  return counts
}
