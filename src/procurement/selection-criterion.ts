import type { z } from 'zod'
import { listOf, strictFields, text, wholeNumberBetween } from '../kernel/fields.js'
import { euroSchema } from '../kernel/money.js'
import { selectionCriterionKindSchema } from './code-lists.js'
import { lotIdSchema } from './lot.js'

/**
 * What a tenderer must have or have done to be admitted, with the level that suffices and how it is shown.
 *
 * @property lot the lot that it is asked for; left out: every tenderer.
 * @property amount in euro without VAT: the turnover a year, or the value of a reference.
 * @property count how many: references, persons or machines.
 * @property years over which it is looked at, counted back from the tender.
 * @property subject of what: the works of a reference, the diploma of a person, the machine, the recognition.
 * @property proof with what the tenderer shows it.
 * @property motivation why this level is needed, where it is high for the value.
 * @see wet van 17 juni 2016, artikel 71
 */
export const selectionCriterionSchema = strictFields({
  kind: selectionCriterionKindSchema,
  lot: lotIdSchema.optional(),
  amount: euroSchema.optional(),
  count: wholeNumberBetween(
    1,
    999,
    'Geef het aantal als een heel getal van 1 tot 999, bijvoorbeeld 2.',
  ).optional(),
  years: wholeNumberBetween(
    1,
    10,
    'Geef het aantal jaren als een heel getal van 1 tot 10, bijvoorbeeld 3.',
  ).optional(),
  subject: text(2000).optional(),
  proof: text(2000).optional(),
  motivation: text(2000).nullable().optional(),
}).readonly()
export type SelectionCriterion = z.infer<typeof selectionCriterionSchema>

export const selectionCriteriaSchema = listOf(selectionCriterionSchema, 50).readonly()
