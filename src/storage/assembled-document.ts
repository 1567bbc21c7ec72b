import { z } from 'zod'
import { type AssembledDocument, documentNames } from '../documents/blocks.js'
import { localDateSchema } from '../kernel/local-date.js'

const provenance = z.strictObject({
  source: z.enum(['template', 'clause', 'own-wording']),
  reference: z.string(),
  lot: z.string().optional(),
})

const inline = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string(), bold: z.literal(true).optional() }),
  z.strictObject({
    kind: z.literal('value'),
    text: z.string(),
    bold: z.literal(true).optional(),
    answer: z.string().optional(),
    missing: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal('line-break') }),
])
const content = z.array(inline)

const block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.literal([1, 2, 3, 4]),
    number: z.string(),
    content,
    from: provenance,
  }),
  z.strictObject({ kind: z.literal('paragraph'), content, from: provenance }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(z.strictObject({ mark: z.string(), content })),
    from: provenance,
  }),
  z.strictObject({
    kind: z.literal('table'),
    header: z.array(content).optional(),
    rows: z.array(z.array(content)),
    align: z.array(z.enum(['left', 'right', 'center'])),
    from: provenance,
  }),
  z.strictObject({ kind: z.literal('box'), title: z.string(), content: z.array(content), from: provenance }),
])

/** An assembled document as it stands in a file; the compiler holds it against the type of documents/. */
export const assembledDocumentSchema: z.ZodType<AssembledDocument> = z.strictObject({
  name: z.enum(documentNames),
  kind: z.string(),
  title: z.string(),
  template: z.string(),
  status: z.enum(['draft', 'final']),
  author: z.string(),
  generatedOn: localDateSchema,
  blocks: z.array(block),
  clauses: z.array(z.string()),
  missing: z.array(z.strictObject({ path: z.string(), question: z.string() })),
})
