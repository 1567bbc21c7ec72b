import { failure, type Result } from '../kernel/result.js'
import type { WriteFailure } from '../kernel/write-failure.js'
import { type SupplierIndex, supplierIndex } from './matching/supplier-index.js'
import { type NumberHolders, numberHolders } from './number-holders.js'
import type { Supplier } from './supplier.js'
import type { StaleSupplier, SupplierExists, SupplierStore, UnknownSupplier } from './supplier-store.js'

/**
 * The register of firms: a store whose firms can be matched, and in which no two firms get the same enterprise number.
 * Every write goes through it, so that the next answer knows it.
 */
export interface SupplierRegister extends Omit<SupplierStore, 'create' | 'update'> {
  readonly create: (
    supplier: Supplier,
  ) => Promise<Result<Supplier, SupplierExists | NumberTaken | WriteFailure>>
  /** As the store does. A firm that keeps its number is never refused for it. */
  readonly update: <Refusal = never>(
    id: string,
    expectedRevision: number,
    change: (supplier: Supplier) => Result<Supplier, Refusal>,
  ) => Promise<Result<Supplier, Refusal | NumberTaken | StaleSupplier | UnknownSupplier | WriteFailure>>
  readonly index: SupplierIndex
  /** Another number after every change, so that what was computed from the register can be kept until then. */
  readonly version: () => number
}

/** Another firm has this enterprise number. @property holder its id. */
export interface NumberTaken {
  readonly kind: 'number-taken'
  readonly holder: string
}

export function supplierRegister(store: SupplierStore): SupplierRegister {
  const index = supplierIndex(store.all())
  const numbers = numberHolders(store.all())
  let version = 1
  const noted = (supplier: Supplier): void => {
    index.put(supplier)
    version += 1
  }
  return {
    ...store,
    create: async (supplier) => {
      const holder = numbers.claim(supplier)
      if (holder !== undefined) return failure({ kind: 'number-taken', holder })
      const kept = await store.create(supplier)
      if (kept.ok) noted(kept.value)
      // An id that exists is of another firm, which keeps what it has.
      else numbers.release(supplier)
      return kept
    },
    update: (id, expectedRevision, change) =>
      updated(numbers, change, async (guarded) => {
        const kept = await store.update(id, expectedRevision, guarded)
        if (kept.ok) noted(kept.value)
        return kept
      }),
    index,
    version: () => version,
  }
}

/** An update that claims a new number before it writes, and gives back the one that is not used. */
async function updated<Refusal, Failure>(
  numbers: NumberHolders,
  change: (supplier: Supplier) => Result<Supplier, Refusal>,
  write: (
    change: (supplier: Supplier) => Result<Supplier, Refusal | NumberTaken>,
  ) => Promise<Result<Supplier, Failure>>,
): Promise<Result<Supplier, Failure>> {
  let moved: { readonly from: Supplier; readonly to: Supplier } | undefined
  const kept = await write((from) => {
    const to = change(from)
    if (!to.ok || to.value.enterpriseNumber === from.enterpriseNumber) return to
    const holder = numbers.claim(to.value)
    if (holder !== undefined) return failure({ kind: 'number-taken', holder })
    moved = { from, to: to.value }
    return to
  })
  if (moved !== undefined) numbers.release(kept.ok ? moved.from : moved.to)
  return kept
}
