import type { z } from 'zod'
import { code, filledText, strictFields, text } from '../../kernel/fields.js'
import { decisionAnswers } from './decision-shape.js'
import { specificationAnswers } from './specification-shape.js'

/** How the terms are answered: a new term is a line here and a row in the file of its topic. */

const tenderLanguageSchema = code(['nl', 'nl-attachments'])

const answers = {
  ...specificationAnswers,
  tenderLanguage: tenderLanguageSchema,
  disputesCourt: text(500),
  ...decisionAnswers,
}
type Answers = typeof answers
export type TermName = keyof Answers
export type TermAnswer<Name extends TermName> = z.infer<Answers[Name]>

export const termNames = Object.keys(answers).filter((name): name is TermName => Object.hasOwn(answers, name))

/** Where a term stands, as in the API. */
export const termPath = (name: TermName): `administration.${TermName}` => `administration.${name}`

const keptByPut = 'null: not answered any more. Kept when a PUT leaves it out.'

/** Their part of the schema of the administration. */
export const termShape = Object.fromEntries(
  Object.entries(answers).map(([name, schema]) => [
    name,
    schema.nullable().optional().meta({ description: keptByPut }),
  ]),
) as { readonly [Name in TermName]: z.ZodOptional<z.ZodNullable<Answers[Name]>> }

/** The answers that may be declared not applicable, by their path. */
export const declinablePaths = [
  'administration.technicalDescription',
  'administration.warrantyMonths',
] as const
export type DeclinablePath = (typeof declinablePaths)[number]

/** Why an answer does not apply, by the path of the answer. */
export const notApplicableSchema = strictFields(
  Object.fromEntries(
    declinablePaths.map((path) => [
      path,
      filledText(2000, 'Schrijf waarom dit niet van toepassing is.').optional(),
    ]),
  ),
).readonly() as unknown as z.ZodType<Readonly<Record<string, string>>>
