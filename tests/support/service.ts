import type { Hono } from 'hono'
import { createApp, type ServiceParts } from '../../src/app.js'
import type { Shelf } from '../../src/dossiers/workbench.js'
import type { KeptContents } from '../../src/storage/memory/memory-contents.js'
import {
  memoryAttachmentStore,
  memoryDossierStore,
  memoryOrganisationStore,
  memorySupplierStore,
} from '../../src/storage/memory/memory-stores.js'
import { type SupplierRegister, supplierRegister } from '../../src/suppliers/register.js'
import type { SupplierStore } from '../../src/suppliers/supplier-store.js'
import { undeclared } from '../../src/web/api/endpoint.js'
import { describedStatuses } from './described.js'
import {
  directChecker,
  directCommenter,
  directFiller,
  directPictures,
  directPlanner,
  directReader,
  directTables,
  directTechnicalParts,
  directWorkbooks,
  directWriter,
  noPdfs,
} from './direct-parts.js'
import { shippedHelp, shippedShelf } from './legal-texts.js'

export interface TestService {
  readonly app: Hono
  /** The register of firms, empty at the start. */
  readonly suppliers: SupplierRegister
  /** Lines that the service logged. */
  readonly log: readonly string[]
  /** Moves the clock. */
  readonly at: (instant: string) => void
  /** A request to the API; a body is sent as JSON. Whatever the description does not name is a fault. */
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<Answer>
}

export interface CallOptions {
  readonly body?: unknown
  /** Sent as it is, instead of `body`. */
  readonly raw?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever JSON came back.
  readonly json: any
}

export interface TestServiceOptions {
  /** Whether the organisation has made itself known. */
  readonly known?: boolean
  readonly shelf?: Shelf
  readonly inStore?: (store: SupplierStore) => SupplierStore
  readonly parts?: Partial<ServiceParts>
  readonly kept?: Map<string, string>
  readonly keptContents?: KeptContents
}

/**
 * The whole service on memory stores, with the shipped texts and a clock that stands still.
 * @param kept what an earlier run left in the stores, by name; keptContents: the files beside them.
 * @param inStore puts something around the store of firms: a disk that is full, or slow.
 * @param parts take the place of what the service would be built from.
 */
export async function testService({
  known = true,
  shelf = shippedShelf(),
  inStore = (store: SupplierStore): SupplierStore => store,
  parts = {},
  kept = new Map<string, string>(),
  keptContents = new Map(),
}: TestServiceOptions = {}): Promise<TestService> {
  const log: string[] = []
  let now = Date.parse('2026-11-24T09:00:00Z')
  const suppliers = supplierRegister(inStore(await memorySupplierStore(kept)))
  const app = createApp({
    dossiers: await memoryDossierStore(kept),
    organisations: await memoryOrganisationStore(kept),
    attachments: await memoryAttachmentStore(kept, keptContents),
    suppliers,
    shelf,
    writer: directWriter,
    pdfs: noPdfs,
    tenderFileReader: directReader,
    wordFiller: directFiller,
    wordCommenter: directCommenter,
    textChecker: directChecker,
    workbooks: directWorkbooks,
    tableReader: directTables,
    importPlanner: directPlanner,
    pictures: directPictures,
    technicalParts: directTechnicalParts,
    help: shippedHelp(),
    now: () => now,
    log: (line) => log.push(line),
    port: () => 3000,
    ...parts,
  })
  const call: TestService['call'] = async (method, path, { body, raw, headers = {} } = {}) => {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await app.request(`/api/v1${path}`, {
      method,
      headers: {
        Host: '127.0.0.1:3000',
        ...(sent !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
    })
    const text = await response.clone().text()
    const described = await describedStatuses(app, method, path)
    if (described !== undefined && !described.includes(response.status))
      throw new Error(
        `${method} ${path} answers ${response.status}, which its description does not name: ${text}`,
      )
    const keptIn = log.find((line) => line.startsWith(undeclared))
    if (keptIn !== undefined) throw new Error(keptIn)
    return { status: response.status, headers: response.headers, text, json: asJson(text) }
  }
  if (known) await call('PUT', '/organisation', { body: townOrganisation, headers: { 'If-None-Match': '*' } })
  return { app, suppliers, log, at: (instant) => (now = Date.parse(instant)), call }
}

export const townOrganisation = { name: 'Stad Voorbeeld', enterpriseNumber: '0000000097', region: 'midwest' }

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
