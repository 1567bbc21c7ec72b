import type { Inline } from '../clauses/inline.js'
import type { LocalDate } from '../kernel/local-date.js'

export type { Inline, LineBreakInline, TextInline, ValueInline } from '../clauses/inline.js'

/**
 * An assembled document: the one value behind the preview, the Word file and the plain text. Every number that
 * a reader sees is computed here once and stored on its block, so that no renderer counts for itself.
 * Plain data all the way down: it is stored with a generation and sent to a worker as it is.
 */
export interface AssembledDocument {
  readonly name: DocumentName
  /** What kind of document it is, e.g. "Bestek". */
  readonly kind: string
  /** The title of the dossier's procedure; stands in the header of every page. */
  readonly title: string
  /** `specifications@1.0.0` */
  readonly template: string
  /** A draft is marked ONTWERP on every page. */
  readonly status: 'draft' | 'final'
  readonly author: string
  readonly generatedOn: LocalDate
  readonly blocks: readonly Block[]
  /** The clause versions in the text, in the order of their first appearance: `reserved-lot@1.0.0`. */
  readonly clauses: readonly string[]
  /** Answers that the text needs and that are not given yet. */
  readonly missing: readonly MissingAnswer[]
}

export const documentNames = [
  'specifications',
  'motivation',
  'notice',
  'tender-form',
  'invitation',
  'monitoring-form',
  'award-report',
] as const
export type DocumentName = (typeof documentNames)[number]

/** @property path the answer, as in the API: `lots.LOT-0001.title`; question: how a person calls it, in Dutch. */
export interface MissingAnswer {
  readonly path: string
  readonly question: string
}

/** Where a block comes from: a template, or a clause (for one lot, or for the whole procedure). */
export interface Provenance {
  readonly source: 'template' | 'clause' | 'own-wording'
  /** `reserved-lot@1.0.0` */
  readonly reference: string
  readonly lot?: string
}

export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | BoxBlock

/** @property level 1 to 4; number: `3.2.1`, as printed before the text. */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly number: string
  readonly content: readonly Inline[]
  readonly from: Provenance
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly content: readonly Inline[]
  readonly from: Provenance
}

/** Every list counts from one again. @property items each with its printed mark: `1.` or `–`. */
export interface ListBlock {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly { readonly mark: string; readonly content: readonly Inline[] }[]
  readonly from: Provenance
}

/**
 * @property header absent in a table of labels and values, whose first column holds the labels.
 * @property align per column.
 */
export interface TableBlock {
  readonly kind: 'table'
  readonly header?: readonly TableCell[]
  readonly rows: readonly (readonly TableCell[])[]
  readonly align: readonly ('left' | 'right' | 'center')[]
  readonly from: Provenance
}
export type TableCell = readonly Inline[]

/** Something only the administration can write, framed: a heading "Aan te vullen door het bestuur: …" and what belongs there. */
export interface BoxBlock {
  readonly kind: 'box'
  readonly title: string
  readonly content: readonly (readonly Inline[])[]
  readonly from: Provenance
}
