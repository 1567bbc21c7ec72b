/**
 * A part of a text, in reading order: of a document that somebody else wrote, or of our own.
 * @property level of a heading, from 1; a row holds the cells of one row of a table, with ` | ` between them.
 */
export interface TextPart {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row'
  readonly level?: number
  readonly text: string
}
