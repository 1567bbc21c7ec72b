import type { Block, HeadingBlock } from '../blocks.js'
import { isPublication, type PrintedDocument } from '../publication.js'
import { coverDrop, deepestInContents, settings, textHeight } from '../sheet.js'
import { draftMark, plainText } from '../words.js'
import { flowOver, type Stretch } from './flow.js'
import { widthOfText } from './lines.js'
import { paragraphStretch, stretchesOf, text } from './stretches.js'

/**
 * How a document is laid out, besides what its blocks say.
 *
 * @property hasContents a table of contents stands before the text.
 * @property contentsBeginPage and `textBeginsPage`: each begins a page.
 * @property keepsWhole a paragraph and a table of labels stay on the page of what follows them: a fiche is not torn.
 * @property breaksChapters every heading of the first level begins a page: each letter has its own.
 */
export interface Layout {
  readonly hasContents: boolean
  readonly contentsBeginPage: boolean
  readonly textBeginsPage: boolean
  readonly keepsWhole: boolean
  readonly breaksChapters: boolean
}

/**
 * On which page, from 1, each block of a document begins, as Word and LibreOffice lay it out with Calibri or a font as
 * wide: lines are counted by the widths of the letters. An estimate, but the same every time.
 */
export function countPages(document: PrintedDocument, layout: Layout): readonly number[] {
  const front = [...coverStretches(document), ...contentsStretches(document.blocks, layout)]
  const stretches: Stretch[] = [...front]
  const starts: number[] = []
  document.blocks.forEach((block, index) => {
    starts.push(stretches.length)
    const [first, ...rest] = stretchesOf(block, layout.keepsWhole)
    if (first === undefined) return
    stretches.push(beginsPage(block, index, layout) ? { ...first, beginsPage: true } : first, ...rest)
  })
  const flow = flowOver(stretches, textHeight / 20)
  return starts.map((start) => flow.starts[start]?.page ?? flow.pages)
}

/** Whether a block begins a page by what kind of document it stands in. */
export const beginsPage = (
  block: Block,
  index: number,
  { textBeginsPage, breaksChapters }: Layout,
): boolean => (index === 0 ? textBeginsPage : breaksChapters && block.kind === 'heading' && block.level === 1)

function coverStretches(document: PrintedDocument): readonly Stretch[] {
  const { kind, title, author, status } = document
  const isPage = isPublication(document)
  const drop = { before: coverDrop, after: 0 }
  return [
    ...(status === 'draft' ? [paragraphStretch(text(draftMark), settings.DraftMark)] : []),
    paragraphStretch(text(kind.toUpperCase()), { ...settings.Kind, ...(isPage && drop) }),
    paragraphStretch(text(title), settings.Title),
    ...(author === '' ? [] : [paragraphStretch(text(author), settings.Author)]),
    ...(isPage ? document.cover.map((line) => paragraphStretch(text(line), settings.Normal)) : []),
  ]
}

/** The heading, a line for each entry, and the empty paragraph that ends the field. */
function contentsStretches(blocks: readonly Block[], layout: Layout): readonly Stretch[] {
  if (!layout.hasContents) return []
  const headings = blocks.filter(
    (block): block is HeadingBlock => block.kind === 'heading' && block.level <= deepestInContents,
  )
  return [
    {
      ...paragraphStretch(text('Inhoud'), settings.ContentsTitle),
      ...{ keepNext: true, ...(layout.contentsBeginPage && { beginsPage: true }) },
    },
    ...headings.map(({ level, number, content }) => {
      const setting = level === 1 ? settings.TOC1 : settings.TOC2
      const first = widthOfText(`${number} `, { size: setting.size / 2, bold: level === 1 })
      return paragraphStretch(text(plainText(content)), setting, { first })
    }),
    paragraphStretch([], settings.Normal),
  ]
}
