import { type Letters, smallerMargin, type TableSetting, tableSetting } from './column-widths.js'
import { lettersIn } from './faces.js'
import type { NumberingDraft } from './numbering.js'
import type { PictureDraft } from './pictures.js'
import {
  type HeadingPiece,
  type PicturePiece,
  type Piece,
  plainWords,
  type TablePiece,
  type Words,
} from './pieces.js'
import { runs } from './runs.js'
import {
  headingStyle,
  newHeading,
  newTableGrid,
  type StyleSheet,
  styleNamed,
  tableStyle,
} from './style-sheet.js'
import { writeContents } from './write-contents.js'

/**
 * Where pieces come to stand.
 *
 * @property width of the text there, in twentieths of a point; undefined in a cell or a frame, whose width is its own.
 * @property below the level of the heading that they stand under, 0 for none; undefined: headings keep their own.
 * @property paragraph the properties that running text takes there, as they stand in the file; `run` those of its runs.
 */
export interface Place {
  readonly width: number | undefined
  readonly below: number | undefined
  readonly paragraph: string
  readonly run: string
}

/** Writes pieces in the styles of a file, and keeps what that file turned out to lack. */
export interface BodyWriter {
  readonly write: (pieces: readonly Piece[], place: Place) => string
  readonly addedStyles: () => readonly string[]
}

/** What a file has, and what text that is written into it adds to that. */
interface Drafts {
  readonly sheet: StyleSheet
  readonly letters: Letters
  readonly numbering: NumberingDraft
  readonly pictures: PictureDraft
}

const deepest = 9

/** @param namespace what an added element has to declare, when the file calls WordprocessingML otherwise. */
export function bodyWriter({ sheet, letters, numbering, pictures }: Drafts, namespace: string): BodyWriter {
  const normal = sheet.styles.find(({ kind, isDefault }) => kind === 'paragraph' && isDefault)?.id
  const added = new Map<string, { readonly id: string; readonly xml: string }>()
  const addedOnce = (key: string, make: () => { id: string; xml: string }): string => {
    const known = added.get(key) ?? make()
    added.set(key, known)
    return known.id
  }
  const headingId = (level: number): string =>
    headingStyle(sheet, level)?.id ?? addedOnce(`heading ${level}`, () => newHeading(sheet, level, normal))
  const gridId = (): string => tableStyle(sheet)?.id ?? addedOnce('table', () => newTableGrid(sheet))
  const listId = (name: string) => styleNamed(sheet, 'paragraph', name)
  const paragraph = (properties: string, content: string): string =>
    `<w:p${namespace}>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`

  const listItem = (isOrdered: boolean, place: Place): ((words: Words, keeps: boolean) => string) => {
    const house = listId(isOrdered ? 'list number' : 'list bullet')
    const isUsable = house !== undefined && numbering.has(house.numId)
    const style = isUsable ? house.id : listId('list paragraph')?.id
    const numId = isOrdered
      ? numbering.counted(isUsable ? house.numId : undefined)
      : isUsable
        ? undefined
        : numbering.bullets()
    const own = style === undefined ? withoutIndent(place.paragraph) : `<w:pStyle w:val="${style}"/>`
    const number =
      numId === undefined ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numId}"/></w:numPr>`
    return (words, keeps) =>
      paragraph(withNumber(own, `${keeps ? keepNext : ''}${number}`), runs(words, place.run))
  }
  const listOf = ({ isOrdered, items }: Extract<Piece, { kind: 'list' }>, place: Place): string => {
    const item = listItem(isOrdered, place)
    const isShort = items.length <= fewItems && items.every((words) => plainWords(words).length < oneLine)
    return items.map((words, index) => item(words, isShort && index < items.length - 1)).join('')
  }

  let anchors = firstAnchor
  const placed = ({ words, anchor }: HeadingPiece): string => {
    const text = runs(words, '')
    if (anchor === undefined) return text
    const id = anchors++
    return `<w:bookmarkStart w:id="${id}" w:name="${anchor}"/>${text}<w:bookmarkEnd w:id="${id}"/>`
  }

  const table = (piece: TablePiece, place: Place): string =>
    setTable(piece, place, { style: gridId(), namespace, letters: lettersIn(place.run, letters) })

  const picture = (piece: PicturePiece, place: Place): string => {
    const drawn = pictures.run(piece, place.width)
    return drawn === undefined
      ? paragraph(place.paragraph, runs([{ text: piece.instead, isOpen: true }], place.run))
      : paragraph(pictureLine(place.paragraph), drawn)
  }

  return {
    write: (pieces, place) => {
      const levels = pieces.flatMap((piece) => (piece.kind === 'heading' ? [piece.level] : []))
      const shift = place.below === undefined ? 0 : place.below + 1 - Math.min(...levels, deepest)
      const asXml = (piece: Piece, index: number): string => {
        switch (piece.kind) {
          case 'heading': {
            const level = Math.min(deepest, Math.max(1, piece.level + shift))
            return paragraph(headingProperties(piece, headingId(level)), placed(piece))
          }
          case 'paragraph':
            return paragraph(
              piece.keepsNext ? withNumber(place.paragraph, keepNext) : place.paragraph,
              runs(piece.words, place.run),
            )
          case 'list':
            return listOf(piece, place)
          case 'table':
            return `${table(piece, place)}${beginsPage(pieces[index + 1]) ? '' : paragraph(afterTable, '')}`
          case 'picture':
            return picture(piece, place)
          case 'contents':
            return writeContents(piece, { sheet, numbering, width: place.width, paragraph })
          case 'note':
            return [[{ text: piece.title, isBold: true, isOpen: true } as const], ...piece.content]
              .map((words) => paragraph(place.paragraph, runs(words, place.run)))
              .join('')
          default:
            return piece satisfies never
        }
      }
      return pieces.map(asXml).join('')
    },
    addedStyles: () => [...added.values()].map(({ xml }) => xml),
  }
}

