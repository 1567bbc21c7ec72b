import { Piscina } from 'piscina'
import { type Result, success } from '../kernel/result.js'
import type { PlanRefusal } from '../suppliers/exchange/import-plan.js'
import type { ImportPlanner } from '../suppliers/exchange/import-planner.js'
import { fromPieces, toPieces } from './in-pieces.js'
import type { PiecedPlan, PlanTask } from './plan-import-worker.js'

/** A worker thread runs JavaScript only: the compiled file, also when this file itself runs as TypeScript. */
const compiledWorker = new URL('../../dist/workers/plan-import-worker.js', import.meta.url).href

/** A plan that takes longer than this is not made, in milliseconds. */
const patience = 60_000

/** Plans imports in a worker thread with bounded memory and time, in the order asked. */
export function pooledImportPlanner(): ImportPlanner {
  const pool = new Piscina<PlanTask, Result<PiecedPlan, PlanRefusal>>({
    filename: compiledWorker,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
    maxQueue: 20,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  return {
    plan: async (table, register, options) => {
      // One moment of the register: while it is written in pieces, others may change it.
      const firms = [...register]
      const task = { table: await toPieces(table), register: await toPieces(firms), options }
      const planned = await ran(pool, task)
      if (planned === undefined || !planned.ok) return planned
      const { rows, suppliers, ...rest } = planned.value
      return success({ ...rest, rows: await fromPieces(rows), suppliers: await fromPieces(suppliers) })
    },
    close: () => pool.close(),
  }
}

async function ran(pool: Piscina<PlanTask, Result<PiecedPlan, PlanRefusal>>, task: PlanTask) {
  try {
    return await pool.run(task, { name: 'plan', signal: AbortSignal.timeout(patience) })
  } catch {
    return undefined
  }
}
