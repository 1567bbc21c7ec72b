import { z } from 'zod'
import type { AttachmentStore } from '../../dossiers/attachment-store.js'
import type { DossierStore } from '../../dossiers/dossier-store.js'
import { organisationIdSchema } from '../../dossiers/organisation.js'
import type { OrganisationStore } from '../../dossiers/organisation-store.js'
import type { SupplierStore } from '../../suppliers/supplier-store.js'
import { attachmentFolder, attachmentStore } from '../attachment-store.js'
import { dossierHead } from '../dossier-formats.js'
import { dossierFolder, dossierStore } from '../dossier-store.js'
import type { DataDirectory } from '../files/data-directory.js'
import { organisationFolder, organisationStore } from '../organisation-store.js'
import { storedSupplierSchema, supplierFolder, supplierStore } from '../supplier-store.js'
import { fileContents } from './file-contents.js'
import { fileIndex } from './file-index.js'
import { fileTexts, type Log } from './file-texts.js'

/** @property directory open, and released by whoever opened it after the stores are closed. */
export interface LowdbOptions {
  readonly directory: DataDirectory
  readonly log: Log
}

/** Dossiers in the data folder, ready once their summaries are in memory. */
export function lowdbDossierStore({ directory, log }: LowdbOptions): Promise<DossierStore> {
  const summaries = { schema: dossierHead.schema, version: dossierHead.version }
  return dossierStore(
    fileTexts(directory, log),
    fileIndex({ directory, log, folder: dossierFolder, ...summaries }),
  )
}

/** Organisations in the data folder. */
export function lowdbOrganisationStore({ directory, log }: LowdbOptions): Promise<OrganisationStore> {
  const summaries = { schema: z.strictObject({ id: organisationIdSchema }), version: 1 }
  return organisationStore(
    fileTexts(directory, log),
    fileIndex({ directory, log, folder: organisationFolder, ...summaries }),
  )
}

/** The register of firms in the data folder, with every firm in memory. */
export function lowdbSupplierStore({ directory, log }: LowdbOptions): Promise<SupplierStore> {
  return supplierStore(
    fileTexts(directory, log),
    fileIndex({ directory, log, folder: supplierFolder, schema: storedSupplierSchema, version: 2 }),
  )
}

/** The files of organisations and their dossiers in the data folder: lists as texts, contents beside them. */
export function lowdbAttachmentStore({ directory, log }: LowdbOptions): Promise<AttachmentStore> {
  const summaries = { schema: z.strictObject({ id: organisationIdSchema }), version: 1 }
  return attachmentStore(
    fileTexts(directory, log),
    fileIndex({ directory, log, folder: attachmentFolder, ...summaries }),
    fileContents(directory, log),
  )
}