/** So high that no mark of the file has the number already. */
const firstAnchor = 5_000_000
const keepNext = '<w:keepNext/>'

/** The schema has an order: the style, what holds it to a page, its number, its indent. */
const headingProperties = ({ beginsPage, isUnnumbered }: HeadingPiece, style: string): string =>
  `<w:pStyle w:val="${style}"/>${keepNext}${beginsPage ? '<w:pageBreakBefore/>' : ''}${isUnnumbered ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr><w:ind w:left="0" w:firstLine="0"/>' : ''}`

/**
 * Word joins two tables that touch, and wants a paragraph at the end of a cell. Its line is as low as can be: what a
 * table at the foot of a page leaves free holds it, so that it makes no empty page; space after it needs no room there.
 */
const afterTable = '<w:spacing w:before="0" w:after="100" w:line="20" w:lineRule="exact"/>'

const beginsPage = (piece: Piece | undefined): boolean =>
  piece?.kind === 'heading' && piece.beginsPage === true

/** As high as the picture is, where lines of a fixed height would cut it off, and from the edge: its width is reckoned so. */
const pictureLine = (properties: string): string =>
  withNumber(
    /^<w:pStyle\b[^>]*\/>/.exec(properties)?.[0] ?? '',
    '<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0"/>',
  )

const withoutIndent = (properties: string): string => properties.replace(/<w:ind\b[^>]*\/>/g, '')

/** The schema has an order: the style, then the numbering, then spacing and alignment. */
const withNumber = (properties: string, number: string): string => {
  const [style = ''] = /^<w:pStyle\b[^>]*\/>/.exec(properties) ?? []
  return `${style}${number}${properties.slice(style.length)}`
}

