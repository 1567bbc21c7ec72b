import type { Dossier } from '../dossiers/dossier.js'
import type { AlreadyExists, DossierStore } from '../dossiers/dossier-store.js'
import type { Organisation } from '../dossiers/organisation.js'
import type { OrganisationStore } from '../dossiers/organisation-store.js'
import { failure, type Result, success } from '../kernel/result.js'
import type { WriteFailure } from '../kernel/write-failure.js'
import type { Supplier } from '../suppliers/supplier.js'
import type { SupplierStore } from '../suppliers/supplier-store.js'

export interface DemoStores {
  readonly dossiers: Pick<DossierStore, 'create' | 'find' | 'list'>
  readonly organisations: Pick<OrganisationStore, 'create' | 'find'>
  readonly suppliers: Pick<SupplierStore, 'create' | 'all'>
}

export interface Demo {
  readonly organisation: Organisation
  readonly dossiers: readonly Dossier[]
  readonly suppliers: readonly Supplier[]
}

/** There is something in the stores that is no demo, so nothing was added. */
export interface OtherData {
  readonly kind: 'other-data'
}

/**
 * Stores of the demo what is not there yet, and answers how many things that were; what a visitor changed of it stays.
 * Stores that hold something are filled only when a dossier of the demo is among it.
 */
export async function storeDemo(
  stores: DemoStores,
  demo: Demo,
): Promise<Result<number, OtherData | WriteFailure>> {
  if (!(await holdsDemo(stores, demo)) && !(await isEmpty(stores, demo)))
    return failure({ kind: 'other-data' })
  let added = 0
  for (const create of creations(stores, demo)) {
    const created = await create()
    if (created.ok) added++
    else if (created.error.kind !== 'exists') return failure(created.error)
  }
  return success(added)
}

type Creation = () => Promise<Result<unknown, AlreadyExists | WriteFailure>>

/** A dossier first: it is the sign of a demo, so that a load that was broken off can be finished. */
const creations = (stores: DemoStores, demo: Demo): readonly Creation[] => [
  ...demo.dossiers.map((dossier) => () => stores.dossiers.create(dossier)),
  ...demo.suppliers.map((supplier) => () => stores.suppliers.create(supplier)),
  () => stores.organisations.create(demo.organisation),
]

async function holdsDemo({ dossiers }: DemoStores, demo: Demo): Promise<boolean> {
  for (const { id, organisation } of demo.dossiers)
    if ((await dossiers.find(organisation, id)) !== undefined) return true
  return false
}

async function isEmpty(
  { dossiers, organisations, suppliers }: DemoStores,
  { organisation: { id } }: Demo,
): Promise<boolean> {
  const [firm] = suppliers.all()
  if (firm !== undefined || (await organisations.find(id)) !== undefined) return false
  const page = await dossiers.list(id, { limit: 1 })
  return page.ok && page.value.total === 0
}
