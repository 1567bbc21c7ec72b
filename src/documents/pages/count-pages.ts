import type { Block, HeadingBlock } from '../blocks.js'
import { hasLetterhead } from '../letters.js'
import { afterLogo } from '../logo.js'
import { isPublication, type PrintedDocument } from '../publication.js'
import { coverDrop, deepestInContents, settings, sheet, textHeightWithin, tightMargin } from '../sheet.js'
import { draftMark, plainText } from '../words.js'
import { type Flow, flowOver, type Stretch } from './flow.js'
import { widthOfText } from './lines.js'
import { paragraphStretch, pointsPerPixel, stretchesOf, text } from './stretches.js'

/**
 * How a document is laid out, besides what its blocks say.
 *
 * @property hasContents a table of contents stands before the text.
 * @property contentsBeginPage and `textBeginsPage`: each begins a page.
 * @property keepsWhole a paragraph and a table of labels stay on the page of what follows them: a fiche is not torn.
 * @property logoHeight of a logo above the kind of document, in pixels; left out: there is none.
 * @property breaksChapters every heading of the first level begins a page: each letter has its own.
 */
export interface Layout {
  readonly hasContents: boolean
  readonly contentsBeginPage: boolean
  readonly textBeginsPage: boolean
  readonly keepsWhole: boolean
  readonly breaksChapters: boolean
  readonly logoHeight?: number
}

/**
 * The pages of a document.
 *
 * @property begins on which page, from 1, each block begins.
 * @property isTight it is laid out with tighter margins, so that no last page is all but empty.
 */
export interface Pages {
  readonly begins: readonly number[]
  readonly count: number
  readonly isTight: boolean
}

/** A last page with less than this share of text on it is all but empty. */
const littleOnPage = 0.25

/**
 * Counts the pages of a document, as Word and LibreOffice lay it out with Calibri or a font as wide: lines are counted
 * by the widths of the letters. An estimate, but the same every time.
 */
export function countPages(document: PrintedDocument, layout: Layout): Pages {
  const stretches: Stretch[] = [
    ...logoStretch(layout.logoHeight),
    ...coverStretches(document),
    ...contentsStretches(document.blocks, layout),
  ]
  const starts: number[] = []
  document.blocks.forEach((block, index) => {
    starts.push(stretches.length)
    const [first, ...rest] = stretchesOf(block, layout.keepsWhole, document.blocks[index + 1])
    if (first === undefined) return
    stretches.push(beginsPage(block, index, layout) ? { ...first, beginsPage: true } : first, ...rest)
  })
  const pagesOf = ({ starts: places, pages }: Flow, isTight: boolean): Pages => ({
    begins: starts.map((start) => places[start]?.page ?? pages),
    count: pages,
    isTight,
  })
  const [room, moreRoom] = [textHeightWithin(sheet.margin) / 20, textHeightWithin(tightMargin) / 20]
  const usual = flowOver(stretches, room)
  if (usual.pages === 1 || usual.filled > room * littleOnPage) return pagesOf(usual, false)
  const tight = flowOver(stretches, moreRoom)
  return tight.pages < usual.pages ? pagesOf(tight, true) : pagesOf(usual, false)
}

/** A page with more than this share of text on it has no room for the beginning of the text as well. */
const muchOnPage = 0.55

/** Whether a table of contents before the text fills most of the page on which it ends. */
export function contentsFillPage(
  document: PrintedDocument,
  hasContents: boolean,
  logoHeight?: number,
): boolean {
  if (!hasContents) return false
  const layout = { hasContents, contentsBeginPage: false }
  const front = [
    ...logoStretch(logoHeight),
    ...coverStretches(document),
    ...contentsStretches(document.blocks, layout),
  ]
  const room = textHeightWithin(sheet.margin) / 20
  return flowOver(front, room).filled > room * muchOnPage
}

/** Whether a block begins a page by what kind of document it stands in. */
export const beginsPage = (
  block: Block,
  index: number,
  { textBeginsPage, breaksChapters }: Layout,
): boolean => (index === 0 ? textBeginsPage : breaksChapters && block.kind === 'heading' && block.level === 1)

const logoStretch = (height: number | undefined): readonly Stretch[] =>
  height === undefined
    ? []
    : [{ lines: 1, height: height * pointsPerPixel, before: 0, after: afterLogo / 20, whole: true }]

function coverStretches(document: PrintedDocument): readonly Stretch[] {
  const { kind, title, author, status } = document
  const isPage = isPublication(document)
  const drop = { before: coverDrop, after: 0 }
  const mark = status === 'draft' ? [paragraphStretch(text(draftMark), settings.DraftMark)] : []
  if (hasLetterhead(document)) return mark
  return [
    ...mark,
    paragraphStretch(text(kind.toUpperCase()), { ...settings.Kind, ...(isPage && drop) }),
    paragraphStretch(text(title), settings.Title),
    ...(author === '' ? [] : [paragraphStretch(text(author), settings.Author)]),
    ...(isPage ? document.cover.map((line) => paragraphStretch(text(line), settings.Normal)) : []),
  ]
}

/** Whether the table of contents lists a block. */
export const isListed = (block: Block): block is HeadingBlock =>
  block.kind === 'heading' && block.level <= deepestInContents && block.number !== ''

/** The heading, and a line for each entry. */
function contentsStretches(
  blocks: readonly Block[],
  layout: Pick<Layout, 'hasContents' | 'contentsBeginPage'>,
): readonly Stretch[] {
  if (!layout.hasContents) return []
  return [
    {
      ...paragraphStretch(text('Inhoud'), settings.ContentsTitle),
      ...{ keepNext: true, ...(layout.contentsBeginPage && { beginsPage: true }) },
    },
    ...blocks.filter(isListed).map(({ level, number, content }) => {
      const setting = level === 1 ? settings.TOC1 : settings.TOC2
      const first = widthOfText(`${number} `, { size: setting.size / 2, bold: level === 1 })
      return paragraphStretch(text(plainText(content)), setting, { first })
    }),
  ]
}
