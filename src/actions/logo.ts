import type { Actor } from '../access/actor.js'
import { logoKey } from '../documents/logo.js'
import type { Attachment } from '../dossiers/attachment.js'
import { fileNameOf } from '../dossiers/attachment.js'
import type { Asker } from '../kernel/asked-work.js'
import { failure, success } from '../kernel/result.js'
import type { Means } from './means.js'
import { keepOnlyFile, removeOnlyFile } from './only-file.js'
import { type Answer, forbidden, unknown } from './refusal.js'
import { ownOrganisation } from './subjects.js'

const kind = 'logo'

/** A logo that is kept, with its content. */
interface KeptLogo {
  readonly file: Attachment
  readonly content: Uint8Array
}

/** The logo of an organisation as it goes along with the pictures of a document; only behind `may`. */
export async function logoPicture(
  means: Pick<Means, 'attachments'>,
  organisation: string,
): Promise<readonly (readonly [key: string, bytes: Uint8Array])[]> {
  const kept = await keptLogo(means, organisation)
  if (kept === undefined) return []
  const { hash, width = 0, height = 0 } = kept.file
  return width > 0 && height > 0 ? [[logoKey(hash, width, height), kept.content]] : []
}

/** The logo of the actor's organisation. */
export async function openLogo(
  means: Means,
  actor: Actor,
): Promise<Answer<KeptLogo, 'forbidden' | 'unknown'>> {
  if (!means.may(actor, 'read-organisation', ownOrganisation(actor))) return forbidden
  const kept = await keptLogo(means, actor.organisation)
  return kept === undefined ? unknown('attachment') : success(kept)
}

/** Keeps a picture as the logo, made anew from its pixels, in the place of the one before it. */
export async function keepLogo(
  means: Means,
  actor: Actor,
  sent: { readonly name: string; readonly content: Uint8Array },
  asker?: Asker,
): Promise<
  Answer<
    Attachment,
    'forbidden' | 'unknown' | 'picture-refused' | 'no-room' | 'not-writable' | 'busy' | 'given-up'
  >
> {
  if (!means.may(actor, 'change-organisation', ownOrganisation(actor))) return forbidden
  const organisation = await means.organisations.find(actor.organisation)
  if (organisation === undefined) return unknown('organisation')
  const made = await means.pictures.encode(sent.content, asker)
  if (!made.ok)
    return failure(
      typeof made.error === 'string' ? ({ kind: 'picture-refused', why: made.error } as const) : made.error,
    )
  const { content, mediaType, width, height } = made.value
  const added = await keepOnlyFile(
    means,
    actor,
    { kind, name: fileNameOf(sent.name, 'logo'), mediaType, width, height, content },
    organisation.personName ?? 'iemand op deze computer',
  )
  if (!added.ok)
    return failure(
      added.error.kind === 'no-room' || added.error.kind === 'not-writable'
        ? added.error
        : { kind: 'picture-refused', why: 'too-large' },
    )
  return added
}

/** Documents come out without a logo again. */
export async function removeLogo(
  means: Means,
  actor: Actor,
): Promise<Answer<void, 'forbidden' | 'no-room' | 'not-writable'>> {
  if (!means.may(actor, 'change-organisation', ownOrganisation(actor))) return forbidden
  return removeOnlyFile(means, actor, kind)
}

async function keptLogo(
  { attachments }: Pick<Means, 'attachments'>,
  organisation: string,
): Promise<KeptLogo | undefined> {
  const file = (await attachments.list({ organisation })).findLast((one) => one.kind === kind)
  const content = file && (await attachments.read({ organisation }, file.id))
  return file === undefined || content === undefined ? undefined : { file, content }
}
