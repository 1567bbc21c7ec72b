import { createServer, Server } from 'node:http'
import { serve } from '@hono/node-server'
import { createApp } from './app.js'
import { type Config, readConfig } from './config.js'
import { directoryComplaint } from './directory-complaint.js'
import type { Shelf } from './dossiers/workbench.js'
import { recognisableClauses } from './legal-check/recognisable.js'
import { onStopSignal } from './stopping.js'
import { type DataDirectory, openDataDirectory } from './storage/files/data-directory.js'
import { readClauses, readHelp, readTemplates } from './storage/legal-texts.js'
import {
  lowdbAttachmentStore,
  lowdbDossierStore,
  lowdbOrganisationStore,
  lowdbSupplierStore,
} from './storage/lowdb/lowdb-stores.js'
import { supplierRegister } from './suppliers/register.js'
import { timed } from './web/http/log-line.js'
import { pooledDocumentWriter } from './workers/docx-writer.js'
import { pooledImportPlanner } from './workers/import-planner.js'
import { officePdfWriter } from './workers/office-pdf-writer.js'
import { pooledPictureEncoder } from './workers/picture-encoder.js'
import { pooledTableReader } from './workers/table-reader.js'
import { pooledTechnicalPartReader } from './workers/technical-part-reader.js'
import { pooledTenderFileReader } from './workers/tender-file-reader.js'
import { pooledTextChecker } from './workers/text-checker.js'
import { pooledWordCommenter } from './workers/word-commenter.js'
import { pooledWordFiller } from './workers/word-filler.js'
import { pooledWorkbookWriter } from './workers/workbook-writer.js'

const log = timed(console.error, Date.now)

/**
 * In milliseconds. A connection that is closed at the moment that somebody uses it again is a reset to that client, so
 * ours stay open for longer than clients and proxies keep theirs, usually a minute. The head of a request comes at once.
 */
const serverOptions = { keepAliveTimeout: 75_000, headersTimeout: 30_000 }

const config = readConfig(process.env)
if (!config.ok) stop(config.error)
else await run(config.value)

/** Opens the store, listens, and goes on until it is asked to stop. */
async function run({ host, port, dataDirectory }: Config): Promise<void> {
  const directory = await openDirectory(dataDirectory)
  if (directory === undefined) return
  const texts = readTexts()
  if (texts === undefined) {
    await directory.release()
    return stop(
      'De clausules en sjablonen konden niet gelezen worden: zet de bestanden terug zoals ze geleverd zijn.',
    )
  }
  const dossiers = await lowdbDossierStore({ directory, log })
  const organisations = await lowdbOrganisationStore({ directory, log })
  const attachments = await lowdbAttachmentStore({ directory, log })
  const suppliers = supplierRegister(await lowdbSupplierStore({ directory, log }))
  const writer = pooledDocumentWriter()
  const pdfs = officePdfWriter()
  const tenderFileReader = pooledTenderFileReader()
  const wordFiller = pooledWordFiller()
  const wordCommenter = pooledWordCommenter()
  const textChecker = pooledTextChecker((day) => recognisableClauses(texts.shelf.clauses, day))
  const workbooks = pooledWorkbookWriter()
  const tableReader = pooledTableReader()
  const importPlanner = pooledImportPlanner()
  const pictures = pooledPictureEncoder()
  const technicalParts = pooledTechnicalPartReader()
  let listeningOn: number | undefined
  const app = createApp({
    dossiers,
    organisations,
    attachments,
    suppliers,
    ...texts,
    writer,
    pdfs,
    tenderFileReader,
    wordFiller,
    wordCommenter,
    textChecker,
    workbooks,
    tableReader,
    importPlanner,
    pictures,
    technicalParts,
    now: Date.now,
    log,
    port: () => listeningOn,
  })
  const workers = [
    writer,
    pdfs,
    tenderFileReader,
    wordFiller,
    wordCommenter,
    textChecker,
    workbooks,
    tableReader,
    importPlanner,
    pictures,
    technicalParts,
  ]
  const giveUp = () => Promise.all(workers.map((worker) => worker.close()))
  const close = async (): Promise<void> => {
    await Promise.all([dossiers, organisations, attachments, suppliers].map((store) => store.close()))
    await directory.release()
  }
  const server = serve({ fetch: app.fetch, hostname: host, port, createServer, serverOptions }, (address) => {
    listeningOn = address.port
    // In one piece, so that whoever waits for the address has read all of it.
    console.log(
      `Clausulewijzer staat klaar op http://${host}:${address.port}\nOpen dat adres in je browser om te beginnen; stop de dienst met Ctrl+C.`,
    )
  })
  server.on('error', (error) => {
    void close().finally(() => stop(listenComplaint(error, host, port)))
  })
  if (!(server instanceof Server)) throw new Error('the server speaks no HTTP/1')
  const onSignal = onStopSignal({ server, giveUp, close, log, exit: process.exit })
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}

async function openDirectory(path: string): Promise<DataDirectory | undefined> {
  const opened = await openDataDirectory(path)
  if (opened.ok) return opened.value
  stop(directoryComplaint(opened.error, path))
  return undefined
}

/** The shipped legal texts; a file that somebody changed by hand is named in the log. */
function readTexts(): { readonly shelf: Shelf; readonly help: ReturnType<typeof readHelp> } | undefined {
  try {
    return { shelf: { clauses: readClauses(), templates: readTemplates() }, help: readHelp() }
  } catch (error) {
    log(error instanceof Error ? error.message : String(error))
    return undefined
  }
}

function listenComplaint(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Poort ${port} is al in gebruik: stop het andere programma, of kies een andere poort met PORT.`
  if (error.code === 'EACCES')
    return `Poort ${port} mag niet gebruikt worden: kies met PORT een poort boven 1024.`
  return `Kan niet luisteren op ${host}:${port} (${error.code ?? 'onbekende fout'}): kies met HOST en PORT een ander adres.`
}

function stop(sentence: string): void {
  console.error(sentence)
  process.exit(1)
}
