import type { PrintedDocument } from '../documents/publication.js'
import { documentToDocx } from '../documents/to-docx.js'

/** Runs in a thread of its own, so that writing a document holds up no other request. */
export function writeDocx(document: PrintedDocument): Promise<Uint8Array> {
  return documentToDocx(document)
}
