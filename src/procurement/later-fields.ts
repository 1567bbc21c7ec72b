import type { Procedure } from './procedure.js'
import { termNames } from './terms/shape.js'

/**
 * The fields that came after the contract of the first clients. Who replaces a whole procedure without knowing one,
 * does not take it away.
 */
export const laterFields = [
  'earlierReservedServices',
  'urgency',
  'competitiveNegotiationCase',
  'startDate',
  'renewals',
  'termInDays',
  'priceVatBasis',
  'priceRevision',
  'deposit',
  'personalDataProcessed',
  'requestDeadline',
  'candidatesInvited',
  'ownProcedureSteps',
  'frameworkTerms',
  'marketConsultation',
  'smallOrder',
  'need',
  'estimateMethod',
  'competitiveNegotiationMotivation',
  'selectionCriteria',
  'inventory',
  'notApplicable',
] as const satisfies readonly (keyof Procedure)[]

/** Those in which "none" is no answer: `null` makes them not answered again. */
export const withoutNone = [
  'priceVatBasis',
  'personalDataProcessed',
  'marketConsultation',
  'need',
  'estimateMethod',
  'competitiveNegotiationMotivation',
  'requestDeadline',
  'ownProcedureSteps',
  'frameworkTerms',
  'notApplicable',
] as const satisfies readonly (keyof Procedure)[]

/**
 * A whole procedure that was sent, to put in the place of another: a later field that it leaves out stays as it was,
 * and `null` takes one away.
 *
 * @param before what stood there; left out: nothing.
 */
export function withLaterFields(sent: Procedure, before?: Procedure): Procedure {
  const kept = before === undefined ? [] : laterFields.filter((field) => sent[field] === undefined)
  const whole = withLaterTerms({ ...sent, ...fieldsOf(before ?? sent, kept) }, before)
  const cleared = new Set<string>(withoutNone.filter((field) => whole[field] === null))
  return cleared.size === 0 ? whole : without(whole, cleared)
}

/** The same inside the administration: its first fields are replaced as they were sent, the terms only when sent. */
function withLaterTerms(sent: Procedure, before?: Procedure): Procedure {
  const names = new Set<string>(termNames)
  const kept = Object.entries(before?.administration ?? {}).filter(
    ([name, answer]) => names.has(name) && answer !== undefined,
  )
  const merged = Object.entries({ ...Object.fromEntries(kept), ...answeredIn(sent.administration) })
  const administration = merged.filter(([name, answer]) => !(names.has(name) && answer === null))
  if (administration.length === 0 && sent.administration === undefined) return sent
  return { ...sent, administration: Object.fromEntries(administration) }
}

const answeredIn = (administration: object = {}): object =>
  Object.fromEntries(Object.entries(administration).filter(([, answer]) => answer !== undefined))

/** What the fields hold; what is not answered stays out. */
const fieldsOf = (procedure: Procedure, fields: readonly (keyof Procedure)[]): Partial<Procedure> =>
  Object.fromEntries(
    fields.flatMap((field) => (procedure[field] === undefined ? [] : [[field, procedure[field]]])),
  )

const without = ({ title, ...rest }: Procedure, fields: ReadonlySet<string>): Procedure => ({
  title,
  ...Object.fromEntries(Object.entries(rest).filter(([field]) => !fields.has(field))),
})
