import { withMark } from './draft-mark.js'
import { fillWord } from './fill.js'
import { contentsPlace, hasMarkerOf, sectionOf, textMarker, withoutOwnContents } from './house-body.js'
import { asDocument, withoutTemplate, withProperties } from './house-parts.js'
import type { PictureBytes } from './pictures.js'
import type { ContentsPiece, Piece } from './pieces.js'
import { receiverOf, withAdditions } from './receiver.js'
import { runs } from './runs.js'
import { type StyleSheet, styleNamed } from './style-sheet.js'
import { bytesOfText, textOfPart, type WordParts } from './word-package.js'
import { childOf, spliced } from './xml-tree.js'

/**
 * A document to be written in the style of a house.
 *
 * @property mark stands at the top of every page, as long as the document is a draft.
 * @property contents the list of its headings; left out: a document that is too short for one.
 * @property facts short texts by the name of their marker, for the cover and the headers of the house's file.
 */
export interface HousedText {
  readonly kind: string
  readonly title: string
  readonly author: string
  readonly mark?: string
  readonly contents?: ContentsPiece
  readonly pieces: readonly Piece[]
  readonly pictures: PictureBytes
  readonly facts: Readonly<Record<string, string>>
}

/** Under this one, or where the file has a list of its headings already, comes ours. */
const contentsMarker = 'inhoud'

/**
 * A document in the styles, theme, page, headers and footers of a house’s own Word file. What that file holds besides
 * makes way, unless it says with a marker where the text comes. Undefined for a file that is no sound Word document.
 */
export function inHouseStyle(house: WordParts, text: HousedText): WordParts | undefined {
  const { facts, mark } = text
  const own = withOwnContents(withProperties(withoutTemplate(asDocument(house)), text), text)
  const words = Object.fromEntries(
    Object.entries(facts).map(([name, value]): [string, readonly Piece[]] => [
      name,
      [{ kind: 'paragraph', words: [{ text: value }] }],
    ]),
  )
  const { contents = noContents } = text
  const blocks = {
    ...words,
    // A list that the house made has a title there; one that it asks for with a marker gets ours.
    [contentsMarker]: [hasMarkerOf(house, contentsMarker) ? contents : { ...contents, title: undefined }],
    [textMarker]: hasMarkerOf(own, contentsMarker) ? text.pieces : [contents, ...text.pieces],
  }
  const filled = fillWord(own, blocks, { pictures: text.pictures, keepsLevels: true })
  if (filled === undefined) return undefined
  const hasPlace = filled.report.filled.some(({ key }) => key === textMarker)
  const written = hasPlace ? filled.parts : withBody(filled.parts, text)
  return written === undefined || mark === undefined ? written : withMark(written, mark)
}

const noContents: ContentsPiece = { kind: 'contents', entries: [] }

/** Where the file has a list of its headings, ours comes in its place. */
function withOwnContents(parts: WordParts, { contents }: HousedText): WordParts {
  if (!hasMarkerOf(parts, textMarker)) return parts
  return contents === undefined ? withoutOwnContents(parts) : contentsPlace(parts, contentsMarker)
}

/** The body of the file makes way; the section at its end, with page, headers and footers, stays. */
function withBody(parts: WordParts, text: HousedText): WordParts | undefined {
  const receiver = receiverOf(parts, text.pictures)
  const xml = receiver && textOfPart(parts, receiver.main)
  const body = receiver && childOf(receiver.root, 'w:body')
  if (receiver === undefined || xml === undefined || body === undefined) return undefined
  const section = sectionOf(body, xml)
  const content = [
    ...front(receiver.sheet, text),
    receiver.writer.write([text.contents ?? noContents, ...text.pieces], {
      ...{ width: section?.width, below: 0, paragraph: '', run: '' },
    }),
    section?.text ?? '',
  ].join('')
  const filled = spliced(xml, [{ start: body.innerStart, end: body.innerEnd, text: content }])
  return withAdditions({ ...parts, [receiver.main]: bytesOfText(filled) }, receiver)
}

/** What it is, its title and of whom it is. */
function* front(sheet: StyleSheet, { kind, title, author }: HousedText): Generator<string> {
  const line = (text: string, name: string): string => {
    const style = styleNamed(sheet, 'paragraph', name)?.id
    return `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs([{ text, ...(style === undefined && { isBold: true as const }) }], '')}</w:p>`
  }
  yield line(title, 'title')
  yield line(author === '' ? kind : `${kind} – ${author}`, 'subtitle')
}
