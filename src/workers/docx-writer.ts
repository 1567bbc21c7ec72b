import { createHash } from 'node:crypto'
import type { DocumentWriter } from '../documents/document-writer.js'
import { noPictures } from '../documents/pictures.js'
import type { PrintedDocument } from '../documents/publication.js'
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
  usual: 1_000,
}

/**
 * Writes Word files in worker threads, in the order asked; a document that fails takes no other with it. Documents that
 * say the same are written once for all who ask at the same time.
 */
export function pooledDocumentWriter(rules: Partial<TurnRules> = {}): DocumentWriter {
  const { run, close } = threads<WordTask, Uint8Array>({
    worker: 'docx-worker.js',
    does: 'writeDocx',
    memory: 512,
    rules: { ...usualRules, ...rules },
  })
  const once = sharedWork<Uint8Array>()
  return {
    write: (document, { signal, person } = {}, pictures = noPictures) =>
      once(
        [contentHash(document), ...pictures.keys()].join(' '),
        (leaving) => run({ document, pictures }, { signal: leaving, person }),
        { signal },
      ),
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
