import { type Result, success } from '../kernel/result.js'
import type { ImportOptions, ImportPlan, PlanRefusal } from '../suppliers/exchange/import-plan.js'
import { planImport } from '../suppliers/exchange/plan-import.js'
import { registerLookup } from '../suppliers/exchange/register-lookup.js'
import type { Supplier } from '../suppliers/supplier.js'
import { fromPieces, toPieces } from './in-pieces.js'

/** @property table, register in pieces of JSON. */
export interface PlanTask {
  readonly table: readonly string[]
  readonly register: readonly string[]
  readonly options: ImportOptions
}

/** A plan of which the long lists are in pieces. */
export interface PiecedPlan extends Omit<ImportPlan, 'rows' | 'suppliers'> {
  readonly rows: readonly string[]
  readonly suppliers: readonly string[]
}

/** Runs in a thread of its own, so that planning a large file holds up no other request. */
export async function plan({ table, register, options }: PlanTask): Promise<Result<PiecedPlan, PlanRefusal>> {
  const firms = await fromPieces<Supplier>(register)
  const planned = planImport(await fromPieces(table), registerLookup(firms), options)
  if (!planned.ok) return planned
  const { rows, suppliers, ...rest } = planned.value
  return success({ ...rest, rows: await toPieces(rows), suppliers: await toPieces(suppliers) })
}
