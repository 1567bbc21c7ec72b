import type { Hono } from 'hono'
import { createApp } from '../../src/app.js'
import type { DocumentWriter } from '../../src/documents/document-writer.js'
import { documentToDocx } from '../../src/documents/to-docx.js'
import { checkForeignText, type ForeignTextChecker } from '../../src/legal-check/foreign-text.js'
import { readHelp } from '../../src/storage/legal-texts.js'
import {
  memoryDossierStore,
  memoryOrganisationStore,
  memorySupplierStore,
} from '../../src/storage/memory/memory-stores.js'
import type { ImportPlanner } from '../../src/suppliers/exchange/import-planner.js'
import { planImport } from '../../src/suppliers/exchange/plan-import.js'
import { registerLookup } from '../../src/suppliers/exchange/register-lookup.js'
import type { WorkbookWriter } from '../../src/suppliers/exchange/sheet.js'
import { toXlsx } from '../../src/suppliers/exchange/to-xlsx.js'
import { type SupplierRegister, supplierRegister } from '../../src/suppliers/register.js'
import type { SupplierStore } from '../../src/suppliers/supplier-store.js'
import type { DocxReader } from '../../src/uploads/docx-reader.js'
import { readDocx } from '../../src/uploads/read-docx.js'
import { readTable } from '../../src/uploads/read-table.js'
import type { TableReader } from '../../src/uploads/table.js'
import { shippedShelf } from './legal-texts.js'

/** These work in this thread: the workers have tests of their own. */
const directWriter: DocumentWriter = { write: documentToDocx, close: async () => undefined }
export const directReader: DocxReader = { read: readDocx, close: async () => undefined }
export const directChecker: ForeignTextChecker = {
  check: async (parts, day) => checkForeignText(parts, day),
  close: async () => undefined,
}

export const directWorkbooks: WorkbookWriter = { write: toXlsx, close: async () => undefined }

export const directTables: TableReader = { read: readTable, close: async () => undefined }
export const directPlanner: ImportPlanner = {
  plan: async (table, register, options) => planImport(table, registerLookup(register), options),
  close: async () => undefined,
}

export interface TestService {
  readonly app: Hono
  /** The register of firms, empty at the start. */
  readonly suppliers: SupplierRegister
  /** Lines that the service logged. */
  readonly log: readonly string[]
  /** Moves the clock. */
  readonly at: (instant: string) => void
  /** A request to the API; a body is sent as JSON. */
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

/**
 * The whole service on memory stores, with the shipped texts and a clock that stands still.
 * @param kept what an earlier run left in the stores, by name.
 * @param inStore puts something around the store of firms: a disk that is full, or slow.
 */
export async function testService({
  known = true,
  shelf = shippedShelf(),
  inStore = (store: SupplierStore): SupplierStore => store,
  kept = new Map<string, string>(),
} = {}): Promise<TestService> {
  const log: string[] = []
  let now = Date.parse('2026-11-24T09:00:00Z')
  const suppliers = supplierRegister(inStore(await memorySupplierStore(kept)))
  const app = createApp({
    dossiers: await memoryDossierStore(kept),
    organisations: await memoryOrganisationStore(kept),
    suppliers,
    shelf,
    writer: directWriter,
    docxReader: directReader,
    textChecker: directChecker,
    workbooks: directWorkbooks,
    tableReader: directTables,
    importPlanner: directPlanner,
    help: readHelp(),
    now: () => now,
    log: (line) => log.push(line),
    port: () => 3000,
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
