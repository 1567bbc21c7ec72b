import type { PrintedDocument } from './publication.js'

/** Port: turns a document into the bytes of a Word file. The service uses a worker thread for it. */
export interface DocumentWriter {
  /** Rejects only on a bug or when the writer is closed; a document that assembles can be written. */
  readonly write: (document: PrintedDocument) => Promise<Uint8Array>
  /** Waits for what is being written, then frees the threads. */
  readonly close: () => Promise<void>
}
