import type { z } from 'zod'
import { filledText, listOf, numberBetween, strictFields, wholeNumberBetween } from '../kernel/fields.js'
import { euroSchema } from '../kernel/money.js'
import { contractNatureSchema } from '../procurement/code-lists.js'
import { cpvCodeSchema } from '../procurement/work.js'
import { areaSchema } from './area.js'

const monthAdvice = 'Geef de maand als een getal van 1 tot 12.'
const hoursAdvice = 'Geef het aantal uren per maand als een getal, bijvoorbeeld 320.'

/** The id of an activity within its firm: `groenonderhoud`. */
const activityIdSchema = filledText(60, 'Geef de activiteit een id, bijvoorbeeld groenonderhoud.').regex(
  /^[a-z0-9][a-z0-9-]*$/,
  {
    error: 'Een id bestaat uit kleine letters, cijfers en koppeltekens, bijvoorbeeld groenonderhoud.',
  },
)

/**
 * Something that a firm does for others. Where and how much belong to the activity, not to the firm.
 *
 * @property cpvCodes at least one, so that "unknown" never means "everything".
 * @property minValue and maxValue of one contract, in euro without VAT; both included, what is left out does not bind.
 * @property hoursPerMonth how many hours of work are free for it.
 * @property season first and last month; left out: the whole year, or not known.
 */
export const activitySchema = strictFields({
  id: activityIdSchema,
  title: filledText(200, 'Geef de activiteit een naam.'),
  cpvCodes: listOf(cpvCodeSchema, 100)
    .min(1, { error: 'Kies minstens één CPV-code: anders vindt niemand deze activiteit.' })
    .readonly(),
  contractNatures: listOf(contractNatureSchema, 3)
    .min(1, { error: 'Kies minstens één aard, of laat het veld weg als je ze niet kent.' })
    .readonly()
    .optional(),
  area: areaSchema.optional(),
  minValue: euroSchema.optional(),
  maxValue: euroSchema.optional(),
  hoursPerMonth: numberBetween(0, 1e6, hoursAdvice).optional(),
  season: strictFields({
    fromMonth: wholeNumberBetween(1, 12, monthAdvice),
    toMonth: wholeNumberBetween(1, 12, monthAdvice),
  })
    .readonly()
    .optional(),
})
  .superRefine(({ minValue, maxValue }, context) => {
    if (minValue === undefined || maxValue === undefined || minValue <= maxValue) return
    const message = 'De kleinste waarde is groter dan de grootste: wissel de twee bedragen.'
    context.addIssue({ code: 'custom', path: ['maxValue'], message })
  })
  .meta({ id: 'Activity', description: 'What a firm does, where, and how much. Left out: unknown.' })
  .readonly()
export type Activity = z.infer<typeof activitySchema>
