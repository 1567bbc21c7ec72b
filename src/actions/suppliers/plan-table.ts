import type { Asker, Undone } from '../../kernel/asked-work.js'
import { belgianDay, type LocalDate } from '../../kernel/local-date.js'
import { type Result, success } from '../../kernel/result.js'
import type { Table } from '../../kernel/table.js'
import type { ImportOptions, ImportPlan, PlanRefusal } from '../../suppliers/exchange/import-plan.js'
import type { Parts } from '../parts.js'
import { applyImport } from './apply-import.js'

/** @property version and day of the register that the plan was made against; as long as they stand, so does the plan. */
export interface MadePlan {
  readonly plan: Result<ImportPlan, PlanRefusal>
  readonly version: number
  readonly day: LocalDate
}

type ImportDependencies = Pick<Parts, 'importPlanner' | 'suppliers' | 'now' | 'newId'>

/** Plans an import against the register as it is now. */
export async function planTable(
  table: Table,
  options: Omit<ImportOptions, 'today'>,
  { importPlanner, suppliers, now }: ImportDependencies,
  asker?: Asker,
): Promise<Result<MadePlan, Undone>> {
  const [version, day] = [suppliers.version(), belgianDay(now())]
  const planned = await importPlanner.plan(table, suppliers.all(), { ...options, today: day }, asker)
  return planned.ok ? success({ plan: planned.value, version, day }) : planned
}

/** Carries out a plan, now. Only in turn: see `importInTurn`. */
export const carryOut = (
  plan: ImportPlan,
  { suppliers, now, newId }: ImportDependencies,
  onWritten?: () => void,
) => applyImport(plan, suppliers, { at: new Date(now()).toISOString(), newId }, onWritten)
