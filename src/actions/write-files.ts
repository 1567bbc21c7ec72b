import type { Actor } from '../access/actor.js'
import type { PrintedDocument } from '../documents/publication.js'
import type { Asker, Undone } from '../kernel/asked-work.js'
import type { Result } from '../kernel/result.js'
import type { AnySheet } from '../suppliers/exchange/sheet.js'
import type { Means } from './means.js'
import { forbidden, type Refused } from './refusal.js'

/** The bytes of a file, or why it was not written. */
type Written = Promise<Result<Uint8Array, Refused<'forbidden'> | Undone>>

/** The bytes of a Word file of a document that the actor got from another deed. */
export async function writeWord(
  means: Means,
  actor: Actor,
  document: PrintedDocument,
  asker?: Asker,
): Written {
  if (!means.may(actor, 'read-library')) return forbidden
  return means.writer.write(document, asker)
}

/** The bytes of an Excel file of sheets that the actor got from another deed. */
export async function writeWorkbook(
  means: Means,
  actor: Actor,
  sheets: readonly AnySheet[],
  asker?: Asker,
): Written {
  if (!means.may(actor, 'read-library')) return forbidden
  return means.workbooks.write(sheets, asker)
}