function setTable(
  piece: TablePiece,
  place: Place,
  {
    style,
    namespace,
    letters,
  }: { readonly style: string; readonly namespace: string; readonly letters: Letters },
): string {
  const { header, rows, align } = piece
  const texts = align.map((_, column) =>
    [header ?? [], ...rows].map((cells) => plainWords(cells[column] ?? [])),
  )
  const setting = tableSetting(texts, place.width ?? anyWidth, letters)
  const within =
    setting.letters === undefined ? place : { ...place, run: withSize(place.run, setting.letters) }
  return `<w:tbl${namespace}>${tableProperties(style, place, setting, header !== undefined)}${tableRows(piece, within, setting)}</w:tbl>`
}

/** The schema has an order: the size stands after the faces and before the language. */
const withSize = (properties: string, size: number): string => {
  const bare = properties.replace(/<w:szC?s?\b[^>]*\/>/g, '')
  const [language = ''] = /<w:lang\b[^>]*\/>$/.exec(bare) ?? []
  const before = bare.slice(0, bare.length - language.length)
  return `${before}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>${language}`
}

function tableProperties(
  style: string,
  { width }: Place,
  { letters }: TableSetting,
  hasHeader: boolean,
): string {
  const look = hasHeader ? 'w:val="0420" w:firstRow="1"' : 'w:val="0400" w:firstRow="0"'
  const size =
    width === undefined ? '<w:tblW w:w="5000" w:type="pct"/>' : `<w:tblW w:w="${width}" w:type="dxa"/>`
  const layout = width === undefined ? '' : '<w:tblLayout w:type="fixed"/>'
  return `<w:tblPr><w:tblStyle w:val="${style}"/>${size}${layout}${letters === undefined ? '' : narrowCells}<w:tblLook ${look} w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>`
}

const margin = (side: string): string => `<w:${side} w:w="${smallerMargin}" w:type="dxa"/>`
const narrowCells = `<w:tblCellMar>${margin('left')}${margin('right')}</w:tblCellMar>`

/** What the widths are reckoned with where the width of the text is not known. */
const anyWidth = 9000

function tableRows({ header, rows, align }: TablePiece, place: Place, { widths }: TableSetting): string {
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  const all = header === undefined ? rows : [header, ...rows]
  const isSmall = all.flat().reduce((sum, words) => sum + plainWords(words).length, 0) < smallTable
  const row = (cells: readonly Words[], isHeader: boolean, keeps: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((words, column) => cell(words, column, isHeader, keeps)).join('')}</w:tr>`
  const cell = (words: Words, column: number, isHeader: boolean, keeps: boolean): string => {
    const isLabel = header === undefined && column === 0
    const shown = isHeader || isLabel ? words.map(bold) : words
    const jc =
      align[column] === undefined || align[column] === 'left' ? '' : `<w:jc w:val="${align[column]}"/>`
    const size =
      place.width === undefined
        ? '<w:tcW w:w="0" w:type="auto"/>'
        : `<w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/>`
    const next = keeps ? keepNext : ''
    return `<w:tc><w:tcPr>${size}</w:tcPr><w:p><w:pPr>${next}<w:spacing w:before="40" w:after="40"/>${jc}</w:pPr>${runs(shown, place.run)}</w:p></w:tc>`
  }
  const written = all.map((cells, index) =>
    row(cells, header !== undefined && index === 0, rowKeepsNext(index, all.length, isSmall)),
  )
  return `${grid}${written.join('')}`
}

/** A list of so few items, of a line each, stays whole: no item stands alone on the last page. */
const fewItems = 4
const oneLine = 80

/** So many letters take less than half a page. */
const smallTable = 700

/**
 * A small table stays whole. Of a larger one no row is held to the next: at the foot of a page LibreOffice leaves out the
 * rows after those that are.
 */
const rowKeepsNext = (row: number, rows: number, isSmall: boolean): boolean => isSmall && row < rows - 1

const bold = (word: Words[number]): Words[number] => ('kind' in word ? word : { ...word, isBold: true })
