import type { TextPart } from '../kernel/text-part.js'

/** A piece of text as it stands on a page: in points, the origin below at the left. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly fontName: string
}

interface Cell {
  readonly x: number
  readonly text: string
}

/** @property cells stretches of the line with a wide gap between them. */
interface Line {
  readonly cells: readonly Cell[]
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly fontName: string
}

interface PdfText {
  readonly parts: readonly TextPart[]
  readonly tables: number
  readonly repeated: number
  readonly contents: number
}

/** A line of a table of contents: a title, dots, a page. */
const listed = /(?:\.\s?){4,}\s*\d{1,4}\s*$/

/**
 * The parts of the pages of a PDF. @property repeated in it: lines at the head or foot that pages share, left out;
 * contents: lines of a table of contents, left out too.
 */
export function pdfParts(pages: readonly (readonly PdfPiece[])[]): PdfText {
  const lined = pages.map(linesOf)
  const shared = sharedLines(lined)
  const own = lined.map((lines) => lines.filter((line, index) => !isShared(lines, line, index, shared)))
  const repeated = lined.flat().length - own.flat().length
  const kept = own.map((lines) => lines.filter(({ text }) => !listed.test(text)))
  const contents = own.flat().length - kept.flat().length
  const body = usualSize(kept.flat())
  const parts: TextPart[] = []
  for (const lines of kept) addPage(parts, lines, body)
  const rows = parts.map(({ kind }) => kind === 'row')
  const tables = rows.filter((isRow, index) => isRow && rows[index - 1] !== true).length
  return { parts, tables, repeated, contents }
}

/** Pieces on the same height are a line; the order is from above to below, and from left to right. */
function linesOf(pieces: readonly PdfPiece[]): readonly Line[] {
  const sorted = pieces
    .filter(({ text }) => text.trim() !== '')
    .toSorted((one, other) => other.y - one.y || one.x - other.x)
  const lines: PdfPiece[][] = []
  for (const piece of sorted) {
    const line = lines.at(-1)
    const above = line?.[0]
    if (
      line !== undefined &&
      above !== undefined &&
      Math.abs(above.y - piece.y) < Math.max(2, piece.size * 0.4)
    )
      line.push(piece)
    else lines.push([piece])
  }
  return lines.map(lineOf)
}

/** A gap wider than this many times the size of the letters parts two cells; a smaller one two words. */
const cellGap = 1.8
const wordGap = 0.15

function lineOf(pieces: readonly PdfPiece[]): Line {
  const ordered = pieces.toSorted((one, other) => one.x - other.x)
  const cells: { x: number; text: string }[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const { text, x, width, size } of ordered) {
    const gap = x - end
    const last = cells.at(-1)
    if (last === undefined || gap > size * cellGap) cells.push({ x, text })
    else last.text += gap > size * wordGap && !last.text.endsWith(' ') ? ` ${text}` : text
    end = x + width
  }
  const clean = cells
    .map(({ x, text }) => ({ x, text: text.replace(/[ \t\r\n]+/g, ' ').trim() }))
    .filter(({ text }) => text !== '')
  const longest = ordered.reduce((one, other) => (other.text.length > one.text.length ? other : one))
  return {
    cells: clean,
    text: clean.map(({ text }) => text).join(' '),
    x: ordered[0]?.x ?? 0,
    y: ordered[0]?.y ?? 0,
    size: longest.size,
    fontName: longest.fontName,
  }
}

const edgeLines = 3
const pageWord = /^(?:pagina|blz\.?|p\.)?\s*#(?:\s*(?:\/|van|-)\s*#)?$/i

/** What stands in the first or last lines of half of the pages: figures counted alike, since pages are numbered. */
function sharedLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const lines of pages)
    for (const text of new Set(edgesOf(lines).map(({ text }) => withoutFigures(text))))
      counts.set(text, (counts.get(text) ?? 0) + 1)
  const enough = Math.max(3, pages.length / 2)
  return new Set([...counts].filter(([, times]) => times >= enough).map(([text]) => text))
}

const edgesOf = (lines: readonly Line[]): readonly Line[] => [
  ...lines.slice(0, edgeLines),
  ...lines.slice(edgeLines).slice(-edgeLines),
]
const withoutFigures = (text: string): string => text.replace(/\d+/g, '#')

function isShared(
  lines: readonly Line[],
  { text }: Line,
  index: number,
  shared: ReadonlySet<string>,
): boolean {
  const isAtEdge = index < edgeLines || index >= lines.length - edgeLines
  return isAtEdge && (shared.has(withoutFigures(text)) || pageWord.test(withoutFigures(text)))
}

