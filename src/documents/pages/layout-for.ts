import { layoutOf } from '../document-kinds.js'
import { isPublication, type PrintedDocument } from '../publication.js'
import { headingsWithoutContents } from '../sheet.js'
import { contentsFillPage, type Layout } from './count-pages.js'

/** How a document is laid out in Word, in our style and in that of a house. */
export function layoutFor(document: PrintedDocument): Layout {
  const headings = document.blocks.filter((block) => block.kind === 'heading' && block.number !== '').length
  const hasCoverPage = isPublication(document)
  const hasContents = headings > headingsWithoutContents
  return {
    hasContents,
    contentsBeginPage: hasCoverPage,
    textBeginsPage: hasCoverPage || contentsFillPage(document, hasContents),
    keepsWhole: hasCoverPage,
    breaksChapters: !isPublication(document) && layoutOf(document.name) === 'letters',
  }
}
