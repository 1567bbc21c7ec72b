import type { Actor } from '../access/actor.js'
import { type Attachment, fileNameOf } from '../dossiers/attachment.js'
import type { Asker, NotServed } from '../kernel/asked-work.js'
import { failure, type Result, success } from '../kernel/result.js'
import type { HouseLack } from '../word/house-lacks.js'
import type { Means } from './means.js'
import { momentOf } from './occasion.js'
import { type Answer, forbidden, type Refused, unknown } from './refusal.js'
import { ownOrganisation } from './subjects.js'

/** The Word file whose styles the documents of an organisation take. @property lacks what it does not have. */
export interface HouseStyle {
  readonly file: Attachment
  readonly lacks: readonly HouseLack[]
}

const kind = 'house-style'

/** The file that is kept, and its content; undefined when the organisation has none. */
export async function houseFile(
  { attachments }: Pick<Means, 'attachments'>,
  organisation: string,
): Promise<{ readonly file: Attachment; readonly bytes: Uint8Array } | undefined> {
  const file = (await attachments.list({ organisation })).findLast((one) => one.kind === kind)
  const bytes = file && (await attachments.read({ organisation }, file.id))
  return file === undefined || bytes === undefined ? undefined : { file, bytes }
}

/** Whether the documents of the actor's organisation take a house style; quick, for the file itself is not opened. */
export async function hasHouseStyle(means: Means, actor: Actor): Promise<Answer<boolean, 'forbidden'>> {
  if (!means.may(actor, 'read-organisation', ownOrganisation(actor))) return forbidden
  const kept = await means.attachments.list({ organisation: actor.organisation })
  return success(kept.some((one) => one.kind === kind))
}

/** The house style of the actor's organisation; undefined when it has none. */
export async function openHouseStyle(
  means: Means,
  actor: Actor,
  asker?: Asker,
): Promise<Result<HouseStyle | undefined, Refused<'forbidden' | 'word-refused'> | NotServed>> {
  if (!means.may(actor, 'read-organisation', ownOrganisation(actor))) return forbidden
  const kept = await houseFile(means, actor.organisation)
  if (kept === undefined) return success(undefined)
  const looked = await means.wordFiller.fill(kept.bytes, {}, asker)
  if (looked.ok) return success({ file: kept.file, lacks: looked.value.lacks })
  return typeof looked.error === 'string'
    ? failure({ kind: 'word-refused', why: looked.error })
    : failure(looked.error)
}

type KeepingRefusal =
  | Refused<'forbidden' | 'word-refused' | 'no-room' | 'not-writable' | 'unknown'>
  | NotServed

/** Keeps a Word file as the house style, in the place of the one before it. */
export async function keepHouseStyle(
  means: Means,
  actor: Actor,
  sent: { readonly name: string; readonly bytes: Uint8Array },
  asker?: Asker,
): Promise<Result<Attachment, KeepingRefusal>> {
  if (!means.may(actor, 'change-organisation', ownOrganisation(actor))) return forbidden
  const organisation = await means.organisations.find(actor.organisation)
  if (organisation === undefined) return unknown('organisation')
  const looked = await means.wordFiller.fill(sent.bytes, {}, asker)
  if (!looked.ok)
    return typeof looked.error === 'string'
      ? failure({ kind: 'word-refused', why: looked.error })
      : failure(looked.error)
  const owner = { organisation: actor.organisation }
  const before = (await means.attachments.list(owner)).filter((one) => one.kind === kind)
  const added = await means.attachments.add(owner, {
    ...{ id: means.newId(), kind, name: fileNameOf(sent.name, 'huisstijl.docx') },
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ...{ at: momentOf(means).at, who: actor.who ?? organisation.personName ?? 'iemand op deze computer' },
    content: sent.bytes,
  })
  if (!added.ok)
    return failure(
      added.error.kind === 'no-room' || added.error.kind === 'not-writable'
        ? added.error
        : { kind: 'word-refused', why: 'too-large' },
    )
  for (const { id } of before) await means.attachments.remove(owner, id)
  return added
}

/** Documents come out in the style of the service again. */
export async function removeHouseStyle(
  means: Means,
  actor: Actor,
): Promise<Answer<void, 'forbidden' | 'no-room' | 'not-writable'>> {
  if (!means.may(actor, 'change-organisation', ownOrganisation(actor))) return forbidden
  const owner = { organisation: actor.organisation }
  for (const { id } of (await means.attachments.list(owner)).filter((one) => one.kind === kind)) {
    const removed = await means.attachments.remove(owner, id)
    if (!removed.ok && removed.error.kind !== 'unknown') return failure(removed.error)
  }
  return success(undefined)
}
