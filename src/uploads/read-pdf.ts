import { failure, type Result, success } from '../kernel/result.js'
import { type PdfPiece, pdfParts } from './pdf-text.js'
import type { DocxLimits } from './read-docx.js'
import type { ReadTenderFile, TenderFileRefusal } from './tender-file.js'

/** More pages than a bestek with all its annexes has. */
const maximumPages = 1_000

/** A page with fewer characters than this, on the whole, is a picture of a page. */
const fewestPerPage = 25

/**
 * The text of a PDF in reading order, as far as its pieces of text tell it: lines, paragraphs, headings by their
 * letters, rows of tables by their gaps. Scripts in it never run, nothing is fetched, no font is used.
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: DocxLimits,
): Promise<Result<ReadTenderFile, TenderFileRefusal>> {
  const getDocument = await loadedLibrary()
  const loading = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const pdf = await loading.promise
    if (pdf.numPages > maximumPages) return failure('unpacks-too-large')
    const pages: PdfPiece[][] = []
    let length = 0
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const pieces = piecesOf((await page.getTextContent()).items)
      length += pieces.reduce((sum, { text }) => sum + text.length, 0)
      if (length > limits.text) return failure('unpacks-too-large')
      pages.push(pieces)
      page.cleanup()
    }
    if (length < fewestPerPage * pdf.numPages) return failure('scan')
    const { parts, tables, repeated, contents } = pdfParts(pages)
    return success({
      parts,
      account: {
        format: 'pdf',
        read: { pages: pdf.numPages, ...(tables > 0 && { tables }) },
        accepted: 0,
        leftOut: { ...(repeated > 0 && { headers: repeated }), ...(contents > 0 && { contents }) },
      },
    })
  } catch (error) {
    return failure(
      error instanceof Error && error.name === 'PasswordException' ? 'has-password' : 'unreadable',
    )
  } finally {
    await loading.destroy()
  }
}

/**
 * The library wants a matrix of the browser when it is loaded, for drawing; nothing is drawn here, so that one which
 * does nothing will do and no canvas has to be installed.
 */
async function loadedLibrary() {
  const drawing = globalThis as { DOMMatrix?: unknown; ImageData?: unknown; Path2D?: unknown }
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'] as const) drawing[name] ??= function unused() {}
  return (await import('pdfjs-dist/legacy/build/pdf.mjs')).getDocument
}

/** The pieces of text of a page with their place; in points, the origin below at the left. */
const piecesOf = (items: readonly object[]): PdfPiece[] =>
  items.flatMap((item) => {
    if (!('str' in item) || !('transform' in item) || !('width' in item)) return []
    const { str, transform, width } = item as { str: string; transform: number[]; width: number }
    const [, , , size = 0, x = 0, y = 0] = transform
    const fontName = 'fontName' in item ? String(item.fontName) : ''
    return [{ text: str, x, y, width, size: Math.abs(size) || Math.abs(transform[0] ?? 0), fontName }]
  })
