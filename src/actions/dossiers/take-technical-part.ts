import type { Actor } from '../../access/actor.js'
import type { Asker } from '../../kernel/asked-work.js'
import { failure, success } from '../../kernel/result.js'
import type { Means } from '../means.js'
import { type Answer, forbidden, unknown } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { type FileKept, keepPicture } from './keep-attachments.js'

/** A text to be looked at before anybody keeps it. @property notes what could not be kept, a sentence each. */
export interface ProposedText {
  readonly markdown: string
  readonly notes: readonly string[]
}

/**
 * Reads a Word file as the technical part of a dossier. Its pictures are kept with the dossier; its text is not: whoever
 * asked looks at it first and keeps it as an answer.
 */
export async function takeTechnicalPart(
  means: Means,
  actor: Actor,
  id: string,
  bytes: Uint8Array,
  asker?: Asker,
): Promise<Answer<ProposedText, FileKept | 'text-refused' | 'busy' | 'given-up'>> {
  if (!means.may(actor, 'answer-dossier', ownDossier(actor))) return forbidden
  if ((await means.dossiers.find(actor.organisation, id)) === undefined) return unknown('dossier')
  const read = await means.technicalParts.read(bytes, asker)
  if (!read.ok)
    return failure(
      typeof read.error === 'string' ? ({ kind: 'text-refused', why: read.error } as const) : read.error,
    )
  let { markdown } = read.value
  for (const picture of read.value.pictures) {
    const kept = await keepPicture(means, actor, id, picture.name, picture)
    if (!kept.ok) return kept
    markdown = markdown.replace(`](${picture.name})`, `](${kept.value.name})`)
  }
  return success({ markdown, notes: read.value.notes })
}
