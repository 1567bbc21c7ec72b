import type { Actor } from '../../access/actor.js'
import { fileNameOf } from '../../dossiers/attachment.js'
import type { Asker } from '../../kernel/asked-work.js'
import { failure, success } from '../../kernel/result.js'
import type { Means } from '../means.js'
import { momentOf } from '../occasion.js'
import { type Answer, forbidden, unknown } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { type FileKept, keepPicture } from './keep-attachments.js'

/** A text to be looked at before anybody keeps it. @property notes what could not be kept, a sentence each. */
export interface ProposedText {
  readonly markdown: string
  readonly notes: readonly string[]
}

/**
 * Reads a Word file as the technical part of a dossier. The file and its pictures are kept with the dossier; its text is
 * not: whoever asked looks at it first and keeps it as an answer.
 * @param name of the file.
 */
export async function takeTechnicalPart(
  means: Means,
  actor: Actor,
  id: string,
  bytes: Uint8Array,
  asker?: Asker,
  name = 'technische beschrijving.docx',
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
  const isKept = await keepOriginal(means, actor, id, { name, bytes })
  return success({ markdown, notes: isKept ? read.value.notes : [...read.value.notes, originalNotKept] })
}

const originalNotKept = 'Het Word-bestand zelf is niet bewaard: er is geen plaats meer. Houd het zelf bij.'

/** Keeps the file that a text was taken from, once. A file that finds no room is no reason to hold back its text. */
async function keepOriginal(
  means: Means,
  actor: Actor,
  dossier: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<boolean> {
  const owner = { organisation: actor.organisation, dossier }
  const added = await means.attachments.add(owner, {
    ...{ id: means.newId(), kind: 'technical-part', name: fileNameOf(name), content: bytes },
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ...{ at: momentOf(means).at, who: actor.who ?? 'de koper' },
  })
  if (!added.ok) return false
  const { id, hash } = added.value
  const isErased = (await means.dossiers.find(actor.organisation, dossier)) === undefined
  for (const known of await means.attachments.list(owner)) {
    const isBefore = known.kind === 'technical-part' && known.hash === hash && known.id !== id
    if (isBefore || isErased) await means.attachments.remove(owner, known.id)
  }
  return true
}
