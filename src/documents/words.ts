import { formatDate } from '../kernel/format.js'
import type { AssembledDocument, BoxBlock, Inline } from './blocks.js'

/** The words around a document's text, the same in every rendering. */
export const draftMark = 'ONTWERP'
export const noAdvice = 'Opgemaakt met Clausulewijzer. Dit is geen juridisch advies; het bestuur beslist.'
export const boxHeading = ({ title }: BoxBlock): string => `Aan te vullen door het bestuur: ${title}`

/** `Clausules: reserved-lot 1.0.0, …`; empty without clauses. */
export const clauseStamp = ({ clauses, template }: AssembledDocument): string =>
  `Sjabloon ${template.replace('@', ' ')}${clauses.length > 0 ? `; clausules: ${clauses.map((clause) => clause.replace('@', ' ')).join(', ')}` : ''}.`

export const dateStamp = ({ generatedOn }: AssembledDocument): string =>
  `Opgemaakt op ${formatDate(generatedOn)}.`

/** Running text without its marks; a line break is a line end. */
export const plainText = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.kind === 'line-break' ? '\n' : inline.text)).join('')
