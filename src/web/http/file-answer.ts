import { zipSync } from 'fflate'
import type { Context } from 'hono'
import type { AnnexFile } from '../../actions/dossiers/keep-attachments.js'
import type { Refusal } from '../../actions/refusal.js'
import type { PrintedDocument } from '../../documents/publication.js'
import type { Attachment } from '../../dossiers/attachment.js'
import type { FormSheet } from '../../kernel/form-sheet.js'
import { type Result, success } from '../../kernel/result.js'
import type { Sheet } from '../../suppliers/exchange/sheet.js'
import { toCsv } from '../../suppliers/exchange/to-csv.js'
import { askedBy } from './asked-work.js'
import { refused } from './error-answers.js'
import { disposition, distinct } from './file-names.js'
import type { PageCall } from './pages.js'
import { xlsxType } from './table-request.js'

/** Who asks for a file: what of a call that takes. */
export type Asking = Pick<PageCall, 'c' | 'doors' | 'actor'>

/** A file to save; nobody else may keep it. */
export const answerBytes = (c: Context, bytes: Uint8Array, type: string, name: string): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': disposition('attachment', name),
    'Cache-Control': 'no-store',
  })

/**
 * A file that somebody sent once, as it was kept. Only pictures that were made anew are shown in the browser; nothing of
 * what else people send runs or opens there.
 */
export function answerStored(
  c: Context,
  { kind, name, mediaType }: StoredFile,
  content: Uint8Array,
): Response {
  const isPicture = (kind === 'picture' || kind === 'logo') && /^image\/(?:png|jpeg)$/.test(mediaType)
  return c.body(new Uint8Array(content), 200, {
    'Content-Type': isPicture ? mediaType : 'application/octet-stream',
    'Content-Disposition': `${isPicture ? 'inline' : 'attachment'}; ${namedFile(name)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'Cache-Control': isPicture ? 'private, max-age=3600, immutable' : 'no-store',
  })
}

type StoredFile = Pick<Attachment, 'kind' | 'name' | 'mediaType'>

/** A name in letters that every reader takes, and the name itself. @see RFC 6266 */
function namedFile(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._ -]/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${whole}`
}

export const answerCsv = (c: Context, sheet: Sheet, name: string): Response =>
  answerBytes(c, toCsv(sheet), 'text/csv; charset=utf-8', name)

export async function answerWorkbook(
  { c, doors, actor }: Asking,
  sheets: readonly Sheet[],
  name: string,
): Promise<Response> {
  const written = await doors.actions.writeWorkbook(actor, sheets, askedBy(c))
  return written.ok ? answerBytes(c, written.value, xlsxType, name) : refused(c, written.error)
}

/**
 * Files in one zip, each under its name, as Word or as PDF, with the workbooks that are filled in beside them and annexes in
 * a folder of their own; all are compressed already.
 */
export async function answerZip(
  asking: Asking,
  name: string,
  documents: readonly (readonly [name: string, document: PrintedDocument])[],
  { format = 'docx', annexes = [], workbooks = [] }: ZipContents = {},
): Promise<Response> {
  const printed = documents.map(([, document]) => document)
  const made = await (format === 'pdf' ? pdfsOf(asking, printed) : wordsOf(asking, printed))
  if (!made.ok) return refused(asking.c, made.error)
  const sheets = await workbooksOf(
    asking,
    workbooks.map(([, one]) => one),
  )
  if (!sheets.ok) return refused(asking.c, sheets.error)
  const names = distinct([
    ...documents.map(([file]) => file.replace(/\.docx$/, `.${format}`)),
    ...workbooks.map(([file]) => file),
  ])
  const files = Object.fromEntries([
    ...annexes.map(({ number, name: file, content }) => [`bijlagen/${number} ${file}`, content] as const),
    ...[...made.value, ...sheets.value].map((bytes, place) => [names[place] ?? '', bytes] as const),
  ])
  return answerBytes(asking.c, zipSync(files, { level: 0 }), 'application/zip', name)
}

/** @property format of the documents; annexes: what goes along as it is; workbooks: what is filled in, and computes. */
interface ZipContents {
  readonly format?: 'docx' | 'pdf'
  readonly annexes?: readonly AnnexFile[]
  readonly workbooks?: readonly (readonly [name: string, sheets: readonly FormSheet[]])[]
}

type Files = Promise<Result<readonly Uint8Array[], Refusal>>

const pdfsOf = ({ c, doors, actor }: Asking, documents: readonly PrintedDocument[]): Files =>
  doors.actions.writePdfs(actor, documents, askedBy(c))

const wordsOf = ({ c, doors, actor }: Asking, documents: readonly PrintedDocument[]): Files =>
  doors.actions.writeWords(actor, documents, askedBy(c))

async function workbooksOf({ c, doors, actor }: Asking, workbooks: readonly (readonly FormSheet[])[]): Files {
  const files: Uint8Array[] = []
  for (const sheets of workbooks) {
    const written = await doors.actions.writeWorkbook(actor, sheets, askedBy(c))
    if (!written.ok) return written
    files.push(written.value)
  }
  return success(files)
}

/** Files in one zip that are there already; they are compressed. */
export const answerFiles = (
  c: Context,
  name: string,
  files: Readonly<Record<string, Uint8Array>>,
): Response => answerBytes(c, zipSync({ ...files }, { level: 0 }), 'application/zip', name)

/** `01-uitnodiging-aan-groenwerk.docx`: plain letters only, and never twice the same. */
export function letterName(place: number, heading: string): string {
  const words = heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${String(place + 1).padStart(2, '0')}-${words.slice(0, 80)}.docx`
}
