import type { LocalDate } from '../kernel/local-date.js'
import type { AssembledDocument, Block } from './blocks.js'

/**
 * A text that belongs to no dossier: blocks as those of a document, with a cover of its own and no template or
 * clauses behind it. Plain data: it is sent to a worker as it is.
 *
 * @property kind what kind of text it is, above its title.
 * @property cover what the first page says under the title, a paragraph each.
 * @property colophon what the foot of every page says.
 */
export interface Publication {
  readonly kind: string
  readonly title: string
  readonly author: string
  readonly status: 'final'
  readonly generatedOn: LocalDate
  readonly cover: readonly string[]
  readonly colophon: string
  readonly blocks: readonly Block[]
}

/** Whatever a renderer can print. */
export type PrintedDocument = AssembledDocument | Publication

export const isPublication = (document: PrintedDocument): document is Publication => 'cover' in document
