import {
  Document,
  type FileChild,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import type { Block, PictureBlock } from './blocks.js'
import { layoutOf } from './document-kinds.js'
import { fitted, insteadOf, noPictures, type Pictures, pictureTypeOf } from './pictures.js'
import { isPublication, type PrintedDocument } from './publication.js'
import { numbering, styles } from './to-docx-styles.js'
import { boxToTable, runs, type Together, tableToDocx } from './to-docx-tables.js'
import { draftMark, stamps } from './words.js'

/** Width of the text on A4 between its margins, in twentieths of a point. */
const textWidth = 9360
/** The most room for a picture, in pixels as the library counts them: the width of the text, and most of a page. */
const pictureRoom = { width: textWidth / 15, height: 780 }

/**
 * Estimating on which page every heading falls takes about two milliseconds a block: in a longer document (some 170
 * pages) the table of contents goes without page numbers.
 */
const maximumEstimated = 2_000
/** Tables of many rows, of which a publication consists, take some ten. */
const maximumEstimatedTables = 300
/** How far the title stands from the top of a page of its own, in twentieths of a point. */
const coverDrop = 3_200
/** A shorter document needs no table of contents. */
const headingsWithoutContents = 6
/** A longer table of contents fills most of a page: the text then begins on the next one. */
const headingsBesideText = 25

/**
 * The document as a Word file: real heading styles, automatic numbering, repeated header rows, a table of contents,
 * header and footer. What is shown is what the blocks say, to the letter.
 * @param pictures the bytes of its pictures; one that is not there leaves its words.
 * @param estimateUpTo page numbers stand in the table of contents of a document of at most so many blocks.
 */
export async function documentToDocx(
  document: PrintedDocument,
  {
    pictures = noPictures,
    estimateUpTo = isPublication(document) ? maximumEstimatedTables : maximumEstimated,
  }: { readonly pictures?: Pictures; readonly estimateUpTo?: number } = {},
): Promise<Uint8Array> {
  const headings = document.blocks.filter((block) => block.kind === 'heading').length
  const hasContents = headings > headingsWithoutContents
  const hasCoverPage = isPublication(document)
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
          ...(hasCoverPage && { titlePage: true }),
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1440, bottom: 1300, left: 1273, right: 1273, header: 600, footer: 500 },
          },
        },
        headers: { default: header(document) },
        footers: { default: footer(document) },
        children: [
          ...cover(document),
          ...(hasContents ? contents(isEstimated, hasCoverPage) : []),
          ...document.blocks.flatMap(
            blockWriter({
              pictures,
              beginsPage: hasCoverPage || headings > headingsBesideText,
              keepsWhole: hasCoverPage,
              breaksChapters: !isPublication(document) && layoutOf(document.name) === 'letters',
            }),
          ),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

/**
 * Each list gets a numbering of its own, so that it counts from one.
 * @property keepsWhole a paragraph and a table of labels stay on the page of what follows them: a fiche is not torn.
 * @property breaksChapters every heading of the first level begins a page: each letter has its own.
 */
function blockWriter({
  pictures,
  beginsPage,
  keepsWhole,
  breaksChapters,
}: {
  readonly pictures: Pictures
  beginsPage: boolean
  readonly keepsWhole: boolean
  readonly breaksChapters: boolean
}): (block: Block) => FileChild[] {
  let lists = 0
  let isFirst = true
  const together: Together = keepsWhole ? { keepNext: true } : {}
  return (block) => {
    const beginsChapter = breaksChapters && !isFirst && block.kind === 'heading' && block.level === 1
    const pageBreakBefore = beginsPage || beginsChapter
    beginsPage = false
    isFirst = false
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
        return [new Paragraph({ ...together, children: runs(block.content) })]
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
        return block.header === undefined
          ? [tableToDocx(block, textWidth, together), afterTable(together)]
          : [tableToDocx(block, textWidth), afterTable()]
      case 'box':
        return [boxToTable(block, textWidth), afterTable()]
      case 'picture':
        return [new Paragraph({ ...together, children: [picture(block, pictures)] })]
      default:
        return block satisfies never
    }
  }
}

function picture(block: PictureBlock, pictures: Pictures): ImageRun | TextRun {
  const data = pictures.get(block.attachment)
  if (data === undefined) return new TextRun(insteadOf(block))
  return new ImageRun({
    type: pictureTypeOf(data),
    data,
    transformation: fitted(block, pictureRoom),
    altText: { name: block.attachment, title: '', description: block.alt },
  })
}

/** Word joins two tables that touch, and wants a paragraph at the end: a low one that holds them apart. */
const afterTable = (together: Together = {}): Paragraph =>
  new Paragraph({ style: 'AfterTable', ...together, children: [] })

function cover(document: PrintedDocument): FileChild[] {
  const { kind, title, author, status } = document
  const line = (style: string, text: string, lower = {}) =>
    new Paragraph({ style, ...lower, children: [new TextRun(text)] })
  const isPage = isPublication(document)
  return [
    ...(status === 'draft' ? [line('DraftMark', draftMark)] : []),
    line('Kind', kind, isPage && { spacing: { before: coverDrop, after: 0 } }),
    line('Title', title),
    ...(author === '' ? [] : [line('Author', author)]),
    ...(isPage ? document.cover.map((text) => line('Normal', text)) : []),
  ]
}

/**
 * A table of contents, filled in from the headings. It is not marked as out of date: Word would ask a question about
 * it whenever the file is opened.
 */
const contents = (hasPageNumbers: boolean, beginsPage: boolean): FileChild[] => [
  new Paragraph({
    style: 'ContentsTitle',
    ...(beginsPage && { pageBreakBefore: true }),
    children: [new TextRun('Inhoud')],
  }),
  new TableOfContents('Inhoud', {
    headingStyleRange: '1-2',
    hyperlink: true,
    beginDirty: false,
    ...(!hasPageNumbers && { pageNumbersEntryLevelsRange: '1-2' }),
  }),
]

function header({ kind, title, status }: PrintedDocument): Header {
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

function footer(document: PrintedDocument): Footer {
  const [when, ...what] = stamps(document)
  const page = new TextRun({
    children: [new Tab(), 'pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES],
  })
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [new TextRun(when), page],
      }),
      new Paragraph({ style: 'Footer', children: [new TextRun(what.join(' '))] }),
    ],
  })
}
