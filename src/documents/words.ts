import { formatDate } from '../kernel/format.js'
import type { AssembledDocument, BoxBlock, Inline } from './blocks.js'
import { isPublication, type PrintedDocument } from './publication.js'

/** The words around a document's text, the same in every rendering. */
export const draftMark = 'ONTWERP'
const noAdvice = 'Opgemaakt met Clausulewijzer. Dit is geen juridisch advies; het bestuur beslist.'
export const boxHeading = ({ title }: BoxBlock): string => `Aan te vullen door het bestuur: ${title}`

/** `Clausules: reserved-lot 1.0.0, …`; empty without clauses. */
const clauseStamp = ({ clauses, template }: AssembledDocument): string =>
  `Sjabloon ${template.replace('@', ' ')}${clauses.length > 0 ? `; clausules: ${clauses.map((clause) => clause.replace('@', ' ')).join(', ')}` : ''}.`

/** What stands under the text, sentence by sentence: when it was made, from what, and what it is not. */
export const stamps = (document: PrintedDocument): readonly [when: string, ...what: string[]] => [
  `Opgemaakt op ${formatDate(document.generatedOn)}.`,
  ...(isPublication(document) ? [document.colophon] : [clauseStamp(document), noAdvice]),
]

/** Running text without its marks; a line break is a line end. */
export const plainText = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.kind === 'line-break' ? '\n' : inline.text)).join('')
