import type { Actor } from '../access/actor.js'
import { layoutFor } from '../documents/pages/layout-for.js'
import { type Pictures, pictureFilesIn } from '../documents/pictures.js'
import { isPublication, type PrintedDocument } from '../documents/publication.js'
import type { Asker, Undone } from '../kernel/asked-work.js'
import { failure, type Result, success } from '../kernel/result.js'
import type { AnySheet } from '../suppliers/exchange/sheet.js'
import { houseFile } from './house-style.js'
import { logoPicture } from './logo.js'
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
  const written = await writeWords(means, actor, [document], asker)
  if (!written.ok) return written
  const [bytes = new Uint8Array()] = written.value
  return success(bytes)
}

type AllWritten = Promise<Result<readonly Uint8Array[], Refused<'forbidden'> | Undone>>

/**
 * The bytes of Word files of documents that the actor got from another deed, in their order: all, or none. In a house
 * style LibreOffice says, where it is there, on which pages their headings stand: once for all of them.
 */
export async function writeWords(
  means: Means,
  actor: Actor,
  documents: readonly PrintedDocument[],
  asker?: Asker,
): AllWritten {
  if (!means.may(actor, 'read-library')) return forbidden
  const kept = documents.every(isPublication) ? undefined : await houseFile(means, actor.organisation)
  const house = kept && { hash: kept.file.hash, bytes: kept.bytes }
  const picturesIn = async (document: PrintedDocument): Promise<Pictures> => {
    const pictures = await readPictures(means, actor, document)
    const isOurs = house === undefined && !isPublication(document)
    return isOurs ? new Map([...pictures, ...(await logoPicture(means, actor.organisation))]) : pictures
  }
  const write = async (document: PrintedDocument, laidOut?: Uint8Array): Written =>
    means.writer.write(
      document,
      asker,
      await picturesIn(document),
      isPublication(document) ? undefined : house && { ...house, ...(laidOut && { laidOut }) },
    )
  const files: Uint8Array[] = []
  for (const document of documents) {
    const written = await write(document)
    if (!written.ok) return written
    files.push(written.value)
  }
  if (house === undefined || !means.pdfs.isThere()) return success(files)
  const listed = documents.flatMap((document, place) => (hasContents(document) ? [place] : []))
  const laidOut = await means.pdfs.write(
    listed.flatMap((place) => files[place] ?? []),
    asker,
  )
  // Without a PDF the lists of headings stay without pages.
  if (!laidOut.ok) return success(files)
  for (const [index, place] of listed.entries()) {
    const document = documents[place]
    const written = document && (await write(document, laidOut.value[index]))
    if (written?.ok) files[place] = written.value
  }
  return success(files)
}

const hasContents = (document: PrintedDocument): boolean =>
  !isPublication(document) && layoutFor(document).hasContents

/** The bytes of PDF files of documents that the actor got from another deed, in their order: all, or none. */
export async function writePdfs(
  means: Means,
  actor: Actor,
  documents: readonly PrintedDocument[],
  asker?: Asker,
): Promise<Result<readonly Uint8Array[], Refused<'forbidden' | 'no-pdf'> | Undone>> {
  if (!means.may(actor, 'read-library')) return forbidden
  if (!means.pdfs.isThere()) return failure({ kind: 'no-pdf', why: 'absent' })
  const written = await writeWords(means, actor, documents, asker)
  return written.ok ? means.pdfs.write(written.value, asker) : written
}

/** Whether documents can be had as PDF here. */
export const canMakePdf = (means: Means, actor: Actor): Result<boolean, Refused<'forbidden'>> =>
  means.may(actor, 'read-library') ? success(means.pdfs.isThere()) : forbidden

/** The pictures of a document that the actor got from another deed; one that was removed since is not in it. */
export async function picturesFor(
  means: Means,
  actor: Actor,
  document: PrintedDocument,
): Promise<Result<Pictures, Refused<'forbidden'>>> {
  if (!means.may(actor, 'read-library')) return forbidden
  return success(await readPictures(means, actor, document))
}

/** The same for a deed that has looked already whether the actor may. */
export async function readPictures(
  { attachments }: Means,
  { organisation }: Actor,
  document: Pick<PrintedDocument, 'blocks'>,
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
  sheets: readonly AnySheet[],
  asker?: Asker,
): Written {
  if (!means.may(actor, 'read-library')) return forbidden
  return means.workbooks.write(sheets, asker)
}
