import {
  Document,
  type FileChild,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import type { AssembledDocument, Block } from './blocks.js'
import { numbering, styles } from './to-docx-styles.js'
import { boxToTable, runs, tableToDocx } from './to-docx-tables.js'
import { clauseStamp, dateStamp, draftMark, noAdvice } from './words.js'

/** Width of the text on A4 between its margins, in twentieths of a point. */
const textWidth = 9360

/**
 * Estimating on which page every heading falls takes about two milliseconds a block: in a longer document (some 170
 * pages) the table of contents goes without page numbers.
 */
const maximumEstimated = 2_000
/** A shorter document needs no table of contents. */
const headingsWithoutContents = 6
/** A longer table of contents fills most of a page: the text then begins on the next one. */
const headingsBesideText = 25

/**
 * The document as a Word file: real heading styles, automatic numbering, repeated header rows, a table of contents,
 * header and footer. What is shown is what the blocks say, to the letter.
 * @param estimateUpTo page numbers stand in the table of contents of a document of at most so many blocks.
 */
export async function documentToDocx(
  document: AssembledDocument,
  { estimateUpTo = maximumEstimated } = {},
): Promise<Uint8Array> {
  const headings = document.blocks.filter((block) => block.kind === 'heading').length
  const hasContents = headings > headingsWithoutContents
  const isEstimated = hasContents && document.blocks.length <= estimateUpTo
  const lists = document.blocks.filter((block) => block.kind === 'list')
  const file = new Document({
    creator: document.author === '' ? 'Clausulewijzer' : document.author,
    title: `${document.kind}: ${document.title}`,
    description: `${document.kind}, opgemaakt met Clausulewijzer`,
    styles,
    ...(isEstimated && { pageNumbers: estimatePageNumbers }),
    numbering: numbering(lists.length),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1440, bottom: 1300, left: 1273, right: 1273, header: 600, footer: 500 },
          },
        },
        headers: { default: header(document) },
        footers: { default: footer(document) },
        children: [
          ...cover(document),
          ...(hasContents ? contents(isEstimated) : []),
          ...document.blocks.flatMap(blockWriter({ beginsPage: headings > headingsBesideText })),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

/** Each list gets a numbering of its own, so that it counts from one. */
function blockWriter({ beginsPage }: { beginsPage: boolean }): (block: Block) => FileChild[] {
  let lists = 0
  return (block) => {
    const pageBreakBefore = beginsPage
    beginsPage = false
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            pageBreakBefore,
            style: `Heading${block.level}`,
            numbering: { reference: 'headings', level: block.level - 1 },
            children: runs(block.content),
          }),
        ]
      case 'paragraph':
        return [new Paragraph({ children: runs(block.content) })]
      case 'list': {
        lists += 1
        const reference = block.ordered ? `list-${lists}` : 'dashes'
        return block.items.map(
          ({ content }) =>
            new Paragraph({
              style: 'ListParagraph',
              numbering: { reference, level: 0 },
              children: runs(content),
            }),
        )
      }
      case 'table':
        return [tableToDocx(block, textWidth), afterTable()]
      case 'box':
        return [boxToTable(block, textWidth), afterTable()]
      default:
        return block satisfies never
    }
  }
}

/** Word joins two tables that touch, and wants a paragraph at the end: a low one that holds them apart. */
const afterTable = (): Paragraph => new Paragraph({ style: 'AfterTable', children: [] })

function cover({ kind, title, author, status }: AssembledDocument): FileChild[] {
  const line = (style: string, text: string) => new Paragraph({ style, children: [new TextRun(text)] })
  return [
    ...(status === 'draft' ? [line('DraftMark', draftMark)] : []),
    line('Kind', kind),
    line('Title', title),
    ...(author === '' ? [] : [line('Author', author)]),
  ]
}

/**
 * A table of contents, filled in from the headings. It is not marked as out of date: Word would ask a question about
 * it whenever the file is opened.
 */
const contents = (hasPageNumbers: boolean): FileChild[] => [
  new Paragraph({ style: 'ContentsTitle', children: [new TextRun('Inhoud')] }),
  new TableOfContents('Inhoud', {
    headingStyleRange: '1-2',
    hyperlink: true,
    beginDirty: false,
    ...(!hasPageNumbers && { pageNumbersEntryLevelsRange: '1-2' }),
  }),
]

function header({ kind, title, status }: AssembledDocument): Header {
  const text = [`${kind}: ${title.length > 90 ? `${title.slice(0, 89)}…` : title}`]
  const mark =
    status === 'draft' ? [new TextRun({ children: [new Tab(), draftMark], bold: true, color: 'A3301C' })] : []
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [new TextRun(text.join('')), ...mark],
      }),
    ],
  })
}

function footer(document: AssembledDocument): Footer {
  const page = new TextRun({
    children: [new Tab(), 'pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES],
  })
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [new TextRun(dateStamp(document)), page],
      }),
      new Paragraph({ style: 'Footer', children: [new TextRun(`${clauseStamp(document)} ${noAdvice}`)] }),
    ],
  })
}
