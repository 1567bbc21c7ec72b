import type { z } from 'zod'
import { filledText, listOf, strictFields, text, wholeNumberBetween, yesOrNo } from '../kernel/fields.js'
import { formatDate } from '../kernel/format.js'
import { localDateSchema } from '../kernel/local-date.js'
import { euroSchema } from '../kernel/money.js'
import { percentageSchema } from '../kernel/percentage.js'
import { addressesSchema } from './addresses.js'
import { administrationSchema } from './administration.js'
import { buyerSchema } from './buyer.js'
import { clauseChoicesSchema } from './clause-choice.js'
import {
  accessibilityChoiceSchema,
  competitiveNegotiationCaseSchema,
  contractNatureSchema,
  negotiationGroundSchema,
  priceVatBasisSchema,
  procedureTypeSchema,
  publicationSchema,
  regimeSchema,
} from './code-lists.js'
import {
  depositSchema,
  priceRevisionSchema,
  renewalsSchema,
  termInDaysSchema,
  urgencySchema,
} from './contract-terms.js'
import { inventorySchema } from './inventory.js'
import { invitedSuppliersSchema } from './invited-suppliers.js'
import { lotsSchema } from './lot.js'
import { plainShape } from './plain-fields.js'
import { selectionCriteriaSchema } from './selection-criterion.js'
import { smallOrderSchema } from './small-order.js'
import {
  candidatesInvitedSchema,
  frameworkTermsSchema,
  ownProcedureStepsSchema,
  requestDeadlineSchema,
} from './staged-procedure.js'
import { notApplicableSchema } from './terms/shape.js'
import { firstDayOfTable } from './threshold-table.js'
import {
  additionalCpvCodesSchema,
  cpvCodeSchema,
  durationMonthsSchema,
  placeOfPerformanceSchema,
} from './work.js'

/** A day for which the amounts of the law are known, or will be: before the first, no rule on amounts could look. */
const launchDateSchema = localDateSchema.refine((day) => day >= firstDayOfTable(), {
  error: `Geef een lanceringsdatum vanaf ${formatDate(firstDayOfTable())}: de drempels van daarvoor zijn hier niet bekend.`,
})

/** What the estimate counts in. @see wet van 17 juni 2016, artikel 16 */
const estimateIncludesSchema = strictFields({
  vat: yesOrNo().optional(),
  options: yesOrNo().optional(),
  renewals: yesOrNo().optional(),
  allLots: yesOrNo().optional(),
}).readonly()

/** @see wet van 17 juni 2016, artikel 43 */
const frameworkAgreementSchema = strictFields({
  maximumValue: euroSchema.nullable().optional(),
  reasonOverFourYears: text().nullable().optional(),
}).readonly()

/** @see wet van 17 juni 2016, artikel 53 */
const accessibilitySchema = strictFields({
  choice: accessibilityChoiceSchema.optional(),
  justification: text().nullable().optional(),
}).readonly()

/** The recognition (erkenning) that a contractor for works must hold. @see wet van 20 maart 1991 */
const requiredApprovalSchema = strictFields({
  category: text(50).optional(),
  class: wholeNumberBetween(
    1,
    99,
    'Geef de klasse van de erkenning als een heel getal, bijvoorbeeld 1.',
  ).optional(),
}).readonly()

/** A contract that this buyer reserved under article 91 before. */
const earlierReservedServiceSchema = strictFields({
  organisation: filledText(500, 'Geef de naam van de organisatie die de opdracht kreeg.'),
  awardedOn: localDateSchema,
}).readonly()

const keptByPut = 'Kept when a PUT leaves it out.'

/**
 * What the answers of a buyer amount to: everything that the documents, the checks and the matching read. Left out
 * is "not answered yet"; `null` and `[]`, where they are allowed, are the answer "none". Answers that other answers
 * put out of force stay in it: see `inForce`.
 *
 * @property launchDate the day on which the notice or the invitations go out; it decides which thresholds apply.
 * @property estimatedValue of all lots, options and renewals together.
 * @property publishEstimates whether the values of the lots may stand in the specifications.
 * @property approvedAmount the spending to approve. @see wet van 17 juni 2016, artikelen 42 en 92
 * @property labourShare the part of the value that is labour, estimated.
 */
