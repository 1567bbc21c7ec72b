import { fillWord } from './fill.js'
import type { PictureBytes } from './pictures.js'
import type { Piece } from './pieces.js'
import { receiverOf, withAdditions } from './receiver.js'
import { headingStyle, type StyleSheet, styleNamed, tableStyle } from './style-sheet.js'
import {
  appended,
  bytesOfText,
  relatedParts,
  relationsOf,
  textOfPart,
  treeOfPart,
  type WordParts,
  withPart,
} from './word-package.js'
import { runs } from './write-body.js'
import { attributeOf, childOf, encoded, spliced, type XmlElement, xmlTree } from './xml-tree.js'

/**
 * A document to be written in the style of a house.
 *
 * @property mark stands at the top of every page, as long as the document is a draft.
 * @property contentsTitle above the list of headings; left out: no list.
 * @property facts short texts by the name of their marker, for the cover and the headers of the house's file.
 */
export interface HousedText {
  readonly kind: string
  readonly title: string
  readonly author: string
  readonly mark?: string
  readonly contentsTitle?: string
  readonly pieces: readonly Piece[]
  readonly pictures: PictureBytes
  readonly facts: Readonly<Record<string, string>>
}

/** Under this marker the text comes, and what stands around it in the house's file stays: a cover, a last page. */
const textMarker = 'tekst'

/**
 * A document in the styles, theme, page, headers and footers of a house’s own Word file. What that file holds besides
 * makes way, unless it says with a marker where the text comes. Undefined for a file that is no sound Word document.
 */
export function inHouseStyle(house: WordParts, text: HousedText): WordParts | undefined {
  const { facts, mark } = text
  const own = withProperties(withoutTemplate(asDocument(house)), text)
  const words = Object.fromEntries(
    Object.entries(facts).map(([name, value]): [string, readonly Piece[]] => [
      name,
      [{ kind: 'paragraph', words: [{ text: value }] }],
    ]),
  )
  const filled = fillWord(own, { ...words, [textMarker]: text.pieces }, text.pictures)
  if (filled === undefined) return undefined
  const hasPlace = filled.report.filled.some(({ key }) => key === textMarker)
  const written = hasPlace ? filled.parts : withBody(filled.parts, text)
  return written === undefined || mark === undefined ? written : withMark(written, mark)
}

/** The body of the file makes way; the section at its end, with page, headers and footers, stays. */
function withBody(parts: WordParts, text: HousedText): WordParts | undefined {
  const receiver = receiverOf(parts, text.pictures)
  const xml = receiver && textOfPart(parts, receiver.main)
  const body = receiver && childOf(receiver.root, 'w:body')
  if (receiver === undefined || xml === undefined || body === undefined) return undefined
  const section = body.children.findLast(({ name }) => name === 'w:sectPr')
  const width = section === undefined ? undefined : widthOf(section)
  const content = [
    ...front(receiver.sheet, text),
    receiver.writer.write(text.pieces, { width, below: 0, paragraph: '', run: '' }),
  ].join('')
  const filled = spliced(xml, [
    { start: body.innerStart, end: section?.start ?? body.innerEnd, text: content },
  ])
  return withAdditions({ ...parts, [receiver.main]: bytesOfText(filled) }, receiver)
}

function widthOf(section: XmlElement): number | undefined {
  const number = (name: string, side: string): number => {
    const child = childOf(section, name)
    return Number((child && attributeOf(child, side)) ?? Number.NaN)
  }
  const width = number('w:pgSz', 'w') - number('w:pgMar', 'left') - number('w:pgMar', 'right')
  return width > 1_000 ? Math.round(width) : undefined
}

/** What it is, its title, of whom it is, and what stands in it. */
function* front(
  sheet: StyleSheet,
  { kind, title, author, contentsTitle, pieces }: HousedText,
): Generator<string> {
  const line = (text: string, name: string): string => {
    const style = styleNamed(sheet, 'paragraph', name)?.id
    return `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs([{ text, ...(style === undefined && name !== 'normal' && { isBold: true as const }) }], '')}</w:p>`
  }
  yield line(title, 'title')
  yield line(author === '' ? kind : `${kind} – ${author}`, 'subtitle')
  if (contentsTitle === undefined) return
  yield line(contentsTitle, 'toc heading')
  const entries = pieces.flatMap((piece) => (piece.kind === 'heading' && piece.level <= 2 ? [piece] : []))
  const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
  const begin = `${field('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\n 1-2 \\h \\u </w:instrText></w:r>${field('separate')}`
  for (const [index, { level, words }] of entries.entries()) {
    const style = styleNamed(sheet, 'paragraph', `toc ${level}`)?.id
    const properties =
      style === undefined ? `<w:ind w:left="${(level - 1) * 340}"/>` : `<w:pStyle w:val="${style}"/>`
    const last = index === entries.length - 1
    yield `<w:p><w:pPr>${properties}</w:pPr>${index === 0 ? begin : ''}${runs(words, '')}${last ? field('end') : ''}</w:p>`
  }
}

const typesPart = '[Content_Types].xml'

/** A template becomes a document. */
function asDocument(parts: WordParts): WordParts {
  const types = textOfPart(parts, typesPart) ?? ''
  const template = 'wordprocessingml.template.main+xml'
  return types.includes(template)
    ? { ...parts, [typesPart]: bytesOfText(types.replaceAll(template, 'wordprocessingml.document.main+xml')) }
    : parts
}

