import { z } from 'zod'
import { filledText, listOf, numberBetween, strictFields, text } from '../kernel/fields.js'
import { localDateSchema } from '../kernel/local-date.js'
import { euroSchema } from '../kernel/money.js'
import { lotIdSchema } from './lot.js'

/**
 * What the jury says of one tender on one criterion.
 * @property criterion place in the lot's list of criteria, from 0.
 * @property score on the weight of the criterion.
 * @property words why; a decision needs them beside the score.
 */
const assessmentSchema = strictFields({
  criterion: z.int().min(0).max(99),
  score: numberBetween(0, 100, 'Geef de score als een getal, bijvoorbeeld 16.').optional(),
  words: text().optional(),
}).readonly()

/** A tender for one lot. @property price in euro without VAT. */
const offerSchema = strictFields({
  lot: lotIdSchema,
  tenderer: filledText(500, 'Geef de naam van de inschrijver.'),
  price: euroSchema.optional(),
  assessments: listOf(assessmentSchema, 100).readonly().default([]),
}).readonly()
export type Offer = z.infer<typeof offerSchema>

/**
 * The award of a procedure: the tenders that came in, how they were judged, and when the decision goes out.
 *
 * @property approvedOffer the amount of the tender that is to be approved, in euro without VAT, of the whole procedure.
 * @property decisionSentOn the day on which the decision goes to the tenderers.
 * @property standstillDays how long the contract waits after that; 0: not at all.
 */
export const awardStageSchema = strictFields({
  offers: listOf(offerSchema, 500).readonly().optional(),
  approvedOffer: euroSchema.optional(),
  decisionSentOn: localDateSchema.optional(),
  standstillDays: numberBetween(0, 365, 'Geef de wachttermijn in hele dagen, bijvoorbeeld 15.').optional(),
})
  .meta({ id: 'AwardStage', description: 'Tenders, how they were judged, and the standstill.' })
  .readonly()
export type AwardStage = z.infer<typeof awardStageSchema>
