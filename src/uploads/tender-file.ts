import type { Asker, NotServed } from '../kernel/asked-work.js'
import type { Result } from '../kernel/result.js'
import type { TextPart } from '../kernel/text-part.js'
import { type DocxRefusal, maximumUpload } from './docx-reader.js'

export type TenderFormat = 'docx' | 'pdf' | 'odt'

/** What stood in a file and was read. */
export const countedKinds = ['pages', 'tables', 'notes', 'boxes', 'equations'] as const
/** What stood in a file and was not judged. */
export const leftOutKinds = [
  'struck',
  'hidden',
  'deleted',
  'comments',
  'headers',
  'pictures',
  'inserted',
  'contents',
] as const
export type CountedKind = (typeof countedKinds)[number]
export type LeftOutKind = (typeof leftOutKinds)[number]

/**
 * What was read of a file and what was not, so that whoever checks it knows what was judged.
 *
 * @property read how many of each were read.
 * @property accepted tracked changes that were read as if they were accepted.
 * @property leftOut how many of each were passed over: struck and hidden stretches, deletions, comments, headers and
 * footers, pictures, files that Word would insert, entries of a table of contents.
 */
export interface ReadingAccount {
  readonly format: TenderFormat
  readonly read: Readonly<Partial<Record<CountedKind, number>>>
  readonly accepted: number
  readonly leftOut: Readonly<Partial<Record<LeftOutKind, number>>>
}

export interface ReadTenderFile {
  readonly parts: readonly TextPart[]
  readonly account: ReadingAccount
}

/**
 * Why a file was not read. As {@link DocxRefusal} (where `not-a-docx` means: none of the three formats), and:
 *
 * - `has-password`: it opens only with a password;
 * - `old-word`, `rich-text`: DOC and RTF, which we do not read;
 * - `scan`: a PDF that holds pictures of pages and no text.
 */
export type TenderFileRefusal = DocxRefusal | 'has-password' | 'old-word' | 'rich-text' | 'scan'

/** Port: reads tenders that strangers send, without trusting them: bounded memory and time, never an exception. */
export interface TenderFileReader {
  readonly read: (
    bytes: Uint8Array,
    asker?: Asker,
  ) => Promise<Result<ReadTenderFile, TenderFileRefusal | NotServed>>
  /** Gives up what waits, and waits for what is being read. */
  readonly close: () => Promise<void>
}

/** What the size and the first bytes already tell, so that nothing is started for a file that cannot be read. */
export function formatAtSight(bytes: Uint8Array, upload = maximumUpload): 'zip' | 'pdf' | TenderFileRefusal {
  if (bytes.length > upload) return 'too-large'
  const begin = latin(bytes.subarray(0, 1024))
  if (begin.startsWith('PK\u0003\u0004')) return 'zip'
  if (begin.includes('%PDF-')) return 'pdf'
  if (/^\s*\{\\rtf/.test(begin)) return 'rich-text'
  if (begin.startsWith('\u00D0\u00CF\u0011\u00E0')) return compoundKind(bytes)
  return 'not-a-docx'
}

/** Word with a password is an old container around the encrypted package; so is every DOC. */
function compoundKind(bytes: Uint8Array): TenderFileRefusal {
  const text = latin(bytes)
  const holds = (name: string): boolean => text.includes([...name].join('\u0000'))
  if (holds('EncryptedPackage')) return 'has-password'
  return holds('WordDocument') ? 'old-word' : 'not-a-docx'
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
