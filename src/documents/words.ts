import { formatDate } from '../kernel/format.js'
import type { BoxBlock, Inline } from './blocks.js'
import { isPublication, type PrintedDocument } from './publication.js'

/** The words around a document's text, the same in every rendering. */
export const draftMark = 'ONTWERP'
export const boxHeading = ({ title }: BoxBlock): string => `Aan te vullen door het bestuur: ${title}`

/** The title is cut where the foot of a page has no more room. */
const longestTitle = 90

/** What stands at the foot of every page: the number, when there is one, and the title. */
export const footLine = (document: PrintedDocument): string => {
  const { title } = document
  const number = isPublication(document) ? undefined : document.number
  const short = title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title
  return number === undefined ? short : `${number} – ${short}`
}

export const madeOn = ({ generatedOn }: PrintedDocument): string => `Opgemaakt op ${formatDate(generatedOn)}.`

/** What stands under the text where there are no pages. */
export const stamps = (document: PrintedDocument): readonly string[] =>
  isPublication(document) ? [madeOn(document), document.colophon] : [footLine(document), madeOn(document)]

/** Running text without its marks; a line break is a line end. */
export const plainText = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.kind === 'line-break' ? '\n' : inline.text)).join('')
