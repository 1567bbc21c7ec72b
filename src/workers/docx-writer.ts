import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { DocumentWriter } from '../documents/document-writer.js'
import type { PrintedDocument } from '../documents/publication.js'
import { success } from '../kernel/result.js'
import { noPictures } from '../word/pictures.js'
import type { WordTask } from './docx-worker.js'
import { sharedWork } from './shared-work.js'
import { threads } from './thread.js'
import type { TurnRules } from './turns.js'

const usualRules: TurnRules = {
  atOnce: 1,
  room: 40,
  perPerson: 20,
  longestWait: 60_000,
  patience: 60_000,
  usual: 150,
}

/** What is kept of the files written last, in bytes. */
const mostKept = 64 * 1024 * 1024

/**
 * Writes Word files in worker threads, in the order asked; a document that fails takes no other with it. A document is
 * written once however often it is asked: the files written last are kept.
 */
export function pooledDocumentWriter(rules: Partial<TurnRules> = {}): DocumentWriter {
  const { run, close } = threads<WordTask, Uint8Array>({
    worker: 'docx-worker.js',
    does: 'writeDocx',
    memory: 512,
    rules: { ...usualRules, ...rules },
  })
  const once = sharedWork<Uint8Array>()
  const kept = new LRUCache<string, Uint8Array>({
    maxSize: mostKept,
    sizeCalculation: ({ length }) => length,
  })
  return {
    write: async (document, { signal, person } = {}, pictures = noPictures, house) => {
      const key = [
        contentHash(document),
        house?.hash ?? '',
        house?.laidOut ? 'pages' : '',
        ...pictures.keys(),
      ].join(' ')
      const known = kept.get(key)
      if (known !== undefined) return success(known)
      const written = await once(
        key,
        (leaving) =>
          run(
            { document, pictures, ...(house && { house: house.bytes, laidOut: house.laidOut }) },
            { signal: leaving, person },
          ),
        {
          signal,
        },
      )
      if (written.ok) kept.set(key, written.value)
      return written
    },
    close,
  }
}

const hashes = new WeakMap<PrintedDocument, string>()

/** The same for documents that say the same; worked out once for each value. */
function contentHash(document: PrintedDocument): string {
  const known = hashes.get(document)
  if (known !== undefined) return known
  const hash = createHash('sha256').update(JSON.stringify(document)).digest('base64')
  hashes.set(document, hash)
  return hash
}
