import type { Actor } from '../../access/actor.js'
import { failure, success } from '../../kernel/result.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { Means } from '../means.js'
import { momentOf } from '../occasion.js'
import type { Answer } from '../refusal.js'

/**
 * Answers that name files of one dossier, with the same files of another that is being made: so that each can be put away
 * or erased by itself. Whoever does not go on with them erases what the new dossier keeps. Only behind `may`.
 */
export async function withOwnFiles(
  means: Means,
  { organisation, who = 'de koper' }: Actor,
  { from, to }: { readonly from: string; readonly to: string },
  procedure: Procedure,
): Promise<Answer<Procedure, 'file-refused' | 'no-room' | 'not-writable'>> {
  const { attachments, newId } = means
  const { administration } = procedure
  const listed = administration?.technicalAttachments ?? []
  const owned = { organisation, dossier: from }
  const own = []
  for (const row of listed) {
    const file = await attachments.find(owned, row.attachment)
    const content = await attachments.read(owned, row.attachment)
    // What is gone from the one is not named by the other.
    if (file === undefined || content === undefined) continue
    const { size: _, hash: __, dossier: ___, ...said } = file
    const copy = { ...said, id: newId(), at: momentOf(means).at, who, content }
    const added = await attachments.add({ organisation, dossier: to }, copy)
    if (!added.ok) {
      if (added.error.kind === 'exists') throw new Error('A new id was given before.')
      return 'maximum' in added.error
        ? failure({ kind: 'file-refused', why: added.error.kind })
        : failure({ kind: added.error.kind, code: added.error.code })
    }
    own.push({ ...row, attachment: copy.id })
  }
  if (listed.length === 0) return success(procedure)
  return success({ ...procedure, administration: { ...administration, technicalAttachments: own } })
}
