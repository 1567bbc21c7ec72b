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
import type { AssembledDocument, Block } from './blocks.js'
import { numbering, styles } from './to-docx-styles.js'
import { boxToTable, runs, tableToDocx } from './to-docx-tables.js'
import { clauseStamp, dateStamp, draftMark, noAdvice } from './words.js'

/** Width of the text on A4 between its margins, in twentieths of a point. */
const textWidth = 9360

/**
 * The document as a Word file: real heading styles, automatic numbering, repeated header rows, a table of contents,
 * header and footer. What is shown is what the blocks say, to the letter.
 */
export async function documentToDocx(document: AssembledDocument): Promise<Uint8Array> {
  const lists = document.blocks.filter((block) => block.kind === 'list')
  const file = new Document({
    creator: document.author === '' ? 'Clausulewijzer' : document.author,
    title: `${document.kind}: ${document.title}`,
    description: `${document.kind}, opgemaakt met Clausulewijzer`,
    styles,
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
        children: [...cover(document), ...document.blocks.flatMap(blockWriter())],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

/** Each list gets a numbering of its own, so that it counts from one. */
function blockWriter(): (block: Block) => FileChild[] {
  let lists = 0
  return (block) => {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
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

function cover({ kind, title, author, status, blocks }: AssembledDocument): FileChild[] {
  const line = (style: string, text: string) => new Paragraph({ style, children: [new TextRun(text)] })
  const hasContents = blocks.filter((block) => block.kind === 'heading').length > 6
  return [
    ...(status === 'draft' ? [line('DraftMark', draftMark)] : []),
    line('Kind', kind),
    line('Title', title),
    ...(author === '' ? [] : [line('Author', author)]),
    ...(hasContents ? [line('ContentsTitle', 'Inhoud'), contents(blocks)] : []),
  ]
}

/** A table of contents that already holds its entries; Word adds the page numbers when it is updated. */
function contents(blocks: readonly Block[]): TableOfContents {
  const cachedEntries = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level <= 2
      ? [
          {
            title: `${block.number} ${block.content.map((inline) => (inline.kind === 'line-break' ? ' ' : inline.text)).join('')}`,
            level: block.level,
          },
        ]
      : [],
  )
  return new TableOfContents('Inhoud', { headingStyleRange: '1-2', hyperlink: true, cachedEntries })
}

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
