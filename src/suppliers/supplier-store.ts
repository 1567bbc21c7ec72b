import type { Result } from '../kernel/result.js'
import type { WriteFailure } from '../kernel/write-failure.js'
import type { Supplier } from './supplier.js'

/**
 * Port: where the register of firms is kept. What a method answers with success survives a crash, and cannot be
 * changed by whoever received it.
 */
export interface SupplierStore {
  readonly create: (supplier: Supplier) => Promise<Result<Supplier, SupplierExists | WriteFailure>>
  readonly find: (id: string) => Promise<Supplier | undefined>
  /**
   * Reads, changes and writes while nobody else writes this firm. The store counts the revision. A change that answers
   * the firm it was given writes nothing; one that answers a failure neither, and that failure is passed on.
   */
  readonly update: <Refusal = never>(
    id: string,
    expectedRevision: number,
    change: (supplier: Supplier) => Result<Supplier, Refusal>,
  ) => Promise<Result<Supplier, Refusal | StaleSupplier | UnknownSupplier | WriteFailure>>
  /** Every firm, in no order. */
  readonly all: () => Iterable<Supplier>
  /** Resolves when everything that was asked is written; the store then refuses more. */
  readonly close: () => Promise<void>
}

export interface SupplierExists {
  readonly kind: 'exists'
}
export interface UnknownSupplier {
  readonly kind: 'unknown'
}
/** Somebody else changed it since it was read. @property current what it is now. */
export interface StaleSupplier {
  readonly kind: 'stale'
  readonly current: Supplier
}
