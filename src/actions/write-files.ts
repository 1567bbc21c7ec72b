import type { Actor } from '../access/actor.js'
import type { PrintedDocument } from '../documents/publication.js'
import { success } from '../kernel/result.js'
import type { Sheet } from '../suppliers/exchange/sheet.js'
import type { Means } from './means.js'
import { type Answer, forbidden } from './refusal.js'

/** The bytes of a Word file of a document that the actor got from another deed. */
export async function writeWord(
  means: Means,
  actor: Actor,
  document: PrintedDocument,
): Promise<Answer<Uint8Array, 'forbidden'>> {
  if (!means.may(actor, 'read-library')) return forbidden
  return success(await means.writer.write(document))
}

/** The bytes of an Excel file of sheets that the actor got from another deed. */
export async function writeWorkbook(
  means: Means,
  actor: Actor,
  sheets: readonly Sheet[],
): Promise<Answer<Uint8Array, 'forbidden'>> {
  if (!means.may(actor, 'read-library')) return forbidden
  return success(await means.workbooks.write(sheets))
}
