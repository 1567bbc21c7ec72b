import { Piscina } from 'piscina'
import { type DocxReader, type DocxRefusal, maximumUpload } from '../documents/docx-reader.js'
import { failure } from '../kernel/result.js'

/** A worker thread runs JavaScript only: the compiled file, also when this file itself runs as TypeScript. */
const compiledWorker = new URL('../../dist/workers/read-docx-worker.js', import.meta.url).href

/** A file that takes longer than this is not read, in milliseconds. */
const patience = 20_000

/** Reads Word files in a worker thread with bounded memory and time; a file that breaks it takes no other with it. */
export function pooledDocxReader(): DocxReader {
  const pool = new Piscina<Uint8Array, Awaited<ReturnType<DocxReader['read']>>>({
    filename: compiledWorker,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 10_000,
    maxQueue: 20,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  })
  return {
    read: async (bytes) => {
      if (bytes.length > maximumUpload) return failure('too-large')
      try {
        return await pool.run(bytes, { name: 'readUpload', signal: AbortSignal.timeout(patience) })
      } catch (error) {
        return failure(refusalOf(error))
      }
    },
    close: () => pool.close(),
  }
}

function refusalOf(error: unknown): DocxRefusal {
  if (!(error instanceof Error)) return 'unreadable'
  if (error.name === 'AbortError' || error.name === 'TimeoutError' || /queue/i.test(error.message))
    return 'too-slow'
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'unpacks-too-large' : 'unreadable'
}
