import type { Asker, Undone } from '../kernel/asked-work.js'
import type { Result } from '../kernel/result.js'
import type { Pictures } from './pictures.js'
import type { PrintedDocument } from './publication.js'

/**
 * The Word file whose styles a document takes. @property hash of its content.
 * @property laidOut a PDF of the document as it is without it: the pages in its list of headings come from there.
 */
export interface HouseFile {
  readonly hash: string
  readonly bytes: Uint8Array
  readonly laidOut?: Uint8Array
}

/** Port: turns a document into the bytes of a Word file. The service uses a worker thread for it. */
export interface DocumentWriter {
  /**
   * A document that assembles can be written: rejects only on a bug. A document is written once
   * however often it is asked for within a while.
   */
  readonly write: (
    document: PrintedDocument,
    asker?: Asker,
    pictures?: Pictures,
    house?: HouseFile,
  ) => Promise<Result<Uint8Array, Undone>>
  /** Gives up what waits, waits for what is being written, then frees the threads. */
  readonly close: () => Promise<void>
}
