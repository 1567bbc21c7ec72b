import { z } from 'zod'
import { withoutControlSigns } from '../kernel/clean-text.js'
import { essential } from '../kernel/stored-schema.js'

/** Url-safe and the same on a disk that does not tell capitals apart. */
const attachmentIdSchema = z.string().check(essential(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)))

/**
 * What a file is kept for.
 *
 * - `picture`: stands in the technical part of a dossier; `annex`: goes along with its tender documents;
 * - `technical-part`: the Word file that a technical part was taken over from;
 * - `own-specifications`: the buyer's own tender document, to be filled;
 * - `house-style`, `logo`: what documents of the organisation look like.
 */
export const attachmentKinds = [
  'picture',
  'annex',
  'technical-part',
  'own-specifications',
  'house-style',
  'logo',
] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

/** Whose file it is. @property dossier left out: it is of the organisation itself. */
export interface AttachmentOwner {
  readonly organisation: string
  readonly dossier?: string
}

const megabyte = 1024 * 1024

/** How many bytes a kept file of a kind may have. */
export const maximumBytes: Readonly<Record<AttachmentKind, number>> = {
  picture: 5 * megabyte,
  annex: 20 * megabyte,
  'technical-part': 10 * megabyte,
  'own-specifications': 10 * megabyte,
  'house-style': 10 * megabyte,
  logo: 2 * megabyte,
}

/** How many files one owner may keep, and how many bytes an organisation with all of its dossiers. */
export const maximumFiles = 100
export const maximumOrganisationBytes = 1024 * megabyte

const maximumName = 120

/**
 * A file that is kept: everything but its content, which stands under its hash.
 *
 * @property name as it was uploaded, without folders and without signs that no file name should hold.
 * @property hash SHA-256 of the content, in hexadecimal.
 * @property width of a picture, in pixels; height: the same.
 */
export const attachmentSchema = z
  .strictObject({
    id: attachmentIdSchema,
    dossier: z.string().min(1).optional(),
    kind: z.enum(attachmentKinds),
    name: z.string().min(1),
    mediaType: z.string().min(1),
    size: z.int().min(0),
    hash: z.string().check(essential(z.regex(/^[0-9a-f]{64}$/))),
    width: z.int().min(1).optional(),
    height: z.int().min(1).optional(),
    at: z.iso.datetime(),
    who: z.string().min(1),
  })
  .readonly()
export type Attachment = z.infer<typeof attachmentSchema>

/**
 * A name under which a stranger's file may be kept and offered again: the last part of its path, one line, without
 * signs that a disk, a header or a reader stumbles over. Its ending survives when it has to be cut.
 */
export function fileNameOf(given: string, fallback = 'bestand'): string {
  const last = withoutControlSigns(given).split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .replace(/[\s\u2028\u2029\u0085]+/g, ' ')
    .replace(/[<>:"|?*\p{Cf}]/gu, '')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (clean === '') return fallback
  if (clean.length <= maximumName) return clean
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? ''
  return `${clean.slice(0, maximumName - ending.length).toWellFormed()}${ending}`
}
