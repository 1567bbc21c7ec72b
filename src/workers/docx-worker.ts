import type { Pictures } from '../documents/pictures.js'
import type { PrintedDocument } from '../documents/publication.js'
import { documentToDocx } from '../documents/to-docx.js'

/** A document with the bytes of its pictures, as it is sent to the thread. */
export interface WordTask {
  readonly document: PrintedDocument
  readonly pictures: Pictures
}

/** Runs in a thread of its own, so that writing a document holds up no other request. */
export function writeDocx({ document, pictures }: WordTask): Promise<Uint8Array> {
  return documentToDocx(document, { pictures })
}
