import { type SupplierIndex, supplierIndex } from './matching/supplier-index.js'
import type { Supplier } from './supplier.js'
import type { SupplierStore } from './supplier-store.js'

/**
 * The register of firms: a store whose firms can be matched. Every write goes through it, so that the next answer
 * knows it.
 */
export interface SupplierRegister extends SupplierStore {
  readonly index: SupplierIndex
  /** Another number after every change, so that what was computed from the register can be kept until then. */
  readonly version: () => number
}

export function supplierRegister(store: SupplierStore): SupplierRegister {
  const index = supplierIndex(store.all())
  let version = 1
  const noted = <Kept extends { readonly ok: boolean }>(kept: Kept & { readonly value?: Supplier }): Kept => {
    if (kept.ok && kept.value !== undefined) {
      index.put(kept.value)
      version += 1
    }
    return kept
  }
  return {
    ...store,
    create: async (supplier) => noted(await store.create(supplier)),
    update: async (id, expectedRevision, change) => noted(await store.update(id, expectedRevision, change)),
    index,
    version: () => version,
  }
}
