import {
  type FileChild,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { formatDate } from '../kernel/format.js'
import type { AssembledDocument, Block, HeadingBlock } from './blocks.js'
import { hasLetterhead } from './letters.js'
import { isListed } from './pages/count-pages.js'
import { isPublication, type PrintedDocument } from './publication.js'
import { coverDrop, deepestInContents, textWidth } from './sheet.js'
import { draftMark, footLine, madeOn, plainText } from './words.js'

/** What stands around the text of a Word file: cover, contents, header, footer and the properties of the file. */

export function cover(document: PrintedDocument): FileChild[] {
  const { kind, title, author, status } = document
  const line = (style: string, text: string, lower = {}) =>
    new Paragraph({ style, ...lower, children: [new TextRun(text)] })
  const isPage = isPublication(document)
  return [
    ...(status === 'draft' ? [line('DraftMark', draftMark)] : []),
    ...(!hasLetterhead(document)
      ? [
          line('Kind', kind, isPage && { spacing: { before: coverDrop, after: 0 } }),
          line('Title', title),
          ...(author === '' ? [] : [line('Author', author)]),
        ]
      : []),
    ...(isPage ? document.cover.map((text) => line('Normal', text)) : []),
  ]
}

/**
 * A table of contents with page numbers. It is not marked as out of date: Word would ask a question about it whenever
 * the file is opened.
 * @param pages on which each block of the document begins.
 */
export const contents = (
  blocks: readonly Block[],
  pages: readonly number[],
  beginsPage: boolean,
): FileChild[] => [
  new Paragraph({
    style: 'ContentsTitle',
    ...(beginsPage && { pageBreakBefore: true }),
    children: [new TextRun('Inhoud')],
  }),
  new TableOfContents('Inhoud', {
    headingStyleRange: `1-${deepestInContents}`,
    hyperlink: true,
    beginDirty: false,
    cachedEntries: blocks.flatMap((block, index) =>
      isListed(block)
        ? [
            {
              title: `${block.number} ${plainText(block.content).replaceAll('\n', ' ')}`,
              level: block.level,
              href: anchorOf(block),
              page: pages[index] ?? 1,
            },
          ]
        : [],
    ),
  }),
]

/** The name of the place that an entry of the table of contents leads to; Word hides names that begin so. */
export const anchorOf = ({ number }: HeadingBlock): string => `_Toc${number.replaceAll('.', '_')}`

const atRight = { tabStops: [{ type: TabStopType.RIGHT, position: textWidth }] }

/** On every page: what kind of document it is and whose; a draft says that it is one. */
export function header({ kind, author, status }: PrintedDocument): Header {
  const text = author === '' ? kind : `${kind} – ${author}`
  const mark =
    status === 'draft' ? [new TextRun({ children: [new Tab(), draftMark], bold: true, color: 'A3301C' })] : []
  return new Header({
    children: [new Paragraph({ style: 'Header', ...atRight, children: [new TextRun(text), ...mark] })],
  })
}

/** On every page: the number and the title, and which page it is of how many. */
export function footer(document: PrintedDocument): Footer {
  const page = new TextRun({
    children: [new Tab(), 'pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES],
  })
  const lines = [
    new Paragraph({ style: 'Footer', ...atRight, children: [new TextRun(footLine(document)), page] }),
  ]
  const colophon = isPublication(document)
    ? [
        new Paragraph({
          style: 'Footer',
          children: [new TextRun(`${madeOn(document)} ${document.colophon}`)],
        }),
      ]
    : []
  return new Footer({ children: [...lines, ...colophon] })
}

/** What Word shows under "Eigenschappen": who made the file, what it is called. */
export function properties(document: PrintedDocument) {
  const { author, kind, title } = document
  const who = author !== '' ? author : isPublication(document) ? 'Clausulewijzer' : 'Het bestuur'
  return {
    creator: who,
    lastModifiedBy: who,
    title: `${kind}: ${title}`,
    subject: title,
    description: kind,
    ...(!isPublication(document) && { customProperties: origin(document) }),
  }
}

/** Where the text comes from: for whoever has to account for it, out of sight of who reads it. */
function origin(document: AssembledDocument): readonly { readonly name: string; readonly value: string }[] {
  const { number, generatedOn, template, clauses } = document
  const parts = inPieces(clauses.map(spaced))
  return [
    ...(number === undefined ? [] : [{ name: 'Nummer', value: number }]),
    { name: 'Opgemaakt op', value: formatDate(generatedOn) },
    { name: 'Opgemaakt met', value: 'Clausulewijzer' },
    { name: 'Sjabloon', value: spaced(template) },
    ...parts.map((value, index) => ({ name: index === 0 ? 'Clausules' : `Clausules ${index + 1}`, value })),
  ]
}

const spaced = (reference: string): string => reference.replace('@', ' ')

/** The longest value that Word shows of a property. */
const longestProperty = 255

/** Names, with commas between them, in values that Word shows whole. */
function inPieces(names: readonly string[]): readonly string[] {
  const pieces: string[] = []
  for (const name of names) {
    const last = pieces.at(-1)
    if (last === undefined || last.length + name.length + 2 > longestProperty) pieces.push(name)
    else pieces[pieces.length - 1] = `${last}, ${name}`
  }
  return pieces
}
