/**
 * What a PDF that LibreOffice made says of the document in it.
 *
 * @property headings in their order, with their number where they have one, and the page from 1.
 * @property faces of the letters that were really used, without blanks: `Carlito-Bold`.
 */
export interface LaidOut {
  readonly headings: readonly { readonly text: string; readonly page: number }[]
  readonly faces: readonly string[]
}

const pageList = /\/Type\s*\/Pages\b[\s\S]{0,600}?\/Kids\s*\[([^\]]*)\]/
const bookmark = /\/Title\s*<FEFF([0-9A-Fa-f]*)>\s*\/Dest\s*\[(\d+) 0 R/g
const usedFace = /\/BaseFont\s*\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g

/** Reads the bookmarks and the faces of a PDF; undefined for one that is not written as LibreOffice does. */
export function readLaidOut(pdf: Uint8Array): LaidOut | undefined {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const [, kids] = pageList.exec(text) ?? []
  if (kids === undefined) return undefined
  const pages = new Map([...kids.matchAll(/(\d+) 0 R/g)].map(([, id], index) => [id, index + 1]))
  const headings = [...text.matchAll(bookmark)].map(([, title = '', page]) => ({
    text: fromHex(title),
    page: pages.get(page),
  }))
  const known = headings.flatMap(({ text: words, page }) =>
    page === undefined ? [] : [{ text: words, page }],
  )
  return known.length < headings.length
    ? undefined
    : { headings: known, faces: [...new Set([...text.matchAll(usedFace)].map(([, face = '']) => face))] }
}

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** A heading as it is printed. @property label the number before it. */
export interface PrintedHeading {
  readonly page: number
  readonly label: string
}

/** Where each of these headings is printed, in their order; undefined when one is not found there. */
export function printedHeadings(
  texts: readonly string[],
  { headings }: LaidOut,
): readonly PrintedHeading[] | undefined {
  let from = 0
  const printed: PrintedHeading[] = []
  for (const text of texts) {
    const wanted = plain(text)
    const place = headings.findIndex((one, index) => index >= from && plain(one.text).endsWith(wanted))
    const found = headings[place]
    if (found === undefined) return undefined
    printed.push({ page: found.page, label: plain(found.text).slice(0, -wanted.length).trim() })
    from = place + 1
  }
  return printed
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
