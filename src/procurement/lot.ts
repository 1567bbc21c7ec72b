import { z } from 'zod'
import { listOf, numberBetween, strictFields, text, yesOrNo } from '../kernel/fields.js'
import { euroSchema } from '../kernel/money.js'
import { essential } from '../kernel/stored-schema.js'
import { lotIdPattern } from './answers/path.js'
import { awardCriterionSchema } from './award-criterion.js'
import { clauseChoicesSchema } from './clause-choice.js'
import { reservedExecutionSchema, reservedParticipationSchema, socialObjectiveSchema } from './code-lists.js'
import {
  additionalCpvCodesSchema,
  cpvCodeSchema,
  durationMonthsSchema,
  placeOfPerformanceSchema,
} from './work.js'

/** Never reused within a procedure, and kept when lots change places. */
export const lotIdSchema = z
  .string({ error: 'Geef de id van het perceel, bijvoorbeeld LOT-0001, of laat het veld weg.' })
  .check(
    essential(
      z.regex(lotIdPattern, {
        error: 'De id van een perceel is LOT- en vier cijfers, bijvoorbeeld LOT-0001.',
      }),
    ),
  )

/**
 * A lot as it was answered. What it leaves to the procedure is absent: see `effectiveLots`.
 *
 * @property id left out in a new lot: it then gets the next free one, see `normaliseProcedure`.
 * @property labourHours estimated hours of work in the lot.
 * @property fixedPrice the price is given, and the tenders compete on quality alone.
 * @property orderOfImportance whether the criteria stand in descending order of importance.
 */
export const lotSchema = strictFields({
  id: lotIdSchema.optional(),
  title: text(500).optional(),
  description: text().optional(),
  cpvCode: cpvCodeSchema.optional(),
  additionalCpvCodes: additionalCpvCodesSchema.optional(),
  labourHours: numberBetween(
    0,
    1e9,
    'Geef de geraamde arbeidsuren als een getal, bijvoorbeeld 2400.',
  ).optional(),
  estimatedValue: euroSchema.optional(),
  placeOfPerformance: placeOfPerformanceSchema.optional(),
  durationMonths: durationMonthsSchema.optional(),
  reservedParticipation: reservedParticipationSchema.optional(),
  reservedExecution: reservedExecutionSchema.optional(),
  socialObjectives: listOf(socialObjectiveSchema, 20).readonly().optional(),
  fixedPrice: yesOrNo().optional(),
  orderOfImportance: yesOrNo().optional(),
  clauses: clauseChoicesSchema.optional(),
  awardCriteria: listOf(awardCriterionSchema, 100).readonly().optional(),
})
  .superRefine(({ clauses = [], awardCriteria = [] }, context) => {
    const scored = new Set(awardCriteria.map(({ clause }) => clause))
    clauses.forEach(({ clause }, index) => {
      if (!scored.has(clause)) return
      const message = `De clausule ${clause} hoort al bij een gunningscriterium van dit perceel: haal ze hier weg.`
      context.addIssue({ code: 'custom', path: ['clauses', index, 'clause'], message })
    })
  })
  .meta({
    id: 'Lot',
    description:
      'A lot. CPV codes, place and duration come from the procedure when left out; the value only for a single lot.',
  })
  .readonly()
export type Lot = z.infer<typeof lotSchema>

/** Lots with an id of their own each. */
export const lotsSchema = listOf(lotSchema, 200)
  .superRefine((lots, context) => {
    const seen = new Set<string>()
    lots.forEach(({ id }, index) => {
      if (id === undefined) return
      if (seen.has(id)) {
        const message = `Er is al een perceel ${id}: laat de id weg, dan krijgt dit perceel een nieuwe.`
        context.addIssue({ code: 'custom', path: [index, 'id'], message })
      }
      seen.add(id)
    })
  })
  .readonly()
