import type { z } from 'zod'
import { strictFields, text, wholeNumberBetween } from '../kernel/fields.js'
import { localDateTimeSchema } from '../kernel/local-date.js'
import { decidingBodySchema, priceMethodSchema } from './code-lists.js'
import { technicalAttachmentsSchema, technicalFormatSchema } from './technical-part.js'
import { termShape } from './terms/shape.js'

const contactSchema = strictFields({
  name: text(500).optional(),
  email: text(500).optional(),
  phone: text(100).optional(),
}).readonly()

/** What the documents print; of it, the checks read only how long tenders may come in and stay valid. */
export const administrationSchema = strictFields({
  contact: contactSchema.optional(),
  submissionDeadline: localDateTimeSchema
    .optional()
    .meta({ description: 'Local time in Belgium, without a zone: 2027-03-15T11:00.' }),
  tenderValidityDays: wholeNumberBetween(
    1,
    730,
    'Geef de verbintenistermijn in hele dagen, hoogstens 730, bijvoorbeeld 120.',
  ).optional(),
  priceMethod: priceMethodSchema.optional(),
  contractManager: text(500).optional(),
  technicalDescription: text().optional(),
  decidingBody: decidingBodySchema.optional(),
  budgetItem: text(500).optional(),
  ...termShape,
  technicalFormat: technicalFormatSchema.optional().meta({
    description:
      'How `technicalDescription` is written: `markdown` (headings, lists, tables, bold, pictures); left out: plain words.',
  }),
  technicalAttachments: technicalAttachmentsSchema.optional().meta({
    description: 'Files of the dossier: pictures that the description names, and annexes in their order.',
  }),
})
  .meta({
    id: 'Administration',
    description: 'What a tender document needs; the legal check reads only its periods.',
  })
  .readonly()
export type Administration = z.infer<typeof administrationSchema>
