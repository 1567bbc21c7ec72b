import { layoutOf } from '../document-kinds.js'
import { isPublication, type PrintedDocument } from '../publication.js'
import { headingsWithoutContents } from '../sheet.js'
import { contentsFillPage, type Layout } from './count-pages.js'

/**
 * How a document is laid out in Word, in our style and in that of a house.
 * @param logoHeight of the logo above its text; left out: it has none.
 */
export function layoutFor(document: PrintedDocument, logoHeight?: number): Layout {
  const headings = document.blocks.filter((block) => block.kind === 'heading' && block.number !== '').length
  const hasCoverPage = isPublication(document)
  const hasContents = headings > headingsWithoutContents
  return {
    hasContents,
    contentsBeginPage: hasCoverPage,
    textBeginsPage: hasCoverPage || contentsFillPage(document, hasContents, logoHeight),
    ...(logoHeight !== undefined && { logoHeight }),
    keepsWhole: hasCoverPage,
    breaksChapters: !isPublication(document) && layoutOf(document.name) === 'letters',
  }
}
