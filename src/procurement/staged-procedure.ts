import { strictFields, text, wholeNumberBetween } from '../kernel/fields.js'
import { localDateTimeSchema } from '../kernel/local-date.js'
import { frameworkContractorsSchema, frameworkOrderingSchema, type ProcedureType } from './code-lists.js'

/** What a procedure in several steps, and a framework agreement that is ordered from later, say of their steps. */

const candidates = wholeNumberBetween(
  1,
  999,
  'Geef het aantal kandidaten als een heel getal van 1 tot 999, bijvoorbeeld 5.',
)

/**
 * How many of the selected candidates are invited to tender.
 * @property rules by which more candidates than the maximum are reduced to it: objective, and known beforehand.
 * @see wet van 17 juni 2016, artikel 79
 */
export const candidatesInvitedSchema = strictFields({
  minimum: candidates.optional(),
  maximum: candidates.optional(),
  rules: text().optional(),
}).readonly()

/** The last moment for requests to take part, in a procedure in two stages. */
export const requestDeadlineSchema = localDateTimeSchema

/** The steps of a procedure that the buyer shapes itself. @see wet van 17 juni 2016, artikel 89, § 1, 4° */
export const ownProcedureStepsSchema = text()

/**
 * From whom orders are placed within a framework agreement, and how.
 * @property maximumContractors with how many contractors it is concluded at most; only with several.
 * @property ordering how orders are divided; only with several.
 * @see wet van 17 juni 2016, artikel 43
 */
export const frameworkTermsSchema = strictFields({
  contractors: frameworkContractorsSchema.optional(),
  maximumContractors: wholeNumberBetween(
    2,
    999,
    'Geef het aantal opdrachtnemers als een heel getal van 2 tot 999, bijvoorbeeld 3.',
  ).optional(),
  ordering: frameworkOrderingSchema.optional(),
}).readonly()

const twoStages: ReadonlySet<ProcedureType | undefined> = new Set<ProcedureType>(['restricted', 'neg-w-call'])

/** Whether only who is selected may tender, after a request to take part. */
export const isInTwoStages = (procedureType: ProcedureType | undefined): boolean =>
  twoStages.has(procedureType)
