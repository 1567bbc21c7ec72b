/** Running text: what stands inside a paragraph, a heading, a list item or a table cell. Plain data. */
export type Inline = TextInline | ValueInline | LineBreakInline

export interface TextInline {
  readonly kind: 'text'
  readonly text: string
  readonly bold?: true
}

/**
 * Something that was answered or computed. The text is shown to the letter, whatever stands in it.
 * @property answer the path of the answer behind it, as in the API; absent for what is computed.
 * @property missing the answer is not there yet: the text is `[nog in te vullen: …]`.
 */
export interface ValueInline {
  readonly kind: 'value'
  readonly text: string
  readonly bold?: true
  readonly answer?: string
  readonly missing?: true
}

export interface LineBreakInline {
  readonly kind: 'line-break'
}
