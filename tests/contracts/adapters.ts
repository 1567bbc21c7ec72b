import { onTestFinished } from 'vitest'
import type { AttachmentStore } from '../../src/dossiers/attachment-store.js'
import type { DossierStore } from '../../src/dossiers/dossier-store.js'
import type { OrganisationStore } from '../../src/dossiers/organisation-store.js'
import { openDataDirectory } from '../../src/storage/files/data-directory.js'
import {
  type LowdbOptions,
  lowdbAttachmentStore,
  lowdbDossierStore,
  lowdbOrganisationStore,
  lowdbSupplierStore,
} from '../../src/storage/lowdb/lowdb-stores.js'
import type { KeptContents } from '../../src/storage/memory/memory-contents.js'
import {
  memoryAttachmentStore,
  memoryDossierStore,
  memoryOrganisationStore,
  memorySupplierStore,
} from '../../src/storage/memory/memory-stores.js'
import type { KeptTexts } from '../../src/storage/memory/memory-texts.js'
import type { SupplierStore } from '../../src/suppliers/supplier-store.js'
import { temporaryFolder } from '../support/temporary-folder.js'

interface Store {
  readonly close: () => Promise<void>
}

/**
 * A way to open a store for one test.
 *
 * @property restart closes the store and opens it again on what it left, as the next process would.
 */
export interface Adapter<Port extends Store> {
  readonly name: string
  readonly open: () => Promise<{ readonly store: Port; readonly restart: () => Promise<Port> }>
}

export const dossierStores: readonly Adapter<DossierStore>[] = [
  { name: 'memory', open: () => inMemory(memoryDossierStore) },
  { name: 'lowdb', open: () => inFolder(lowdbDossierStore) },
]

export const organisationStores: readonly Adapter<OrganisationStore>[] = [
  { name: 'memory', open: () => inMemory(memoryOrganisationStore) },
  { name: 'lowdb', open: () => inFolder(lowdbOrganisationStore) },
]

export const supplierStores: readonly Adapter<SupplierStore>[] = [
  { name: 'memory', open: () => inMemory(memorySupplierStore) },
  { name: 'lowdb', open: () => inFolder(lowdbSupplierStore) },
]

export const attachmentStores: readonly Adapter<AttachmentStore>[] = [
  {
    name: 'memory',
    open: () => {
      const contents: KeptContents = new Map()
      return inMemory((kept) => memoryAttachmentStore(kept, contents))
    },
  },
  { name: 'lowdb', open: () => inFolder(lowdbAttachmentStore) },
]

async function inMemory<Port extends Store>(openStore: (kept: KeptTexts) => Promise<Port>) {
  const kept: KeptTexts = new Map()
  const store = await openStore(kept)
  return {
    store,
    restart: async () => {
      await store.close()
      return openStore(kept)
    },
  }
}

async function inFolder<Port extends Store>(openStore: (options: LowdbOptions) => Promise<Port>) {
  const path = temporaryFolder()
  let close = async () => {}
  const open = async (): Promise<Port> => {
    const opened = await openDataDirectory(path)
    if (!opened.ok) throw new Error(opened.error.kind)
    const store = await openStore({
      directory: opened.value,
      log: (line) => {
        throw new Error(line)
      },
    })
    close = async () => {
      await store.close()
      await opened.value.release()
    }
    return store
  }
  onTestFinished(() => close())
  return {
    store: await open(),
    restart: async () => {
      await close()
      return open()
    },
  }
}
