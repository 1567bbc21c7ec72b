import type { Actor } from '../../access/actor.js'
import { type Attachment, type AttachmentOwner, fileNameOf, maximumBytes } from '../../dossiers/attachment.js'
import type { NewAttachment } from '../../dossiers/attachment-store.js'
import { type FileDeed, withTechnicalAttachments } from '../../dossiers/changes.js'
import type { Asker } from '../../kernel/asked-work.js'
import { failure, type Result, success } from '../../kernel/result.js'
import {
  annexesOf,
  maximumTechnicalAttachments,
  type TechnicalAttachment,
} from '../../procurement/technical-part.js'
import { annexType } from '../../uploads/annex.js'
import type { EncodedPicture } from '../../uploads/picture.js'
import type { Means } from '../means.js'
import { momentOf } from '../occasion.js'
import { type Answer, type FileRefusal, forbidden, type Refused, unknown } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { changeDossier, type WriteRefusal } from './change-dossier.js'

/** What keeping a file can be refused for. */
export type FileKept = 'forbidden' | 'file-refused' | 'picture-refused' | WriteRefusal

/** What a person sends. @property title of an annex, as the documents call it; left out: its name. */
export interface SentFile {
  readonly name: string
  readonly content: Uint8Array
  readonly title?: string | undefined
}

const refused = (why: FileRefusal) => failure({ kind: 'file-refused', why } as const)

/** Keeps a picture for the technical part of a dossier, made anew from its pixels, under a name that a text can use. */
export async function addPicture(
  means: Means,
  actor: Actor,
  id: string,
  { name, content }: SentFile,
  asker?: Asker,
): Promise<Answer<TechnicalAttachment, FileKept | 'busy' | 'given-up'>> {
  if (!means.may(actor, 'answer-dossier', ownDossier(actor))) return forbidden
  const found = await means.dossiers.find(actor.organisation, id)
  if (found === undefined) return unknown('dossier')
  const made = await means.pictures.encode(content, asker)
  if (made.ok) return keepPicture(means, actor, id, name, made.value)
  return failure(
    typeof made.error === 'string' ? ({ kind: 'picture-refused', why: made.error } as const) : made.error,
  )
}

/** Keeps a picture that was made anew. Only behind `may`. */
export function keepPicture(
  means: Means,
  actor: Actor,
  id: string,
  name: string,
  { content, mediaType, width, height }: EncodedPicture,
): Promise<Answer<TechnicalAttachment, FileKept>> {
  const stem = pictureStem(name)
  const ending = mediaType === 'image/png' ? 'png' : 'jpg'
  return keep(
    means,
    actor,
    id,
    { kind: 'picture', name: fileNameOf(name), mediaType, width, height, content },
    (attachment, known) => ({
      attachment,
      use: 'picture',
      name: freeName(stem, ending, known),
      width,
      height,
    }),
  )
}

/** Keeps a file that goes along with the tender documents of a dossier, after those that are there. */
export async function addAnnex(
  means: Means,
  actor: Actor,
  id: string,
  { name: given, content, title = '' }: SentFile,
): Promise<Answer<TechnicalAttachment, FileKept>> {
  if (!means.may(actor, 'answer-dossier', ownDossier(actor))) return forbidden
  const name = fileNameOf(given, 'bijlage')
  if (content.length === 0) return refused('empty')
  if (content.length > maximumBytes.annex) return refused('file-too-large')
  const mediaType = annexType(name, content)
  if (mediaType === undefined) return refused('unknown-type')
  return keep(means, actor, id, { kind: 'annex', name, mediaType, content }, (attachment) => ({
    attachment,
    use: 'annex',
    name,
    ...(title.trim() !== '' && { title: title.trim().slice(0, 300) }),
  }))
}

/** Removes a file of the technical part, from the list and from the disk. A text that names it then misses it. */
export async function removeAttachment(
  means: Means,
  actor: Actor,
  id: string,
  attachment: string,
): Promise<Answer<Attachment, 'forbidden' | WriteRefusal>> {
  if (!means.may(actor, 'answer-dossier', ownDossier(actor))) return forbidden
  const owner = ownerOf(actor, id)
  const file = await means.attachments.find(owner, attachment)
  if (file === undefined) return unknown('attachment')
  const changed = await changeFiles(
    means,
    actor,
    id,
    { kind: 'attachment-removed', file: file.name },
    (files) => files.filter((known) => known.attachment !== attachment),
  )
  if (!changed.ok) return changed
  const removed = await means.attachments.remove(owner, attachment)
  if (removed.ok) return removed
  return removed.error.kind === 'unknown' ? success(file) : failure(removed.error)
}

