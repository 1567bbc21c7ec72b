import type { DossierStore } from '../../dossiers/dossier-store.js'
import type { OrganisationStore } from '../../dossiers/organisation-store.js'
import type { SupplierStore } from '../../suppliers/supplier-store.js'
import { dossierStore } from '../dossier-store.js'
import { organisationStore } from '../organisation-store.js'
import { supplierStore } from '../supplier-store.js'
import { memoryTexts, noIndex } from './memory-texts.js'

/** A store for tests and trials, empty at the start. */
export const memoryDossierStore = (): Promise<DossierStore> => dossierStore(memoryTexts(), noIndex())

/** A store for tests and trials, empty at the start. */
export const memoryOrganisationStore = (): Promise<OrganisationStore> =>
  organisationStore(memoryTexts(), noIndex())

/** A store for tests and trials, empty at the start. */
export const memorySupplierStore = (): Promise<SupplierStore> => supplierStore(memoryTexts(), noIndex())