export const procedureSchema = strictFields({
  title: filledText(500, 'Geef de opdracht een titel.'),
  description: text().optional(),
  buyer: buyerSchema.optional(),
  contractNature: contractNatureSchema.optional(),
  procedureType: procedureTypeSchema.optional(),
  negotiationGround: negotiationGroundSchema.nullable().optional(),
  regime: regimeSchema.optional(),
  launchDate: launchDateSchema.optional(),
  publication: publicationSchema.optional(),
  estimatedValue: euroSchema.optional(),
  publishEstimates: yesOrNo().optional(),
  estimateIncludes: estimateIncludesSchema.optional(),
  approvedAmount: euroSchema.optional(),
  cpvCode: cpvCodeSchema.optional(),
  additionalCpvCodes: additionalCpvCodesSchema.optional(),
  placeOfPerformance: placeOfPerformanceSchema.optional(),
  durationMonths: durationMonthsSchema.optional(),
  frameworkAgreement: frameworkAgreementSchema.nullable().optional(),
  labourShare: percentageSchema.optional(),
  usedByNaturalPersons: yesOrNo().optional(),
  accessibility: accessibilitySchema.optional(),
  noLotsReason: text().nullable().optional(),
  requiredApproval: requiredApprovalSchema.nullable().optional(),
  ...plainShape,
  advancePayment: strictFields({ percentage: percentageSchema.optional() }).readonly().nullable().optional(),
  invitedSuppliers: invitedSuppliersSchema.optional(),
  fewerInvitedReason: text().nullable().optional(),
  earlierReservedServices: listOf(earlierReservedServiceSchema, 50).readonly().nullable().optional().meta({
    description: 'Contracts of the last years that this buyer reserved under article 91; null or []: none.',
  }),
  urgency: urgencySchema
    .nullable()
    .optional()
    .meta({
      description: `Why the periods for tenders are shortened; null: they are not. ${keptByPut}`,
    }),
  competitiveNegotiationCase: competitiveNegotiationCaseSchema
    .nullable()
    .optional()
    .meta({
      description: `The letter of article 38, § 1, 1°, that opens the procedure; null: none of a) to e). ${keptByPut}`,
    }),
  competitiveNegotiationMotivation: text()
    .nullable()
    .optional()
    .meta({
      description: `The facts that make the case of article 38 apply; null: not answered any more. ${keptByPut}`,
    }),
  startDate: localDateSchema
    .nullable()
    .optional()
    .meta({
      description: `The first day of the performance, as foreseen; null: no day is fixed. ${keptByPut}`,
    }),
  renewals: renewalsSchema
    .nullable()
    .optional()
    .meta({
      description: `How often the contract may be renewed, and for how many months each time; null: never. ${keptByPut}`,
    }),
  termInDays: termInDaysSchema
    .nullable()
    .optional()
    .meta({
      description: `The term of performance in calendar or working days; null: none. ${keptByPut}`,
    }),
  priceVatBasis: priceVatBasisSchema
    .nullable()
    .optional()
    .meta({
      description: `Whether tenders are compared on prices without or with VAT; null: not answered any more. ${keptByPut}`,
    }),
  priceRevision: priceRevisionSchema
    .nullable()
    .optional()
    .meta({
      description: `By which index prices are revised, and the part that never is; null: prices are fixed. ${keptByPut}`,
    }),
  deposit: depositSchema
    .nullable()
    .optional()
    .meta({
      description: `The deposit (borgtocht), as a percentage of the value; null: none is asked. ${keptByPut}`,
    }),
  personalDataProcessed: yesOrNo()
    .nullable()
    .optional()
    .meta({
      description: `Whether the contractor processes personal data for the buyer; null: not answered any more. ${keptByPut}`,
    }),
  requestDeadline: requestDeadlineSchema
    .nullable()
    .optional()
    .meta({
      description: `Until when firms may ask to take part in a procedure in two stages, local time in Belgium without a zone; null: not answered any more. ${keptByPut}`,
    }),
  candidatesInvited: candidatesInvitedSchema
    .nullable()
    .optional()
    .meta({
      description: `How many selected candidates are invited to tender, and by which rules more are reduced; null: all of them. ${keptByPut}`,
    }),
  ownProcedureSteps: ownProcedureStepsSchema
    .nullable()
    .optional()
    .meta({
      description: `The steps of an own procedure of article 89, § 1, 4°; null: not answered any more. ${keptByPut}`,
    }),
  frameworkTerms: frameworkTermsSchema
    .nullable()
    .optional()
    .meta({
      description: `With how many contractors a framework agreement is concluded, and how orders are divided; null: not answered any more. ${keptByPut}`,
    }),
  smallOrder: smallOrderSchema
    .nullable()
    .optional()
    .meta({
      description: `To whom an order of limited value goes, and why; null: nothing is kept. ${keptByPut}`,
    }),
  addresses: addressesSchema
    .nullable()
    .optional()
    .meta({
      description: `Where letters to firms go, by name; null or []: nothing is kept. ${keptByPut}`,
    }),
  selectionCriteria: selectionCriteriaSchema
    .nullable()
    .optional()
    .meta({
      description: `What tenderers are selected on, of the whole procedure or of one lot; null or []: on nothing. ${keptByPut}`,
    }),
  inventory: inventorySchema
    .nullable()
    .optional()
    .meta({
      description: `The positions that tenderers price, each of one lot; null or []: none. ${keptByPut}`,
    }),
  administration: administrationSchema.optional(),
  notApplicable: notApplicableSchema
    .nullable()
    .optional()
    .meta({
      description: `Why an answer does not apply, by its path; null: everything applies. ${keptByPut}`,
    }),
  clauses: clauseChoicesSchema.optional(),
  lots: lotsSchema.optional(),
})
  .meta({
    id: 'Procedure',
    description:
      'A procurement procedure as it was answered. Only the title is required. Left out: not answered yet; null and []: none.',
  })
  .readonly()
export type Procedure = z.infer<typeof procedureSchema>
