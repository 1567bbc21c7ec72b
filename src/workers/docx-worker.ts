import type { Pictures } from '../documents/pictures.js'
import type { PrintedDocument } from '../documents/publication.js'
import { documentToDocx } from '../documents/to-docx.js'
import { housedDocx } from './housed-docx.js'

/** A document with the bytes of its pictures, as it is sent to the thread. */
export interface WordTask {
  readonly document: PrintedDocument
  readonly pictures: Pictures
  /** The file whose styles it takes; left out: those of the service. */
  readonly house?: Uint8Array
  /** A PDF of the same document in that style, for the pages in its list of headings. */
  readonly laidOut?: Uint8Array
}

/** Runs in a thread of its own, so that writing a document holds up no other request. */
export async function writeDocx({ document, pictures, house, laidOut }: WordTask): Promise<Uint8Array> {
  const housed = house && (await housedDocx(document, house, { pictures, laidOut }))
  return housed ?? documentToDocx(document, { pictures })
}
