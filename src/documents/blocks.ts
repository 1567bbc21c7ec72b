import { z } from 'zod'
import { inlineSchema } from '../clauses/text/inline.js'
import { localDateSchema } from '../kernel/local-date.js'
import { documentNames } from './document-kinds.js'

export type { Inline, ValueInline } from '../clauses/text/inline.js'
export { type DocumentName, documentNames } from './document-kinds.js'

/** What a stored document may be called. */
export const storedDocumentNameSchema = z.enum(documentNames)

/** @property path the answer, as in the API: `lots.LOT-0001.title`; question: how a person calls it, in Dutch. */
const missingAnswerSchema = z.strictObject({ path: z.string(), question: z.string() }).readonly()
export type MissingAnswer = z.infer<typeof missingAnswerSchema>

/**
 * Where a block comes from: a template, or a clause (for one lot, or for the whole procedure).
 * @property reference `reserved-lot@1.0.0`.
 * @property lots all lots that it is told for at once, that one first; absent: no other.
 */
const provenanceSchema = z
  .strictObject({
    source: z.enum(['template', 'clause', 'own-wording']),
    reference: z.string(),
    lot: z.string().optional(),
    lots: z.array(z.string()).readonly().optional(),
  })
  .readonly()
export type Provenance = z.infer<typeof provenanceSchema>

const contentSchema = z.array(inlineSchema).readonly()
export type TableCell = z.infer<typeof contentSchema>

/** @property level 1 to 4; number: `3.2.1`, as printed before the text. */
const headingBlockSchema = z
  .strictObject({
    kind: z.literal('heading'),
    level: z.literal([1, 2, 3, 4]),
    number: z.string(),
    content: contentSchema,
    from: provenanceSchema,
  })
  .readonly()
export type HeadingBlock = z.infer<typeof headingBlockSchema>

const paragraphBlockSchema = z
  .strictObject({ kind: z.literal('paragraph'), content: contentSchema, from: provenanceSchema })
  .readonly()

/** Every list counts from one again. @property items each with its printed mark: `1.` or `–`. */
const listBlockSchema = z
  .strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(z.strictObject({ mark: z.string(), content: contentSchema }).readonly()).readonly(),
    from: provenanceSchema,
  })
  .readonly()
export type ListBlock = z.infer<typeof listBlockSchema>

/**
 * @property header absent in a table of labels and values, whose first column holds the labels.
 * @property align per column.
 */
const tableBlockSchema = z
  .strictObject({
    kind: z.literal('table'),
    header: z.array(contentSchema).readonly().optional(),
    rows: z.array(z.array(contentSchema).readonly()).readonly(),
    align: z.array(z.enum(['left', 'right', 'center'])).readonly(),
    from: provenanceSchema,
  })
  .readonly()
export type TableBlock = z.infer<typeof tableBlockSchema>

/** Something only the administration can write, framed: a heading "Aan te vullen door het bestuur: …" and what belongs there. */
const boxBlockSchema = z
  .strictObject({
    kind: z.literal('box'),
    title: z.string(),
    content: z.array(contentSchema).readonly(),
    from: provenanceSchema,
  })
  .readonly()
export type BoxBlock = z.infer<typeof boxBlockSchema>

/** @property attachment the id of its file; width: in pixels, as height; alt: what is on it, for who does not see it. */
const pictureBlockSchema = z
  .strictObject({
    kind: z.literal('picture'),
    attachment: z.string(),
    alt: z.string(),
    width: z.number(),
    height: z.number(),
    from: provenanceSchema,
  })
  .readonly()
export type PictureBlock = z.infer<typeof pictureBlockSchema>

const blockSchema = z.discriminatedUnion('kind', [
  headingBlockSchema,
  paragraphBlockSchema,
  listBlockSchema,
  tableBlockSchema,
  boxBlockSchema,
  pictureBlockSchema,
])
export type Block = z.infer<typeof blockSchema>

/**
 * An assembled document: the one value behind the preview, the Word file and the plain text. Every number that
 * a reader sees is computed here once and stored on its block, so that no renderer counts for itself.
 * Plain data all the way down: it is stored with a generation and sent to a worker as it is.
 *
 * @property kind what kind of document it is, e.g. "Bestek".
 * @property title the title of the dossier's procedure; stands at the foot of every page.
 * @property number of the bestek, as the administration counts; left out when it has none yet.
 * @property template `specifications@1.0.0`.
 * @property status a draft is marked ONTWERP on every page.
 * @property clauses the clause versions in the text, in the order of their first appearance: `reserved-lot@1.0.0`.
 * @property missing answers that the text needs and that are not given yet.
 */
export const assembledDocumentSchema = z
  .strictObject({
    name: storedDocumentNameSchema,
    kind: z.string(),
    title: z.string(),
    number: z.string().optional(),
    template: z.string(),
    status: z.enum(['draft', 'final']),
    author: z.string(),
    generatedOn: localDateSchema,
    blocks: z.array(blockSchema).readonly(),
    clauses: z.array(z.string()).readonly(),
    missing: z.array(missingAnswerSchema).readonly(),
  })
  .readonly()
export type AssembledDocument = z.infer<typeof assembledDocumentSchema>
