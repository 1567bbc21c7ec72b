import type { z } from 'zod'
import { strictFields, text } from '../kernel/fields.js'
import { enterpriseNumberSchema } from './enterprise-number.js'

/** The contracting authority (BT-500, BT-501). Filled from the organisation when it is left out. */
export const buyerSchema = strictFields({
  name: text(500).optional(),
  enterpriseNumber: enterpriseNumberSchema.optional(),
})
  .meta({
    id: 'Buyer',
    description: 'The contracting authority; filled from the organisation when left out.',
  })
  .readonly()
export type Buyer = z.infer<typeof buyerSchema>
