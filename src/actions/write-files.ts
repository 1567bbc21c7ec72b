import type { Actor } from '../access/actor.js'
import { type Pictures, pictureFilesIn } from '../documents/pictures.js'
import type { PrintedDocument } from '../documents/publication.js'
import type { Asker, Undone } from '../kernel/asked-work.js'
import { type Result, success } from '../kernel/result.js'
import type { Sheet } from '../suppliers/exchange/sheet.js'
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
  return means.writer.write(document, asker, await readPictures(means, actor, document))
}

/** The pictures of a document that the actor got from another deed; one that was removed since is not in it. */
export async function picturesFor(
  means: Means,
  actor: Actor,
  document: PrintedDocument,
): Promise<Result<Pictures, Refused<'forbidden'>>> {
  if (!means.may(actor, 'read-library')) return forbidden
  return success(await readPictures(means, actor, document))
}

async function readPictures(
  { attachments }: Means,
  { organisation }: Actor,
  document: PrintedDocument,
): Promise<Pictures> {
  const pictures = new Map<string, Uint8Array>()
  for (const id of pictureFilesIn(document)) {
    const content = await attachments.readWithin(organisation, id)
    if (content !== undefined) pictures.set(id, content)
  }
  return pictures
}

/** The bytes of an Excel file of sheets that the actor got from another deed. */
export async function writeWorkbook(
  means: Means,
  actor: Actor,
  sheets: readonly Sheet[],
  asker?: Asker,
): Written {
  if (!means.may(actor, 'read-library')) return forbidden
  return means.workbooks.write(sheets, asker)
}
