import type { Actor } from '../access/actor.js'
import { numberBlocks } from '../documents/number-blocks.js'
import { readLaidOut } from '../documents/pages/laid-out.js'
import { heading, paragraph } from '../documents/plain-blocks.js'
import type { Publication } from '../documents/publication.js'
import { type Attachment, fileNameOf } from '../dossiers/attachment.js'
import type { Asker, NotServed } from '../kernel/asked-work.js'
import { localDate } from '../kernel/local-date.js'
import { failure, type Result, success } from '../kernel/result.js'
import type { FilledFile } from '../uploads/fill-docx.js'
import { faceWithout } from '../word/faces.js'
import type { HouseLack } from '../word/house-lacks.js'
import type { Means } from './means.js'
import { keepOnlyFile, removeOnlyFile } from './only-file.js'
import { type Answer, forbidden, type Refused, unknown } from './refusal.js'
import { ownOrganisation } from './subjects.js'

/**
 * Whether the list of headings in its documents says on which pages they stand, and else why not.
 *
 * - `no-office`: nobody here lays pages out; `failed`: LibreOffice could do nothing with the file;
 * - `counts-anew`: the file does not count its pages from the first to the last;
 * - `no-face`: so a page would turn elsewhere than at the buyer's.
 */
export type ContentsPages =
  | { readonly kind: 'known' | 'no-office' | 'failed' | 'counts-anew' }
  | { readonly kind: 'no-face'; readonly face: string }

/** The Word file whose styles the documents of an organisation take. @property lacks what it does not have. */
export interface HouseStyle {
  readonly file: Attachment
  readonly lacks: readonly HouseLack[]
  readonly contents: ContentsPages
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
  if (looked.ok) {
    const { lacks } = looked.value
    return success({
      file: kept.file,
      lacks,
      contents: await contentsPages(means, kept, looked.value, asker),
    })
  }
  return typeof looked.error === 'string'
    ? failure({ kind: 'word-refused', why: looked.error })
    : failure(looked.error)
}

/** What a page says of the style: enough to see in which faces LibreOffice sets it. */
const sample: Publication = {
  ...{ kind: 'Voorbeeld', title: 'Voorbeeld', author: '', status: 'final', cover: [], colophon: '' },
  generatedOn: localDate('2026-01-01'),
  blocks: numberBlocks([heading(1, 'Een kop'), paragraph('Een zin.')]),
}

async function contentsPages(
  { pdfs, writer }: Means,
  { file, bytes }: { readonly file: Attachment; readonly bytes: Uint8Array },
  { lacks, faces }: Pick<FilledFile, 'lacks' | 'faces'>,
  asker: Asker | undefined,
): Promise<ContentsPages> {
  if (!pdfs.isThere()) return { kind: 'no-office' }
  if (lacks.includes('plain-page-count')) return { kind: 'counts-anew' }
  const written = await writer.write(sample, asker, undefined, { hash: file.hash, bytes })
  const laidOut = written.ok ? await pdfs.write([written.value], asker) : written
  const [pdf] = laidOut.ok ? laidOut.value : []
  const read = pdf && readLaidOut(pdf)
  if (read === undefined) return { kind: 'failed' }
  const face = faceWithout(faces, read.faces)
  return face === undefined ? { kind: 'known' } : { kind: 'no-face', face }
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
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const added = await keepOnlyFile(
    means,
    actor,
    { kind, name: fileNameOf(sent.name, 'huisstijl.docx'), mediaType, content: sent.bytes },
    organisation.personName ?? 'iemand op deze computer',
  )
  if (!added.ok)
    return failure(
      added.error.kind === 'no-room' || added.error.kind === 'not-writable'
        ? added.error
        : { kind: 'word-refused', why: 'too-large' },
    )
  return added
}

/** Documents come out in the style of the service again. */
export async function removeHouseStyle(
  means: Means,
  actor: Actor,
): Promise<Answer<void, 'forbidden' | 'no-room' | 'not-writable'>> {
  if (!means.may(actor, 'change-organisation', ownOrganisation(actor))) return forbidden
  return removeOnlyFile(means, actor, kind)
}
