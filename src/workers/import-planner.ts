import { type Result, success } from '../kernel/result.js'
import type { ImportPlan, PlanRefusal } from '../suppliers/exchange/import-plan.js'
import type { ImportPlanner } from '../suppliers/exchange/import-planner.js'
import { fromPieces, toPieces } from './in-pieces.js'
import type { PiecedPlan, PlanTask } from './plan-import-worker.js'
import { threads } from './thread.js'
import type { TurnRules } from './turns.js'

const usualRules: TurnRules = {
  atOnce: 1,
  room: 20,
  perPerson: 10,
  longestWait: 60_000,
  patience: 60_000,
  usual: 2_000,
}

/** Plans imports in a worker thread with bounded memory and time, in the order asked. */
export function pooledImportPlanner(rules: Partial<TurnRules> = {}): ImportPlanner {
  const { run, close } = threads<PlanTask, Result<PiecedPlan, PlanRefusal>>({
    worker: 'plan-import-worker.js',
    does: 'plan',
    memory: 1024,
    rules: { ...usualRules, ...rules },
  })
  return {
    plan: async (table, register, options, asker) => {
      // One moment of the register: while this waits and is written in pieces, others may change it.
      const firms = [...register]
      const task = async (): Promise<PlanTask> => ({
        table: await toPieces(table),
        register: await toPieces(firms),
        options,
      })
      const ran = await run(task, asker)
      return ran.ok ? success(await wholePlan(ran.value)) : ran
    },
    close,
  }
}

async function wholePlan(planned: Result<PiecedPlan, PlanRefusal>): Promise<Result<ImportPlan, PlanRefusal>> {
  if (!planned.ok) return planned
  const { rows, suppliers, ...rest } = planned.value
  return success({ ...rest, rows: await fromPieces(rows), suppliers: await fromPieces(suppliers) })
}
