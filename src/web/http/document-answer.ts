import type { Refusal } from '../../actions/refusal.js'
import { type AssembledDocument, type DocumentName, documentNames } from '../../documents/blocks.js'
import { type DocumentFormat, formatOf, formatsFor } from '../../documents/document-formats.js'
import type { PrintedDocument } from '../../documents/publication.js'
import { documentStyleHash } from '../../documents/to-html.js'
import { failure, type Result, success } from '../../kernel/result.js'
import { askedBy } from './asked-work.js'
import { refused } from './error-answers.js'
import { disposition, fileName } from './file-names.js'
import type { PageCall } from './pages.js'

/** The policy of a document as a page: nothing but its own style, and the pictures that it holds itself. */
export const documentPolicy = `default-src 'none'; style-src '${documentStyleHash}'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`

/** What a file name asks for: `specifications.docx`; `undefined` for a name that no document can have. */
export function askedFile(
  name: string,
): { readonly name: DocumentName; readonly format: DocumentFormat } | undefined {
  const [, base, extension] = /^([a-z-]+)\.([a-z]+)$/.exec(name) ?? []
  const document = documentNames.find((known) => known === base)
  if (document === undefined) return undefined
  const format = formatsFor(document).find((known) => known === extension)
  return format === undefined ? undefined : { name: document, format }
}

/** Who asks for a file: what of a call that takes. */
type Asking = Pick<PageCall, 'c' | 'doors' | 'actor'>

/** A document of a dossier in the form that was asked for; nobody else may keep it. */
export const answerDocument = (
  call: Asking,
  document: AssembledDocument,
  format: DocumentFormat,
): Promise<Response> =>
  answerPrinted(call, document, {
    format,
    name: fileName(document, format),
    cacheControl: 'no-store',
    writeFile: fileWriter(call, document, format),
  })

/** Writes the bytes of a Word file or of a workbook. */
const fileWriter =
  ({ c, doors, actor }: Asking, document: AssembledDocument, format: DocumentFormat) =>
  (): Promise<Result<Uint8Array, Refusal>> => {
    const { sheets } = formatOf(format)
    return sheets === undefined
      ? doors.actions.writeWord(actor, document, askedBy(c))
      : doors.actions.writeWorkbook(actor, sheets(document), askedBy(c))
  }

/**
 * What is said of a file.
 * @property name under which it is saved.
 * @property writeFile how its bytes are written where a worker does; left out: a Word file, anew.
 */
interface PrintedFile {
  readonly format: DocumentFormat
  readonly name: string
  readonly cacheControl: string
  readonly writeFile?: () => Promise<Result<Uint8Array, Refusal>>
}

/** Why a form cannot be had here, before anything is made: a PDF needs a program that is not everywhere. */
export function noSuchForm({ doors, actor }: Asking, format: string): Refusal | undefined {
  if (format !== 'pdf') return undefined
  const can = doors.actions.canMakePdf(actor)
  if (!can.ok) return can.error
  return can.value ? undefined : { kind: 'no-pdf', why: 'absent' }
}

async function onePdf(
  { c, doors, actor }: Asking,
  document: PrintedDocument,
): Promise<Result<Uint8Array, Refusal>> {
  const made = await doors.actions.writePdfs(actor, [document], askedBy(c))
  if (!made.ok) return made
  const [pdf] = made.value
  return pdf === undefined ? failure({ kind: 'no-pdf', why: 'failed' }) : success(pdf)
}

/** Whatever can be printed; Word files, workbooks and PDFs are downloads, the others are shown. */
export async function answerPrinted(
  { c, doors, actor }: Asking,
  document: PrintedDocument,
  {
    format,
    name,
    cacheControl,
    writeFile = () => doors.actions.writeWord(actor, document, askedBy(c)),
  }: PrintedFile,
): Promise<Response> {
  const { mediaType, write, isPage } = formatOf(format)
  const headers: Record<string, string> = {
    'Content-Type': mediaType,
    'Content-Disposition': disposition(write === undefined ? 'attachment' : 'inline', name),
    'Cache-Control': cacheControl,
    ...(isPage && { 'Content-Security-Policy': documentPolicy }),
  }
  if (write !== undefined) {
    const pictures = await doors.actions.picturesFor(actor, document)
    return pictures.ok ? c.body(write(document, pictures.value), 200, headers) : refused(c, pictures.error)
  }
  const file = format === 'pdf' ? await onePdf({ c, doors, actor }, document) : await writeFile()
  return file.ok ? c.body(new Uint8Array(file.value), 200, headers) : refused(c, file.error)
}
