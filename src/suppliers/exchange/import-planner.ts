import type { Result } from '../../kernel/result.js'
import type { Table } from '../../kernel/table.js'
import type { Supplier } from '../supplier.js'
import type { ImportOptions, ImportPlan, PlanRefusal } from './import-plan.js'

/** Port: makes the plan of an import without holding up the rest of the service. */
export interface ImportPlanner {
  /** As `planImport`, against the register as it is when it is asked; `undefined` when it takes too long. */
  readonly plan: (
    table: Table,
    register: Iterable<Supplier>,
    options: ImportOptions,
  ) => Promise<Result<ImportPlan, PlanRefusal> | undefined>
  /** Waits for what is being planned. */
  readonly close: () => Promise<void>
}