/** A document that goes out looks for no template on the network of the house. */
function withoutTemplate(parts: WordParts): WordParts {
  let changed = parts
  for (const name of Object.keys(parts).filter((part) => /settings\d*\.xml$/.test(part))) {
    const xml = textOfPart(parts, name)
    const element = xml === undefined ? undefined : childOf(xmlTree(xml), 'w:attachedTemplate')
    if (xml === undefined || element === undefined) continue
    const { start, end } = element
    changed = { ...changed, [name]: bytesOfText(spliced(xml, [{ start, end, text: '' }])) }
    const rels = name.replace(/([^/]*)$/, '_rels/$1.rels')
    const relations = textOfPart(parts, rels)
    const found = (relations === undefined ? undefined : xmlTree(relations))?.children.filter((one) =>
      attributeOf(one, 'Type')?.endsWith('/attachedTemplate'),
    )
    if (relations !== undefined && found !== undefined)
      changed = {
        ...changed,
        [rels]: bytesOfText(
          spliced(
            relations,
            found.map((one) => ({ start: one.start, end: one.end, text: '' })),
          ),
        ),
      }
  }
  return changed
}

/** Title and author as properties of the file: fields in the headers of a house show them. */
function withProperties(parts: WordParts, { title, author }: HousedText): WordParts {
  const core = relationsOf(parts, '').find(({ type }) => type.endsWith('/core-properties'))?.target
  const xml = core === undefined ? undefined : textOfPart(parts, core)
  const root = xml === undefined ? undefined : xmlTree(xml)
  if (core === undefined || xml === undefined || root === undefined) return parts
  const dublin = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
  const wanted = { 'dc:title': title, 'dc:creator': author, 'cp:lastModifiedBy': author }
  const known = root.children.filter(({ name }) => name in wanted)
  const kept = spliced(
    xml,
    known.map(({ start, end }) => ({ start, end, text: '' })),
  )
  const fragment = `<dc:title ${dublin}>${encoded(title)}</dc:title><dc:creator ${dublin}>${encoded(author)}</dc:creator>`
  return { ...parts, [core]: bytesOfText(appended(kept, fragment)) }
}

const markXml = (mark: string, namespace = ''): string =>
  `<w:p${namespace}><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/><w:color w:val="A3301C"/></w:rPr><w:t>${encoded(mark)}</w:t></w:r></w:p>`

const word = ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A mark at the top of every page: in the headers that the house has, else in one of its own. */
function withMark(parts: WordParts, mark: string): WordParts {
  const receiver = receiverOf(parts)
  if (receiver === undefined) return parts
  const { main, relationBase, root } = receiver
  const headers = relatedParts(parts, main, 'header')
  const marked = headers.flatMap((name) => {
    const xml = textOfPart(parts, name)
    const tree = xml === undefined ? undefined : xmlTree(xml)
    return xml === undefined || tree === undefined
      ? []
      : [
          [
            name,
            bytesOfText(
              spliced(xml, [{ start: tree.innerStart, end: tree.innerStart, text: markXml(mark, word) }]),
            ),
          ] as const,
        ]
  })
  if (marked.length > 0) return { ...parts, ...Object.fromEntries(marked) }
  const section = childOf(root, 'w:body')?.children.findLast(({ name }) => name === 'w:sectPr')
  const xml = textOfPart(parts, main)
  if (section === undefined || xml === undefined) return parts
  const name = 'word/header-mark.xml'
  const withHeader = withPart(parts, relationBase, {
    from: main,
    name,
    kind: 'header',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml',
    content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr${word}>${markXml(mark)}</w:hdr>`,
  })
  const id = relationsOf(withHeader, main).find(({ target }) => target === name)?.id ?? ''
  const reference = `<w:headerReference xmlns:r="${relationBase}" w:type="default" r:id="${id}"/>`
  const at = section.innerStart
  return { ...withHeader, [main]: bytesOfText(spliced(xml, [{ start: at, end: at, text: reference }])) }
}

/** What a house’s file does not have, so that documents get it plain: by a word of its own. */
export type HouseLack = 'headings' | 'numbered-headings' | 'table' | 'title' | 'header-or-footer' | 'page'

export function lacksOf(parts: WordParts): readonly HouseLack[] {
  const receiver = receiverOf(parts)
  if (receiver === undefined) return []
  const { sheet, root, main, stylesPart } = receiver
  const headings = [1, 2, 3].map((level) => headingStyle(sheet, level))
  const frames = ['header', 'footer'].flatMap((kind) => relatedParts(parts, main, kind))
  const section = childOf(root, 'w:body')?.children.findLast(({ name }) => name === 'w:sectPr')
  const styles = stylesPart === undefined ? undefined : treeOfPart(parts, stylesPart)
  return [
    ...(headings.some((style) => style === undefined) ? (['headings'] as const) : []),
    ...(headings.every((style) => style?.numId === undefined) ? (['numbered-headings'] as const) : []),
    ...(tableStyle(sheet) === undefined ? (['table'] as const) : []),
    ...(styles === undefined || styleNamed(sheet, 'paragraph', 'title') === undefined
      ? (['title'] as const)
      : []),
    ...(frames.length === 0 ? (['header-or-footer'] as const) : []),
    ...(section === undefined || childOf(section, 'w:pgSz') === undefined ? (['page'] as const) : []),
  ]
}
