import type { Actor } from '../access/actor.js'
import type { Attachment, AttachmentKind } from '../dossiers/attachment.js'
import type { NewAttachment } from '../dossiers/attachment-store.js'
import { failure, success } from '../kernel/result.js'
import type { Means } from './means.js'
import { momentOf } from './occasion.js'
import type { Answer } from './refusal.js'

/** Of these an organisation keeps one file: a new one takes the place of the one before. Behind `may`. */
export async function keepOnlyFile(
  means: Means,
  actor: Actor,
  file: Omit<NewAttachment, 'id' | 'at' | 'who'>,
  who: string,
) {
  const owner = { organisation: actor.organisation }
  const before = await filesOf(means, actor, file.kind)
  const added = await means.attachments.add(owner, {
    ...{ ...file, id: means.newId(), at: momentOf(means).at, who: actor.who ?? who },
  })
  if (added.ok) for (const { id } of before) await means.attachments.remove(owner, id)
  return added
}

/** Takes it away; nothing happens when there is none. Behind `may`. */
export async function removeOnlyFile(
  means: Means,
  actor: Actor,
  kind: AttachmentKind,
): Promise<Answer<void, 'no-room' | 'not-writable'>> {
  for (const { id } of await filesOf(means, actor, kind)) {
    const removed = await means.attachments.remove({ organisation: actor.organisation }, id)
    if (!removed.ok && removed.error.kind !== 'unknown') return failure(removed.error)
  }
  return success(undefined)
}

const filesOf = async (
  { attachments }: Means,
  { organisation }: Actor,
  kind: AttachmentKind,
): Promise<readonly Attachment[]> =>
  (await attachments.list({ organisation })).filter((one) => one.kind === kind)
