import { type Beside, putBeside } from './amid-text.js'
import { type AskedBlock, blockKey, type Marker, markersIn } from './markers.js'
import { looksOf, marksIn, type ParagraphText, paragraphText } from './paragraph-text.js'
import type { PictureBytes } from './pictures.js'
import { type Piece, plainWords } from './pieces.js'
import { type Receiver, receiverOf, withAdditions } from './receiver.js'
import { runs } from './runs.js'
import { levelOfStyle } from './style-sheet.js'
import { bytesOfText, relatedParts, textOfPart, type WordParts } from './word-package.js'
import type { Place } from './write-body.js'
import {
  attributeOf,
  childOf,
  below as elementsBelow,
  encoded,
  isWithin,
  type Splice,
  spliced,
  valOf,
  type XmlElement,
  xmlTree,
} from './xml-tree.js'

/** Why a marker was left as it stood. */
export type LeftBecause =
  /** No block has that name, or there is no such lot. */
  | 'unknown'
  /** The block has no text in this dossier. */
  | 'empty'
  /** It stands in a header, a footer or a note, where only short text fits. */
  | 'only-short'
  /** It goes on in another paragraph. */
  | 'several-paragraphs'

/** A place in the file as a reader finds it. @property heading the last one before it. */
export interface MarkerPlace {
  readonly part: 'text' | 'header' | 'footer' | 'note'
  readonly inside: 'paragraph' | 'cell' | 'frame'
  readonly heading: string
}

export interface FilledMarker {
  readonly written: string
  readonly key: string
  readonly place: MarkerPlace
  /** Where the block stands; left out: in the place of the marker. */
  readonly beside?: Beside
}

export interface LeftMarker extends Omit<FilledMarker, 'beside'> {
  readonly why: LeftBecause
}

/** What became of a file. @property filled in the order of the text; left those that stand there still. */
export interface FillReport {
  readonly filled: FilledMarker[]
  readonly left: LeftMarker[]
}

/** The blocks by their key, as {@link blockKey} makes it. */
export type Blocks = Readonly<Record<string, readonly Piece[]>>

/**
 * @property pictures the bytes of those that stand in the blocks.
 * @property keepsLevels headings keep their level; left out: they come below the heading that the marker stands under.
 */
export interface FillChoices {
  readonly pictures?: PictureBytes
  readonly keepsLevels?: boolean
}

/**
 * Fills the markers of a Word file with blocks, in the styles of that file. Every part without a marker stays as it is
 * to the byte; of the others every byte outside the paragraphs and the words that are replaced. What a block needs is
 * added to numbering, styles, pictures, relations and content types. Undefined for what is no sound Word document.
 */
export function fillWord(
  parts: WordParts,
  blocks: Blocks,
  { pictures, keepsLevels = false }: FillChoices = {},
): { readonly parts: WordParts; readonly report: FillReport } | undefined {
  const receiver = receiverOf(parts, pictures)
  if (receiver === undefined) return undefined
  const report: FillReport = { filled: [], left: [] }
  let changed: WordParts = parts
  for (const [name, part] of markedParts(parts, receiver.main)) {
    const xml = textOfPart(parts, name)
    const root = xml === undefined ? undefined : xmlTree(xml)
    if (xml === undefined || root === undefined) return undefined
    const outcome = fillPart({ xml, root, part, blocks, receiver, keepsLevels })
    report.filled.push(...outcome.filled)
    report.left.push(...outcome.left)
    if (outcome.splices.length > 0)
      changed = { ...changed, [name]: bytesOfText(spliced(xml, outcome.splices)) }
  }
  return { parts: withAdditions(changed, receiver), report }
}

/** The parts in which a reader may have put a marker. */
function* markedParts(parts: WordParts, main: string): Generator<readonly [string, MarkerPlace['part']]> {
  yield [main, 'text']
  for (const kind of ['header', 'footer'] as const)
    for (const name of relatedParts(parts, main, kind)) yield [name, kind]
  for (const kind of ['footnotes', 'endnotes'] as const)
    for (const name of relatedParts(parts, main, kind)) yield [name, 'note']
}

interface Filling {
  readonly xml: string
  readonly root: XmlElement
  readonly part: MarkerPlace['part']
  readonly blocks: Blocks
  readonly receiver: Receiver
  readonly keepsLevels: boolean
}

interface PartOutcome {
  readonly splices: Splice[]
  readonly filled: FilledMarker[]
  readonly left: LeftMarker[]
}

function fillPart(filling: Filling): PartOutcome {
  const { xml, root, part, blocks, receiver, keepsLevels } = filling
  const outcome: PartOutcome = { splices: [], filled: [], left: [] }
  const sections = sectionsOf(root)
  let heading = { level: 0, text: '' }
  const isBlock = (asked: AskedBlock): boolean => blockKey(asked) in blocks
  for (const element of elementsBelow(root)) {
    if (element.name !== 'w:p') continue
    const paragraph = paragraphText(element, xml)
    const level = levelOfStyle(receiver.sheet, valOf(childOf(element, 'w:pPr'), 'w:pStyle'))
    const inside = isWithin(element, ['w:txbxContent'])
      ? 'frame'
      : isWithin(element, ['w:tc'])
        ? 'cell'
        : 'paragraph'
    const markers = markersIn(paragraph, xml, isBlock)
    if (level !== undefined && inside === 'paragraph' && markers.length === 0)
      heading = { level, text: paragraph.text.trim() }
    if (markers.length === 0) continue
    const width = inside === 'paragraph' ? sections.find(({ end }) => end >= element.end)?.width : undefined
    const below = keepsLevels ? undefined : heading.level
    const place: Place = { width, below, ...looksOf(paragraph, xml) }
    const told: MarkerPlace = { part, inside, heading: heading.text }
    const isNumbered = hasNumber(element, receiver)
    fillParagraph(filling, { paragraph, markers, place, told, isNumbered }, outcome)
  }
  return outcome
}

