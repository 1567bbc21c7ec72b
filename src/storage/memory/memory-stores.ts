import type { AttachmentStore } from '../../dossiers/attachment-store.js'
import type { DossierStore } from '../../dossiers/dossier-store.js'
import type { OrganisationStore } from '../../dossiers/organisation-store.js'
import type { SupplierStore } from '../../suppliers/supplier-store.js'
import { attachmentFolder, attachmentStore } from '../attachment-store.js'
import { dossierFolder, dossierStore } from '../dossier-store.js'
import { organisationFolder, organisationStore } from '../organisation-store.js'
import { supplierFolder, supplierStore } from '../supplier-store.js'
import { type KeptContents, memoryContents } from './memory-contents.js'
import { type KeptTexts, memoryIndex, memoryTexts } from './memory-texts.js'

/** A store for tests and trials. @param kept what an earlier store left; empty when it is left out. */
export const memoryDossierStore = (kept: KeptTexts = new Map()): Promise<DossierStore> =>
  dossierStore(memoryTexts(kept), memoryIndex(kept, dossierFolder))

/** A store for tests and trials. @param kept what an earlier store left; empty when it is left out. */
export const memoryOrganisationStore = (kept: KeptTexts = new Map()): Promise<OrganisationStore> =>
  organisationStore(memoryTexts(kept), memoryIndex(kept, organisationFolder))

/** A store for tests and trials. @param kept what an earlier store left; empty when it is left out. */
export const memorySupplierStore = (kept: KeptTexts = new Map()): Promise<SupplierStore> =>
  supplierStore(memoryTexts(kept), memoryIndex(kept, supplierFolder))

/** A store for tests and trials. @param kept what an earlier store left; empty when it is left out. */
export const memoryAttachmentStore = (
  kept: KeptTexts = new Map(),
  contents: KeptContents = new Map(),
): Promise<AttachmentStore> =>
  attachmentStore(memoryTexts(kept), memoryIndex(kept, attachmentFolder), memoryContents(contents))
