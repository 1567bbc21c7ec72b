import type { Asker, Undone } from '../../kernel/asked-work.js'
import type { Result } from '../../kernel/result.js'
import type { Table } from '../../kernel/table.js'
import type { Supplier } from '../supplier.js'
import type { ImportOptions, ImportPlan, PlanRefusal } from './import-plan.js'

/** Port: makes the plan of an import without holding up the rest of the service. */
export interface ImportPlanner {
  /** As `planImport`, against the register as it is when it is asked. */
  readonly plan: (
    table: Table,
    register: Iterable<Supplier>,
    options: ImportOptions,
    asker?: Asker,
  ) => Promise<Result<Result<ImportPlan, PlanRefusal>, Undone>>
  /** Gives up what waits, and waits for what is being planned. */
  readonly close: () => Promise<void>
}
