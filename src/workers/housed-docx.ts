import type { Pictures } from '../documents/pictures.js'
import type { PrintedDocument } from '../documents/publication.js'
import { toPieces } from '../documents/to-pieces.js'
import { draftMark } from '../documents/words.js'
import { formatDate } from '../kernel/format.js'
import { packed } from '../uploads/fill-docx.js'
import { wordPackage } from '../uploads/word-file.js'
import { inHouseStyle } from '../word/house-style.js'
import { noPictures } from '../word/pictures.js'

/** Nothing stays unfilled without a word. */
const noNumber = '[nog in te vullen: nummer]'
/** A shorter document needs no list of its headings. */
const headingsWithoutContents = 6

/** A document in the style of a house's own file; undefined when that file cannot be used any more. */
export async function housedDocx(
  document: PrintedDocument,
  house: Uint8Array,
  pictures: Pictures = noPictures,
): Promise<Uint8Array | undefined> {
  const opened = await wordPackage(house)
  if (!opened.ok) return undefined
  const { kind, title, author, status, blocks, generatedOn } = document
  const headings = blocks.filter((block) => block.kind === 'heading').length
  const written = inHouseStyle(opened.value, {
    ...{ kind, title, author, pieces: toPieces(blocks), pictures },
    ...(status === 'draft' && { mark: draftMark }),
    ...(headings > headingsWithoutContents && { contentsTitle: 'Inhoud' }),
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
