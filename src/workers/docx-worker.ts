import type { AssembledDocument } from '../documents/blocks.js'
import { documentToDocx } from '../documents/to-docx.js'

/** Runs in a thread of its own, so that writing a document holds up no other request. */
export function writeDocx(document: AssembledDocument): Promise<Uint8Array> {
  return documentToDocx(document)
}
