import { code, numberBetween, strictFields, text } from '../../kernel/fields.js'
import { localDateSchema } from '../../kernel/local-date.js'
import { decidingBodySchema } from '../code-lists.js'

const short = () => text(500).optional()
const way = () => code(['platform', 'email', 'registered', 'email-and-registered', 'post']).optional()

/** How the answers are given that decisions and letters print, and specifications do not. */
export const decisionAnswers = {
  decisionBasis: text(1000),
  awardingBody: decidingBodySchema,
  awardBasis: text(1000),
  vatRate: numberBetween(0, 100, 'Geef het btw-tarief als een percentage, bijvoorbeeld 21.'),
  financialVisa: strictFields({
    kind: code(['required', 'not-required']).optional(),
    reference: short(),
  }).readonly(),
  signature: strictFields({
    name: short(),
    role: short(),
    secondName: short(),
    secondRole: short(),
  }).readonly(),
  sending: strictFields({ invitation: way(), decision: way(), order: way() }).readonly(),
  tenderAddress: text(500),
  consultation: strictFields({ until: localDateSchema.optional(), talks: text(2000).optional() }).readonly(),
} as const
