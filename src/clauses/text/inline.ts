import { z } from 'zod'

const textInlineSchema = z
  .strictObject({ kind: z.literal('text'), text: z.string(), bold: z.literal(true).optional() })
  .readonly()

/**
 * Something that was answered or computed. The text is shown to the letter, whatever stands in it.
 * @property answer the path of the answer behind it, as in the API; absent for what is computed.
 * @property missing the answer is not there yet: the text is `[nog in te vullen: …]`.
 * @property proposed nobody took the answer over yet: the text is `[voorstel: …]`.
 */
const valueInlineSchema = z
  .strictObject({
    kind: z.literal('value'),
    text: z.string(),
    bold: z.literal(true).optional(),
    answer: z.string().optional(),
    missing: z.literal(true).optional(),
    proposed: z.literal(true).optional(),
  })
  .readonly()
export type ValueInline = z.infer<typeof valueInlineSchema>

const lineBreakInlineSchema = z.strictObject({ kind: z.literal('line-break') }).readonly()

/** Running text: what stands inside a paragraph, a heading, a list item or a table cell. Plain data. */
export const inlineSchema = z.discriminatedUnion('kind', [
  textInlineSchema,
  valueInlineSchema,
  lineBreakInlineSchema,
])
export type Inline = z.infer<typeof inlineSchema>
