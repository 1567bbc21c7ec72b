import { Piscina } from 'piscina'
import type { DocumentWriter } from '../documents/document-writer.js'
import type { PrintedDocument } from '../documents/publication.js'

/** A worker thread runs JavaScript only: the compiled file, also when this file itself runs as TypeScript. */
const compiledWorker = new URL('../../dist/workers/docx-worker.js', import.meta.url).href

/** Writes Word files in worker threads, in the order asked; a document that fails takes no other with it. */
export function pooledDocumentWriter({ threads = 1 }: { readonly threads?: number } = {}): DocumentWriter {
  const pool = new Piscina({
    filename: compiledWorker,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
    maxQueue: 200,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  return {
    write: async (document: PrintedDocument) => {
      const bytes: unknown = await pool.run(document, { name: 'writeDocx' })
      if (!(bytes instanceof Uint8Array)) throw new Error('the worker answered something else than a file')
      return bytes
    },
    close: () => pool.close(),
  }
}
