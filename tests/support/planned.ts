import { localDate } from '../../src/kernel/local-date.js'
import type { Table } from '../../src/kernel/table.js'
import { typedText, withoutFormula } from '../../src/suppliers/exchange/cell-text.js'
import type { ImportOptions, ImportPlan, PlannedSupplier } from '../../src/suppliers/exchange/import-plan.js'
import { planImport } from '../../src/suppliers/exchange/plan-import.js'
import { registerLookup } from '../../src/suppliers/exchange/register-lookup.js'
import type { Sheet } from '../../src/suppliers/exchange/sheet.js'
import type { Supplier } from '../../src/suppliers/supplier.js'

export const importDay = localDate('2026-11-27')

/** The plan for a table, against these firms of the register; fails when there is none. */
export function planned(
  table: Table,
  register: readonly Supplier[] = [],
  options: Partial<ImportOptions> = {},
): ImportPlan {
  const plan = planImport(table, registerLookup(register), { today: importDay, ...options })
  if (!plan.ok) throw new Error(plan.error.message)
  return plan.value
}

/** The register once a plan is carried out. */
export function carriedOut(plan: ImportPlan, register: readonly Supplier[] = []): readonly Supplier[] {
  const changed = new Map(
    plan.suppliers.flatMap((planned) => (planned.supplier ? [[planned.supplier.id, planned] as const] : [])),
  )
  return [
    ...register.map((supplier) => asSupplier(changed.get(supplier.id), supplier)),
    ...plan.suppliers
      .filter(({ kind }) => kind === 'new')
      .map(({ profile }, index) => ({
        id: `nieuw-${register.length + index}`,
        revision: 1,
        updatedAt: '2026-11-27T09:00:00.000Z',
        ...profile,
      })),
  ]
}

const asSupplier = (
  change: PlannedSupplier | undefined,
  { id, revision, updatedAt, ...before }: Supplier,
): Supplier => ({
  id,
  revision,
  updatedAt,
  ...(change === undefined ? before : change.profile),
})

/** The cells of a sheet as a CSV holds them. */
export const tableOf = ({ columns, rows }: Sheet): Table => [
  columns.map(({ header }) => header),
  ...rows.map((row) => row.map((cell) => withoutFormula(typedText(cell)))),
]
