import { Bookmark, Document, type FileChild, ImageRun, Paragraph, TextRun } from 'docx'
import { fitted, noPictures, pictureTypeOf } from '../word/pictures.js'
import type { Block, PictureBlock } from './blocks.js'
import { keepsNext } from './keep-together.js'
import { hasLetterhead } from './letters.js'
import { afterLogo, type Logo, logoIn } from './logo.js'
import { beginsPage, countPages, isListed, type Layout } from './pages/count-pages.js'
import { layoutFor } from './pages/layout-for.js'
import { insteadOf, type Pictures } from './pictures.js'
import { isPublication, type PrintedDocument } from './publication.js'
import { pictureRoom, sheet, textWidth, tightMargin } from './sheet.js'
import { anchorOf, contents, cover, footer, header, properties } from './to-docx-frame.js'
import { packDocx } from './to-docx-pack.js'
import { numbering } from './to-docx-styles.js'
import { boxToTable, runs, type Together, tableToDocx } from './to-docx-tables.js'

/**
 * The document as a Word file: real heading styles, automatic numbering, repeated header rows, a table of contents with
 * page numbers, header and footer. What is shown is what the blocks say, to the letter.
 * @param pictures the bytes of its pictures; one that is not there leaves its words.
 */
export function documentToDocx(
  document: PrintedDocument,
  { pictures = noPictures }: { readonly pictures?: Pictures } = {},
): Promise<Uint8Array> {
  const logo = isPublication(document) ? undefined : logoIn(pictures)
  const layout = layoutFor(document, logo?.height)
  const pages = countPages(document, layout)
  const file = new Document({
    ...properties(document),
    numbering,
    sections: [
      {
        properties: {
          ...(layout.contentsBeginPage && { titlePage: true }),
          page: { size: sheet.size, margin: pages.isTight ? tightMargin : sheet.margin },
        },
        headers: { default: header(document) },
        footers: { default: footer(document) },
        children: [
          ...(logo ? [logoLine(logo, document.author)] : []),
          ...cover(document),
          ...(layout.hasContents ? contents(document.blocks, pages.begins, layout.contentsBeginPage) : []),
          ...document.blocks.flatMap(blockWriter(layout, pictures, hasLetterhead(document))),
        ],
      },
    ],
  })
  return packDocx(file)
}

/** Each ordered list is an instance of its own of one numbering, so that it counts from one. */
function blockWriter(
  layout: Layout,
  pictures: Pictures,
  isLetter: boolean,
): (block: Block, index: number, blocks: readonly Block[]) => FileChild[] {
  let lists = 0
  const marksPlace = (block: Block): boolean => layout.hasContents && isListed(block)
  const together: Together = layout.keepsWhole ? { keepNext: true } : {}
  const keptWith = (block: Block, after: Block | undefined): Together =>
    keepsNext(block, after) ? { keepNext: true } : together
  return (block, index, blocks) => {
    const breaks = beginsPage(block, index, layout) ? { pageBreakBefore: true } : {}
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            ...breaks,
            style: `Heading${block.level}`,
            ...(isLetter && block.level === 1 && letterhead),
            ...(block.number !== '' && { numbering: { reference: 'headings', level: block.level - 1 } }),
            children: marksPlace(block)
              ? [new Bookmark({ id: anchorOf(block), children: runs(block.content) })]
              : runs(block.content),
          }),
        ]
      case 'paragraph':
        return [
          new Paragraph({ ...breaks, ...keptWith(block, blocks[index + 1]), children: runs(block.content) }),
        ]
      case 'list': {
        if (block.ordered) lists += 1
        const list = block.ordered ? { reference: 'numbers', instance: lists } : { reference: 'dashes' }
        return block.items.map(
          ({ content }) =>
            new Paragraph({
              style: 'ListParagraph',
              numbering: { ...list, level: 0 },
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
        return [new Paragraph({ ...together, ...pictureLine, children: [picture(block, pictures)] })]
      default:
        return block satisfies never
    }
  }
}

/** The name of who sends a letter stands at the top of the page, close to the address. */
const letterhead = { spacing: { before: 0, after: 40 } } as const

/** A picture is as high as it is: the room between lines is for letters. */
const pictureLine = { spacing: { line: 240, lineRule: 'auto' as const } }

/** Above the kind of document: whose it is. */
const logoLine = ({ bytes, width, height }: Logo, author: string): Paragraph =>
  new Paragraph({
    ...pictureLine,
    spacing: { ...pictureLine.spacing, after: afterLogo },
    children: [
      new ImageRun({
        type: pictureTypeOf(bytes),
        data: bytes,
        transformation: { width, height },
        altText: { name: 'logo', title: '', description: `Logo van ${author || 'het bestuur'}` },
      }),
    ],
  })

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
