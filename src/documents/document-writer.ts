import type { AssembledDocument } from './blocks.js'

/** Port: turns an assembled document into the bytes of a Word file. The service uses a worker thread for it. */
export interface DocumentWriter {
  /** Rejects only on a bug or when the writer is closed; a document that assembles can be written. */
  readonly write: (document: AssembledDocument) => Promise<Uint8Array>
  /** Waits for what is being written, then frees the threads. */
  readonly close: () => Promise<void>
}
