import type { FormSheet } from '../kernel/form-sheet.js'
import type { AssembledDocument } from './blocks.js'
import { type DocumentName, kindOf } from './document-kinds.js'
import type { Pictures } from './pictures.js'
import type { PrintedDocument } from './publication.js'
import { documentToHtml } from './to-html.js'
import { documentToSheets } from './to-sheets.js'
import { documentToText } from './to-text.js'

/**
 * A form in which a document can be had; its name is the ending of the file.
 *
 * @property label as a link says it.
 * @property write left out: a Word file or a workbook, which a worker writes, or what is made of one.
 * @property sheets what a workbook holds; only of the kinds of document that have one.
 * @property isPage a browser shows it as a page, which may bring no more than its own style.
 */
interface Format {
  readonly label: string
  readonly mediaType: string
  readonly write?: (document: PrintedDocument, pictures?: Pictures) => string
  readonly sheets?: (document: AssembledDocument) => readonly FormSheet[]
  readonly isPage?: true
}

/** Every form of a document: a new one is a row here and the file that writes it. */
const formats = {
  docx: {
    label: 'Word',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  html: { label: 'HTML', mediaType: 'text/html; charset=utf-8', write: documentToHtml, isPage: true },
  txt: { label: 'Tekst', mediaType: 'text/plain; charset=utf-8', write: documentToText },
  xlsx: {
    label: 'Excel',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    sheets: documentToSheets,
  },
  pdf: { label: 'PDF', mediaType: 'application/pdf' },
} as const satisfies Readonly<Record<string, Format>>

export type DocumentFormat = keyof typeof formats

const isFormat = (name: string): name is DocumentFormat => Object.hasOwn(formats, name)
export const documentFormats: readonly DocumentFormat[] = Object.keys(formats).filter(isFormat)

/** How a form is called and written, whatever its row holds exactly. */
export const formatOf = (name: DocumentFormat): Format => formats[name]

/** The forms in which a document of a kind can be had. */
export const formatsFor = (name: DocumentName): readonly DocumentFormat[] =>
  documentFormats.filter((format) => formatOf(format).sheets === undefined || kindOf(name).hasSheets === true)
