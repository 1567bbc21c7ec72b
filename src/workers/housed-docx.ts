import type { Block, HeadingBlock } from '../documents/blocks.js'
import { beginsPage, isListed } from '../documents/pages/count-pages.js'
import { type PrintedHeading, printedHeadings, readLaidOut } from '../documents/pages/laid-out.js'
import { layoutFor } from '../documents/pages/layout-for.js'
import type { Pictures } from '../documents/pictures.js'
import type { PrintedDocument } from '../documents/publication.js'
import { toPieces } from '../documents/to-pieces.js'
import { draftMark, plainText } from '../documents/words.js'
import { formatDate } from '../kernel/format.js'
import { packed } from '../uploads/fill-docx.js'
import { wordPackage } from '../uploads/word-file.js'
import { facesOf, faceWithout } from '../word/faces.js'
import { inHouseStyle } from '../word/house-style.js'
import { firstPageNumber } from '../word/page-count.js'
import { noPictures } from '../word/pictures.js'
import type { ContentsPiece, Piece } from '../word/pieces.js'
import type { WordParts } from '../word/word-package.js'

/** Nothing stays unfilled without a word. */
const noNumber = '[nog in te vullen: nummer]'

/**
 * A document in the style of a house's own file; undefined when that file cannot be used any more.
 * @param laidOut a PDF of the same document in the same style: the pages in the list of headings come from it.
 */
export async function housedDocx(
  document: PrintedDocument,
  house: Uint8Array,
  { pictures = noPictures, laidOut }: { readonly pictures?: Pictures; readonly laidOut?: Uint8Array } = {},
): Promise<Uint8Array | undefined> {
  const opened = await wordPackage(house)
  if (!opened.ok) return undefined
  const { kind, title, author, status, generatedOn } = document
  const layout = layoutFor(document)
  const headings = document.blocks.filter(isListed)
  const printed = laidOut && layout.hasContents ? asPrinted(headings, opened.value, laidOut) : undefined
  const written = inHouseStyle(opened.value, {
    ...{ kind, title, author, pictures },
    pieces: toPieces(document.blocks).map((piece, index) =>
      placedPiece(piece, document.blocks[index], index, layout),
    ),
    ...(status === 'draft' && { mark: draftMark }),
    ...(layout.hasContents && { contents: contentsOf(headings, printed) }),
    facts: {
      titel: title,
      bestuur: author,
      soort: kind,
      datum: formatDate(generatedOn),
      nummer: ('number' in document ? document.number : undefined) ?? noNumber,
    },
  })
  return written && packed(written)
}

/** A heading with its place for the list of headings, where it begins a page, and without a number in what is read as a letter. */
function placedPiece(
  piece: Piece,
  block: Block | undefined,
  index: number,
  layout: ReturnType<typeof layoutFor>,
): Piece {
  if (piece.kind !== 'heading' || block?.kind !== 'heading') return piece
  return {
    ...piece,
    ...(layout.hasContents && isListed(block) && { anchor: anchorOf(block) }),
    ...(beginsPage(block, index, layout) && { beginsPage: true }),
    ...(block.number === '' && { isUnnumbered: true }),
  }
}

/** Word hides marks whose name begins so; those that the house has are called otherwise. */
const anchorOf = ({ number }: HeadingBlock): string => `_TocTekst${number.replaceAll('.', '_')}`

const contentsOf = (
  headings: readonly HeadingBlock[],
  printed: readonly PrintedHeading[] | undefined,
): ContentsPiece => ({
  kind: 'contents',
  title: 'Inhoud',
  entries: toPieces(headings).flatMap((piece, index) => {
    const heading = headings[index]
    if (piece.kind !== 'heading' || heading === undefined) return []
    return [{ ...piece, anchor: anchorOf(heading), ...printed?.[index] }]
  }),
})

/** Undefined where the PDF was made in other letters than those of the house, or its pages are counted otherwise. */
function asPrinted(
  headings: readonly HeadingBlock[],
  house: WordParts,
  pdf: Uint8Array,
): readonly PrintedHeading[] | undefined {
  const laidOut = readLaidOut(pdf)
  const first = firstPageNumber(house)
  if (laidOut === undefined || first === undefined) return undefined
  if (faceWithout(facesOf(house), laidOut.faces) !== undefined) return undefined
  return printedHeadings(
    headings.map(({ content }) => plainText(content)),
    laidOut,
  )?.map((one) => ({ ...one, page: one.page + first - 1 }))
}
