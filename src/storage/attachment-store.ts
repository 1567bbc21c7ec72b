import { z } from 'zod'
import {
  type Attachment,
  type AttachmentOwner,
  attachmentSchema,
  maximumBytes,
  maximumFiles,
  maximumOrganisationBytes,
} from '../dossiers/attachment.js'
import type { AttachmentBound, AttachmentStore, NewAttachment } from '../dossiers/attachment-store.js'
import type { AlreadyExists } from '../dossiers/dossier-store.js'
import { organisationIdSchema } from '../dossiers/organisation.js'
import { failure, type Result, success } from '../kernel/result.js'
import { storedSchemaOf } from '../kernel/stored-schema.js'
import type { WriteFailure } from '../kernel/write-failure.js'
import { type Aggregates, openAggregates } from './aggregates.js'
import { type Contents, hashOf } from './contents.js'
import { nameIn } from './names.js'
import { queuePerKey } from './queue-per-key.js'
import { storedFormat } from './stored-format.js'
import type { SummaryIndex } from './summary-index.js'
import { summaryOfWhole } from './summary-maker.js'
import type { Texts } from './texts.js'

export const attachmentFolder = 'attachments'

/** All that is kept of one organisation and its dossiers, as one whole: so its bounds are those of one moment. */
const shelfSchema = z
  .strictObject({ id: organisationIdSchema, files: z.array(attachmentSchema).readonly() })
  .readonly()
type Shelf = z.infer<typeof shelfSchema>

/** What is remembered of a shelf without reading it: that it is there. */
export type ShelfSummary = Pick<Shelf, 'id'>

export const shelfFormat = storedFormat<Shelf>({
  schema: storedSchemaOf(shelfSchema),
  current: 1,
  migrations: {},
})

const nameOf = nameIn(attachmentFolder)

interface Keep {
  readonly texts: Texts
  readonly shelves: Aggregates<Shelf, ShelfSummary>
  readonly contents: Contents
}

/**
 * The port over texts and contents, wherever these are kept. A content stands on the disk before the list says so, and
 * leaves it after the list stopped saying so: what a crash leaves between the two is in no list, and the next start
 * removes it.
 */
export async function attachmentStore(
  texts: Texts,
  index: SummaryIndex<ShelfSummary>,
  contents: Contents,
): Promise<AttachmentStore> {
  const kind = {
    nameOf,
    format: shelfFormat,
    summaries: summaryOfWhole(shelfFormat, ({ id }: Shelf): ShelfSummary => ({ id })),
  }
  const shelves = await openAggregates(kind, texts, index)
  const keep: Keep = { texts, shelves, contents }
  await removeStrays(keep)
  const { inTurn, close } = queuePerKey()
  const filesOf = async (owner: AttachmentOwner): Promise<readonly Attachment[]> =>
    ((await shelves.find(owner.organisation))?.files ?? []).filter(isOf(owner))
  const find = async (owner: AttachmentOwner, id: string) =>
    (await filesOf(owner)).find((file) => file.id === id)
  return {
    add: (owner, file) => inTurn(owner.organisation, () => add(keep, owner, file)),
    list: filesOf,
    find,
    read: async (owner, id) => {
      const found = await find(owner, id)
      return found && contentOf(keep, owner.organisation, found)
    },
    readWithin: async (organisation, id) => {
      const found = (await shelves.find(organisation))?.files.find((file) => file.id === id)
      return found && contentOf(keep, organisation, found)
    },
    remove: (owner, id) => inTurn(owner.organisation, () => remove(keep, owner, id)),
    exported: (owner) => exported(keep, owner),
    erase: (owner) => inTurn(owner.organisation, () => erase(keep, owner)),
    close: async () => {
      await close()
      await shelves.close()
    },
  }
}

const isOf =
  ({ dossier }: AttachmentOwner) =>
  (file: Attachment): boolean =>
    file.dossier === dossier

/** What a search of the whole of an organisation finds; of a dossier: only its own. */
const isUnder =
  ({ dossier }: AttachmentOwner) =>
  (file: Attachment): boolean =>
    dossier === undefined || file.dossier === dossier

async function add(
  keep: Keep,
  owner: AttachmentOwner,
  { content, ...said }: NewAttachment,
): ReturnType<AttachmentStore['add']> {
  const opened = await openShelf(keep, owner.organisation)
  if (!opened.ok) return opened
  const file: Attachment = {
    ...said,
    ...(owner.dossier !== undefined && { dossier: owner.dossier }),
    size: content.length,
    hash: hashOf(content),
  }
  let isNew = false
  const kept = await keep.shelves.edit<NotAdded>(owner.organisation, async (shelf) => {
    if (shelf.files.some(({ id }) => id === file.id)) return failure({ kind: 'exists' } as const)
    const bound = boundPassed(shelf, owner, file)
    if (bound !== undefined) return failure(bound)
    isNew = !isUsed(shelf, file.hash)
    const written = isNew
      ? await keep.contents.write(owner.organisation, file.hash, content)
      : success(undefined)
    return written.ok ? success({ ...shelf, files: [...shelf.files, file] }) : written
  })
  if (kept.ok) return success(kept.value.files.at(-1) ?? file)
  if (isNew) await removeUnused(keep, owner.organisation, [file.hash])
  if (kept.error.kind === 'unknown') throw new Error(`The list of ${owner.organisation} is gone.`)
  return failure(kept.error)
}

