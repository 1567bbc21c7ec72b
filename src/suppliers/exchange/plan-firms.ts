import { grouped } from '../../kernel/grouped.js'
import { cellName } from '../../kernel/table.js'
import { profileOf, type Supplier, type SupplierProfile } from '../supplier.js'
import { differencesOf } from './differences.js'
import { nameColumn } from './firm-columns.js'
import { alikeKey } from './firm-names.js'
import type { FirmRows, RefusedRow } from './group-rows.js'
import type { PlannedSupplier } from './import-plan.js'
import type { Look } from './look.js'
import type { ColumnMatch } from './match-columns.js'
import { planFirm } from './plan-firm.js'
import { faultAt } from './read-row.js'
import { findSupplier, type RegisterLookup } from './register-lookup.js'
import { tidied } from './values.js'

/** What becomes of each firm of a file: its rows that can be taken, and those that are refused. */
export function planFirms(
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
