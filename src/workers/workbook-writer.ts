import { Piscina } from 'piscina'
import type { Sheet, WorkbookWriter } from '../suppliers/exchange/sheet.js'

/** A worker thread runs JavaScript only: the compiled file, also when this file itself runs as TypeScript. */
const compiledWorker = new URL('../../dist/workers/workbook-worker.js', import.meta.url).href

/** Writes workbooks in a worker thread, in the order asked. */
export function pooledWorkbookWriter(): WorkbookWriter {
  const pool = new Piscina<readonly Sheet[], Uint8Array>({
    filename: compiledWorker,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
    maxQueue: 50,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  return {
    write: (sheets) => pool.run(sheets, { name: 'writeWorkbook' }),
    close: () => pool.close(),
  }
}