/** The size of the letters in which most of the text stands. */
function usualSize(lines: readonly Line[]): { readonly size: number; readonly fontName: string } {
  const bySize = new Map<string, { size: number; fontName: string; letters: number }>()
  for (const { size, fontName, text } of lines) {
    const key = `${size.toFixed(1)} ${fontName}`
    const known = bySize.get(key) ?? { size, fontName, letters: 0 }
    bySize.set(key, { ...known, letters: known.letters + text.length })
  }
  return (
    [...bySize.values()].sort((one, other) => other.letters - one.letters)[0] ?? { size: 0, fontName: '' }
  )
}

const itemMark = /^(?:[-–•*▪◦·o]|\(?[a-z0-9]{1,2}[).])\s+(\S.*)$/
const headingNumber =
  /^(?:(?:\d{1,2}\.){1,4}\d{0,2}|[IVX]{1,5}\.|Artikel \d+\.?|Hoofdstuk \d+\.?|Deel [A-Z0-9]+\.?)\s+\S/

function addPage(
  parts: TextPart[],
  lines: readonly Line[],
  body: { readonly size: number; readonly fontName: string },
): void {
  let previous: Line | undefined
  let row: readonly Cell[] | undefined
  for (const line of lines) {
    const more = row !== undefined && isMoreOf(row, previous, line)
    const kind = more ? 'row' : kindOf(line, body)
    const last = parts.at(-1)
    const item = itemMark.exec(line.text)?.[1]
    if (more) parts.pop()
    row = kind !== 'row' ? undefined : more && row !== undefined ? withMore(row, line.cells) : line.cells
    if (row !== undefined) parts.push({ kind: 'row', text: row.map(({ text }) => text).join(' | ') })
    else if (kind === 'heading') parts.push({ kind: 'heading', level: levelOf(line, body), text: line.text })
    else if (item !== undefined) parts.push({ kind: 'item', text: item })
    else if (last !== undefined && goesOn(last, previous, line))
      parts[parts.length - 1] = { ...last, text: joined(last.text, line.text) }
    else parts.push({ kind: 'paragraph', text: line.text })
    previous = line
  }
}

const sameColumn = 5

/** A line whose first column is empty, close under a row, is more of that row. */
function isMoreOf(row: readonly Cell[], previous: Line | undefined, line: Line): boolean {
  const [first] = row
  const begin = line.cells[0]
  if (first === undefined || begin === undefined || previous === undefined) return false
  const step = previous.y - line.y
  return row.length > 1 && begin.x > first.x + sameColumn && step > 0 && step < line.size * 1.7
}

/** The row with each cell joined to the cell that begins nearest to it. */
function withMore(row: readonly Cell[], cells: readonly Cell[]): readonly Cell[] {
  return row.map((cell) => {
    const own = cells.filter(({ x }) => nearest(row, x) === cell)
    return { x: cell.x, text: own.reduce((text, more) => joined(text, more.text), cell.text) }
  })
}

const nearest = (row: readonly Cell[], x: number): Cell | undefined =>
  row.toSorted((one, other) => Math.abs(one.x - x) - Math.abs(other.x - x))[0]

function kindOf(
  { cells, text, size, fontName }: Line,
  body: { readonly size: number; readonly fontName: string },
): 'row' | 'heading' | 'text' {
  if (cells.length > 1 && !headingNumber.test(text) && !itemMark.test(text)) return 'row'
  const isShort = text.length <= 100 && !/[.;,!?:]$/.test(text)
  const stands = size > body.size * 1.1 || (fontName !== body.fontName && size >= body.size * 0.95)
  return isShort && stands && (size > body.size * 1.1 || text.length <= 70) ? 'heading' : 'text'
}

const levelOf = ({ text, size }: Line, body: { readonly size: number }): number => {
  const number = /^((?:\d{1,2}\.)*\d{1,2})/.exec(text)?.[1]
  if (number !== undefined) return Math.min(4, number.split('.').filter(Boolean).length)
  return size > body.size * 1.4 ? 1 : size > body.size * 1.1 ? 2 : 4
}

/** Whether a line goes on with the part above: over the end of a page too when its sentence had not ended. */
function goesOn(last: TextPart, previous: Line | undefined, line: Line): boolean {
  if (last.kind !== 'paragraph' && last.kind !== 'item') return false
  if (previous === undefined) return !/[.:;!?]$/.test(last.text) && /^[a-zàâäéèêëïöü(]/.test(line.text)
  const step = previous.y - line.y
  return step > 0 && step < line.size * 1.7
}

/** A word that was cut at the end of a line is whole again; a hyphen before a capital stays. */
const joined = (text: string, more: string): string =>
  /[a-zà-ü]-$/.test(text) && /^[a-zà-ü]/.test(more) ? text.slice(0, -1) + more : `${text} ${more}`
