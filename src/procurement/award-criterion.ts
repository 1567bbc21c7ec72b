import type { z } from 'zod'
import { listOf, strictFields, text, yesOrNo } from '../kernel/fields.js'
import { percentageSchema } from '../kernel/percentage.js'
import { clauseIdSchema, parametersSchema } from './clause-choice.js'
import { criterionTypeSchema } from './code-lists.js'

/** A part of a criterion. Its weight counts on the same 100 as the criterion's: 10 of the 20. */
const subCriterionSchema = strictFields({
  name: text(500).optional(),
  weight: percentageSchema.optional(),
}).readonly()
export type SubCriterion = z.infer<typeof subCriterionSchema>

/**
 * What the tenders for a lot are compared on (BT-539, BT-541). Weights need not add up to 100 here: the legal check
 * says so where they must.
 *
 * @property clause the clause of the library that describes the criterion; it counts as chosen.
 * @property social whether the buyer calls it a social criterion.
 */
export const awardCriterionSchema = strictFields({
  type: criterionTypeSchema.optional(),
  name: text(500).optional(),
  weight: percentageSchema.optional().meta({ description: 'In percent: 20 is 20 %.' }),
  clause: clauseIdSchema.optional(),
  parameters: parametersSchema.optional(),
  description: text().optional(),
  scoring: text().optional(),
  evidence: text().optional(),
  social: yesOrNo().optional(),
  subCriteria: listOf(subCriterionSchema, 50).readonly().optional(),
})
  .meta({
    id: 'AwardCriterion',
    description: 'An award criterion of a lot, with its weight and sub-criteria.',
  })
  .readonly()
export type AwardCriterion = z.infer<typeof awardCriterionSchema>
