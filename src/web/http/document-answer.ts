import type { Context } from 'hono'
import { type AssembledDocument, type DocumentName, documentNames } from '../../documents/blocks.js'
import type { DocumentWriter } from '../../documents/document-writer.js'
import type { PrintedDocument } from '../../documents/publication.js'
import { type DocumentFormat, documentFormats } from '../../documents/template-library.js'
import { documentStyleHash, documentToHtml } from '../../documents/to-html.js'
import { documentToText } from '../../documents/to-text.js'
import { askedBy, done } from './asked-work.js'

const contentTypes: Readonly<Record<DocumentFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
}

/** The policy of a document as a page: nothing but its own style. */
export const documentPolicy = `default-src 'none'; style-src '${documentStyleHash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`

/** What a file name asks for: `specifications.docx`; `undefined` for a name that no document can have. */
export function askedFile(
  name: string,
): { readonly name: DocumentName; readonly format: DocumentFormat } | undefined {
  const [, base, extension] = /^([a-z-]+)\.(docx|html|txt)$/.exec(name) ?? []
  const document = documentNames.find((known) => known === base)
  const format = documentFormats.find((known) => known === extension)
  return document === undefined || format === undefined ? undefined : { name: document, format }
}

/** A document of a dossier in the form that was asked for; nobody else may keep it. */
export const answerDocument = (
  c: Context,
  document: AssembledDocument,
  format: DocumentFormat,
  writer: DocumentWriter,
): Promise<Response> =>
  answerPrinted(c, document, { format, writer, name: fileName(document, format), cacheControl: 'no-store' })

/** Whatever can be printed; Word files are downloads, the others are shown. @property name of the file. */
export async function answerPrinted(
  c: Context,
  document: PrintedDocument,
  {
    format,
    name,
    writer,
    cacheControl,
  }: {
    readonly format: DocumentFormat
    readonly name: string
    readonly writer: Pick<DocumentWriter, 'write'>
    readonly cacheControl: string
  },
): Promise<Response> {
  const headers: Record<string, string> = {
    'Content-Type': contentTypes[format],
    'Content-Disposition': `${format === 'docx' ? 'attachment' : 'inline'}; filename="${name}"`,
    'Cache-Control': cacheControl,
  }
  if (format === 'txt') return c.body(documentToText(document), 200, headers)
  if (format === 'docx')
    return c.body(new Uint8Array(done(await writer.write(document, askedBy(c)))), 200, headers)
  return c.body(documentToHtml(document), 200, { ...headers, 'Content-Security-Policy': documentPolicy })
}

/** The name under which a document is saved; a draft says that it is one. */
export const fileName = ({ name, status }: AssembledDocument, format: DocumentFormat): string =>
  `${name}${status === 'draft' ? '-ontwerp' : ''}.${format}`