interface MarkedParagraph {
  readonly paragraph: ParagraphText
  readonly markers: readonly Marker[]
  readonly place: Place
  readonly told: MarkerPlace
  readonly isNumbered: boolean
}

/** Whether a paragraph counts: of two halves of it both would. */
function hasNumber(element: XmlElement, { sheet }: Receiver): boolean {
  const properties = childOf(element, 'w:pPr')
  const style = valOf(properties, 'w:pStyle')
  const ofStyle = sheet.styles.find(({ id, kind }) => kind === 'paragraph' && id === style)?.numId
  return childOf(properties, 'w:numPr') !== undefined || ofStyle !== undefined
}

/**
 * A block that stands alone takes the place of its paragraph; one of a few words stands among the others, and a longer
 * one beside them.
 */
function fillParagraph(
  { xml, part, blocks, receiver }: Filling,
  { paragraph, markers, place, told, isNumbered }: MarkedParagraph,
  { splices, filled, left }: PartOutcome,
): void {
  for (const marker of markers) {
    const key = blockKey(marker.asked)
    const pieces = blocks[key]
    const known = { written: marker.written, key, place: told }
    const short = pieces === undefined ? undefined : shortText(pieces)
    const why = whyLeft({ pieces, marker, part, isShort: short !== undefined })
    if (pieces === undefined || why !== undefined) {
      left.push({ ...known, why: why ?? 'unknown' })
      continue
    }
    if (short !== undefined) {
      splices.push(...shortSplices(paragraph, marker, short, place))
      filled.push(known)
      continue
    }
    const block = receiver.writer.write(pieces, place)
    const isAlone = markers.length === 1 && surroundings(paragraph, marker).trim() === ''
    if (isAlone && !paragraph.others) {
      splices.push(wholeSplice(paragraph, xml, block))
      filled.push(known)
      continue
    }
    const removal = shortSplices(paragraph, marker, '', place)
    const put = putBeside(paragraph, marker, { xml, block, removal, isNumbered })
    splices.push(...put.splices)
    filled.push({ ...known, beside: put.beside })
  }
}

const surroundings = ({ text }: ParagraphText, { from, to }: Marker): string =>
  text.slice(0, from) + text.slice(to)

/** The one sentence that a block consists of; undefined for a block of more. */
function shortText(pieces: readonly Piece[]): string | undefined {
  const [first] = pieces
  return pieces.length === 1 && first?.kind === 'paragraph' ? plainWords(first.words) : undefined
}

function whyLeft({
  pieces,
  marker: { isWhole },
  part,
  isShort,
}: {
  readonly pieces: readonly Piece[] | undefined
  readonly marker: Marker
  readonly part: MarkerPlace['part']
  readonly isShort: boolean
}): LeftBecause | undefined {
  if (pieces === undefined) return 'unknown'
  if (pieces.length === 0) return 'empty'
  if (!isWhole) return 'several-paragraphs'
  return isShort || part === 'text' ? undefined : 'only-short'
}

/** The words of a marker make way for others: of the paragraph nothing else is touched. */
function shortSplices(
  { bits }: ParagraphText,
  { from, to, field, at }: Marker,
  text: string,
  place: Place,
): readonly Splice[] {
  const written = text === '' ? '' : runs([{ text }], place.run)
  if (field !== undefined) return [{ ...field, text: written }]
  if (at !== undefined) return [{ start: at, end: at, text: written }]
  return bits
    .filter((bit) => bit.from < to && bit.to > from)
    .map((bit, index) => ({
      start: bit.start + Math.max(0, from - bit.from),
      end: bit.end - Math.max(0, bit.to - to),
      text: index === 0 ? encoded(text) : '',
    }))
}

/** The paragraph makes way; the marks in it and the end of a section stay. */
function wholeSplice({ element }: ParagraphText, xml: string, text: string): Splice {
  const { begin, end } = marksIn(element, xml)
  const properties = childOf(element, 'w:pPr')
  const section = childOf(properties, 'w:sectPr')
  const raw = /^<([^\s/>]+)/.exec(xml.slice(element.start))?.[1] ?? 'w:p'
  const rawProperties = /^<([^\s/>]+)/.exec(xml.slice(properties?.start ?? 0))?.[1] ?? 'w:pPr'
  const last =
    section === undefined
      ? ''
      : `<${raw}><${rawProperties}>${xml.slice(section.start, section.end)}</${rawProperties}></${raw}>`
  return { start: element.start, end: element.end, text: `${begin}${text}${end}${last}` }
}

/** Up to where each section goes, and how wide its text is. */
function sectionsOf(
  root: XmlElement,
): readonly { readonly end: number; readonly width: number | undefined }[] {
  return [...elementsBelow(root)]
    .filter(({ name }) => name === 'w:sectPr')
    .map((section) => {
      const size = childOf(section, 'w:pgSz')
      const margins = childOf(section, 'w:pgMar')
      const columns = childOf(section, 'w:cols')
      const number = (element: XmlElement | undefined, name: string): number =>
        Number((element && attributeOf(element, name)) ?? Number.NaN)
      const width = number(size, 'w') - number(margins, 'left') - number(margins, 'right')
      const isOne = columns === undefined || !(number(columns, 'num') > 1)
      return { end: section.end, width: isOne && width > 1000 ? Math.round(width) : undefined }
    })
}
