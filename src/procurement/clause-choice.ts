import { z } from 'zod'
import { code, filledText, listOf, strictFields, text } from '../kernel/fields.js'
import { essential } from '../kernel/stored-schema.js'

/** The id of a clause or of a template: `reserved-lot`. */
export const clauseIdSchema = z
  .string({ error: 'Geef de id van een clausule, bijvoorbeeld reserved-lot.' })
  .max(100, { error: 'De id van een clausule telt hoogstens 100 tekens.' })
  .check(
    essential(
      z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, {
        error:
          'Een id van een clausule bestaat uit kleine letters en koppeltekens, bijvoorbeeld reserved-lot.',
      }),
    ),
  )

const parameterValueSchema = z.union(
  [
    z.number(),
    text(),
    z.boolean(),
    listOf(filledText(500, 'Schrijf hier een waarde.'), 100).readonly(),
    z.null(),
  ],
  { error: 'Een parameter is een getal, een tekst, true of false, een lijst van teksten, of null.' },
)
export type ParameterValue = z.infer<typeof parameterValueSchema>

/**
 * Answers to the parameters of a clause, by name; `null`: left open on purpose. Which names exist and which values
 * fit is the library's to say.
 */
export const parametersSchema = z
  .record(z.string().max(100), parameterValueSchema, {
    error: 'Geef de parameters als een object: { "hours": 400 }.',
  })
  .refine((parameters) => Object.keys(parameters).length <= 50, { error: 'Hoogstens 50 parameters.' })
  .readonly()

export const clauseDecisions = ['accepted', 'refused'] as const

/** How an own wording is read: to the letter, or with the grammar of clauses and the parameters as fields. */
const wordingFormats = ['plain', 'markup'] as const

/**
 * What the buyer decided about one clause, for the whole procedure or for one lot.
 *
 * @property decision left out: accepted, since the clause was put in the list.
 * @property wording the buyer's own text instead of the clause's; `null`: none.
 * @property wordingFormat left out: `plain`.
 */
export const clauseChoiceSchema = strictFields({
  clause: clauseIdSchema,
  parameters: parametersSchema.optional(),
  decision: code(clauseDecisions).optional(),
  motivation: text().nullable().optional(),
  wording: text().nullable().optional(),
  wordingFormat: code(wordingFormats).optional(),
})
  .superRefine(({ decision, motivation }, context) => {
    if (decision !== 'refused' || /\S/.test(motivation ?? '')) return
    context.addIssue({
      code: 'custom',
      path: ['motivation'],
      message: 'Schrijf waarom je deze clausule weigert.',
    })
  })
  .meta({
    id: 'ClauseChoice',
    description: 'A decision on a clause: accepted (also when left out) or refused, with a motivation.',
  })
  .readonly()
export type ClauseChoice = z.infer<typeof clauseChoiceSchema>

/** Choices about one subject: each clause at most once. */
export const clauseChoicesSchema = listOf(clauseChoiceSchema, 200)
  .superRefine((choices, context) => {
    const seen = new Set<string>()
    choices.forEach(({ clause }, index) => {
      if (seen.has(clause))
        context.addIssue({
          code: 'custom',
          path: [index, 'clause'],
          message: `De clausule ${clause} staat al in deze lijst: voeg de twee samen.`,
        })
      seen.add(clause)
    })
  })
  .readonly()
