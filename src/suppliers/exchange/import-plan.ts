import type { LocalDate } from '../../kernel/local-date.js'
import type { Supplier, SupplierProfile } from '../supplier.js'
import type { Difference } from './differences.js'
import type { ColumnMapping, ColumnMatch } from './match-columns.js'
import type { CellFault } from './read-row.js'

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
  readonly columns: readonly FileColumn[]
  readonly rows: readonly PlannedRow[]
  readonly suppliers: readonly PlannedSupplier[]
  readonly counts: Readonly<Record<PlannedRow['kind'], number>>
}

/** @property columns what was found, so that a person can say which column is which. @property message Dutch. */
export interface PlanRefusal {
  readonly columns: readonly FileColumn[]
  readonly message: string
}

/**
 * A column of the file, as {@link ColumnMatch}.
 * @property columnId and field: the id and the header of our column; left out: it is passed over.
 */
export interface FileColumn extends Pick<ColumnMatch, 'letter' | 'header' | 'why'> {
  readonly columnId?: string
  readonly field?: string
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
