import type { Actor } from '../access/actor.js'
import { type Attachment, fileNameOf } from '../dossiers/attachment.js'
import { failure, success } from '../kernel/result.js'
import type { Means } from './means.js'
import { keepOnlyFile, removeOnlyFile } from './only-file.js'
import { type Answer, forbidden, unknown } from './refusal.js'
import { ownOrganisation } from './subjects.js'

const kind = 'own-specifications'

/** The organisation's own tender document that is kept to be filled again; undefined when there is none. */
export async function ownSpecifications(
  means: Means,
  actor: Actor,
): Promise<Answer<Attachment | undefined, 'forbidden'>> {
  if (!means.may(actor, 'read-organisation', ownOrganisation(actor))) return forbidden
  return success(await kept(means, actor))
}

/** The same with its content. */
export async function openOwnSpecifications(
  means: Means,
  actor: Actor,
): Promise<Answer<{ readonly file: Attachment; readonly content: Uint8Array }, 'forbidden' | 'unknown'>> {
  if (!means.may(actor, 'read-organisation', ownOrganisation(actor))) return forbidden
  const file = await kept(means, actor)
  const content = file && (await means.attachments.read({ organisation: actor.organisation }, file.id))
  return file === undefined || content === undefined ? unknown('attachment') : success({ file, content })
}

/**
 * Keeps a Word file that was filled, for the next dossier, in the place of the one before it.
 */
export async function keepOwnSpecifications(
  means: Means,
  actor: Actor,
  sent: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Answer<void, 'forbidden' | 'file-refused' | 'no-room' | 'not-writable'>> {
  if (!means.may(actor, 'change-organisation', ownOrganisation(actor))) return forbidden
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const added = await keepOnlyFile(
    means,
    actor,
    { kind, name: fileNameOf(sent.name, 'bestek.docx'), mediaType, content: sent.bytes },
    'de koper',
  )
  if (!added.ok) {
    if (added.error.kind === 'exists') throw new Error('A new id was given before.')
    return failure('maximum' in added.error ? { kind: 'file-refused', why: added.error.kind } : added.error)
  }
  return success(undefined)
}

/** The next dossier begins with a file of its own again. */
export async function removeOwnSpecifications(
  means: Means,
  actor: Actor,
): Promise<Answer<void, 'forbidden' | 'no-room' | 'not-writable'>> {
  if (!means.may(actor, 'change-organisation', ownOrganisation(actor))) return forbidden
  return removeOnlyFile(means, actor, kind)
}

const kept = async ({ attachments }: Means, { organisation }: Actor): Promise<Attachment | undefined> =>
  (await attachments.list({ organisation })).findLast((one) => one.kind === kind)