type NotAdded = AttachmentBound | AlreadyExists | WriteFailure

/** A list that was never made, or was set aside: contents without a list are then nobody's. */
async function openShelf(
  { texts, shelves, contents }: Keep,
  organisation: string,
): Promise<Result<Shelf, AlreadyExists | WriteFailure>> {
  const known = await shelves.find(organisation)
  if (known !== undefined) return success(known)
  if ((await texts.read(nameOf(organisation))).kind !== 'absent') return failure({ kind: 'exists' })
  const left = (await contents.all()).get(organisation) ?? []
  if (left.length > 0) await contents.setAside(organisation)
  return shelves.create({ id: organisation, files: [] })
}

function boundPassed(
  { files }: Shelf,
  owner: AttachmentOwner,
  { kind, size }: Attachment,
): AttachmentBound | undefined {
  if (size > maximumBytes[kind]) return { kind: 'file-too-large', maximum: maximumBytes[kind] }
  if (files.filter(isOf(owner)).length >= maximumFiles)
    return { kind: 'too-many-files', maximum: maximumFiles }
  const kept = files.reduce((sum, file) => sum + file.size, 0)
  return kept + size > maximumOrganisationBytes
    ? { kind: 'organisation-full', maximum: maximumOrganisationBytes }
    : undefined
}

async function remove(keep: Keep, owner: AttachmentOwner, id: string): ReturnType<AttachmentStore['remove']> {
  let removed: Attachment | undefined
  const kept = await keep.shelves.edit(owner.organisation, (shelf) => {
    removed = shelf.files.find((file) => file.id === id && isOf(owner)(file))
    return removed === undefined
      ? failure({ kind: 'unknown' } as const)
      : success({ ...shelf, files: shelf.files.filter((file) => file !== removed) })
  })
  if (!kept.ok) return kept
  if (removed === undefined) return failure({ kind: 'unknown' })
  await removeUnused(keep, owner.organisation, [removed.hash])
  return success(removed)
}

async function erase(keep: Keep, owner: AttachmentOwner): ReturnType<AttachmentStore['erase']> {
  const shelf = await keep.shelves.find(owner.organisation)
  const erased = shelf?.files.filter(isUnder(owner)) ?? []
  if (erased.length === 0) return success(undefined)
  const kept = await keep.shelves.edit(owner.organisation, ({ id, files }) =>
    success({ id, files: files.filter((file) => !isUnder(owner)(file)) }),
  )
  if (!kept.ok) return kept.error.kind === 'unknown' ? success(undefined) : failure(kept.error)
  return removeUnused(
    keep,
    owner.organisation,
    erased.map(({ hash }) => hash),
  )
}

async function* exported(keep: Keep, owner: AttachmentOwner): ReturnType<AttachmentStore['exported']> {
  for (const attachment of (await keep.shelves.find(owner.organisation))?.files.filter(isUnder(owner)) ??
    []) {
    const content = await contentOf(keep, owner.organisation, attachment)
    if (content !== undefined) yield { attachment, content }
  }
}

/** Content that is not what was kept is not served. */
async function contentOf(
  { contents }: Keep,
  organisation: string,
  { hash }: Attachment,
): Promise<Uint8Array | undefined> {
  const content = await contents.read(organisation, hash)
  return content !== undefined && hashOf(content) === hash ? content : undefined
}

const isUsed = ({ files }: Shelf, hash: string): boolean => files.some((file) => file.hash === hash)

/** Removes contents that no file of the organisation has any more. */
async function removeUnused(
  { shelves, contents }: Keep,
  organisation: string,
  hashes: readonly string[],
): ReturnType<AttachmentStore['erase']> {
  const shelf = await shelves.find(organisation)
  for (const hash of new Set(hashes)) {
    if (shelf === undefined || isUsed(shelf, hash)) continue
    const removed = await contents.remove(organisation, hash)
    if (!removed.ok) return removed
  }
  return success(undefined)
}

/** Contents of an organisation whose list cannot be read stay: nobody knows what they are. */
async function removeStrays(keep: Keep): Promise<void> {
  for (const [organisation, hashes] of await keep.contents.all())
    await removeUnused(keep, organisation, hashes)
}