/** The files that a dossier keeps, in the order in which they came. */
export async function listAttachments(
  means: Means,
  actor: Actor,
  id: string,
): Promise<Answer<readonly Attachment[], 'forbidden' | 'unknown'>> {
  if (!means.may(actor, 'read-dossier', ownDossier(actor))) return forbidden
  const dossier = await means.dossiers.find(actor.organisation, id)
  return dossier === undefined
    ? unknown('dossier')
    : success(await means.attachments.list(ownerOf(actor, id)))
}

/** A file of a dossier with its content. */
export async function openAttachment(
  means: Means,
  actor: Actor,
  id: string,
  attachment: string,
): Promise<Answer<{ readonly file: Attachment; readonly content: Uint8Array }, 'forbidden' | 'unknown'>> {
  if (!means.may(actor, 'read-dossier', ownDossier(actor))) return forbidden
  const owner = ownerOf(actor, id)
  const file = await means.attachments.find(owner, attachment)
  const content = await means.attachments.read(owner, attachment)
  return file === undefined || content === undefined ? unknown('attachment') : success({ file, content })
}

/** The annexes of a dossier with their content, in their order; one whose file is gone is left out. */
export async function openAnnexes(
  means: Means,
  actor: Actor,
  id: string,
): Promise<Answer<readonly AnnexFile[], 'forbidden' | 'unknown'>> {
  if (!means.may(actor, 'make-documents', ownDossier(actor))) return forbidden
  const dossier = await means.dossiers.find(actor.organisation, id)
  if (dossier === undefined) return unknown('dossier')
  const files: AnnexFile[] = []
  for (const [index, { attachment, name }] of annexesOf(dossier.procedure.administration).entries()) {
    const content = await means.attachments.read(ownerOf(actor, id), attachment)
    if (content !== undefined) files.push({ number: index + 1, name: fileNameOf(name), content })
  }
  return success(files)
}

/** @property number as the documents call it, from 1. */
export interface AnnexFile {
  readonly number: number
  readonly name: string
  readonly content: Uint8Array
}

const ownerOf = ({ organisation }: Actor, dossier: string): AttachmentOwner => ({ organisation, dossier })

type Listed = (attachment: string, known: readonly TechnicalAttachment[]) => TechnicalAttachment
type Kept = Omit<NewAttachment, 'id' | 'at' | 'who'>

/** The file first, then the list of the dossier; when the list cannot be written, the file goes again. */
async function keep(
  means: Means,
  actor: Actor,
  id: string,
  file: Kept,
  listed: Listed,
): Promise<Answer<TechnicalAttachment, FileKept>> {
  const owner = ownerOf(actor, id)
  const dossier = await means.dossiers.find(actor.organisation, id)
  if (dossier === undefined) return unknown('dossier')
  const known = dossier.procedure.administration?.technicalAttachments ?? []
  if (known.length >= maximumTechnicalAttachments) return refused('too-many-files')
  const attachment = means.newId()
  const { at } = momentOf(means)
  const added = await means.attachments.add(owner, {
    ...file,
    id: attachment,
    at,
    who: actor.who ?? 'de koper',
  })
  if (!added.ok) return notAdded(added.error)
  let row: TechnicalAttachment | undefined
  const changed = await changeFiles(
    means,
    actor,
    id,
    { kind: 'attachment-added', file: file.name },
    (files) => {
      row = listed(attachment, files)
      return [...files, row]
    },
  )
  if (changed.ok && row !== undefined) return success(row)
  await means.attachments.remove(owner, attachment)
  return changed.ok ? unknown('dossier') : changed
}

type StoreRefusal = Extract<Awaited<ReturnType<Means['attachments']['add']>>, { ok: false }>['error']

function notAdded(error: StoreRefusal): Result<never, Refused<'file-refused' | 'no-room' | 'not-writable'>> {
  switch (error.kind) {
    case 'no-room':
    case 'not-writable':
      return failure({ kind: error.kind, code: error.code })
    case 'exists':
      throw new Error('A new id was given before.')
    default:
      return refused(error.kind)
  }
}

const changeFiles = (
  means: Means,
  actor: Actor,
  id: string,
  deed: FileDeed,
  change: (files: readonly TechnicalAttachment[]) => readonly TechnicalAttachment[],
) =>
  changeDossier(means, actor, id, 'as-it-is', (dossier, occasion) =>
    success(withTechnicalAttachments(dossier, change, deed, means.shelf, occasion)),
  )

/** `Plan park (2).PNG` → `plan-park-2`: words that an address in Markdown can hold. */
function pictureStem(name: string): string {
  const words = name
    .replace(/\.[A-Za-z0-9]+$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return words === '' ? 'afbeelding' : words
}

function freeName(stem: string, ending: string, known: readonly TechnicalAttachment[]): string {
  const names = new Set(known.map(({ name }) => name))
  let name = `${stem}.${ending}`
  for (let number = 2; names.has(name); number += 1) name = `${stem}-${number}.${ending}`
  return name
}
