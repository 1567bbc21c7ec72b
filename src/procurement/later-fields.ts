import type { Administration } from './administration.js'
import { withFirmIds } from './invited-suppliers.js'
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
  'addresses',
  'need',
  'estimateMethod',
  'marketResearch',
  'competitiveNegotiationMotivation',
  'selectionCriteria',
  'inventory',
  'notApplicable',
  'contactWithMinors',
] as const satisfies readonly (keyof Procedure)[]

/** Those in which "none" is no answer: `null` makes them not answered again. */
export const withoutNone = [
  'priceVatBasis',
  'personalDataProcessed',
  'marketConsultation',
  'need',
  'estimateMethod',
  'marketResearch',
  'competitiveNegotiationMotivation',
  'requestDeadline',
  'ownProcedureSteps',
  'frameworkTerms',
  'notApplicable',
  'contactWithMinors',
] as const satisfies readonly (keyof Procedure)[]

/**
 * A whole procedure that was sent, to put in the place of another: a later field that it leaves out stays as it was,
 * and `null` takes one away. Every invited firm has an id then.
 *
 * @param before what stood there; left out: nothing.
 * @param stored what the ids of the invited firms are known from, where nothing is to be kept besides.
 */
export function withLaterFields(sent: Procedure, before?: Procedure, stored = before): Procedure {
  const kept = before === undefined ? [] : laterFields.filter((field) => sent[field] === undefined)
  const whole = withLaterTerms({ ...withFormats(sent, before), ...fieldsOf(before ?? sent, kept) }, before)
  const cleared = new Set<string>(withoutNone.filter((field) => whole[field] === null))
  return withFirmIds(cleared.size === 0 ? whole : without(whole, cleared), stored)
}

/** The same inside the administration: its first fields are replaced as they were sent, the terms only when sent. */
function withLaterTerms(sent: Procedure, before?: Procedure): Procedure {
  const names = new Set<string>([...termNames, ...keptFiles(sent, before)])
  const kept = Object.entries(before?.administration ?? {}).filter(
    ([name, answer]) => names.has(name) && answer !== undefined,
  )
  const merged = Object.entries({ ...Object.fromEntries(kept), ...answeredIn(sent.administration) })
  const administration = merged.filter(([name, answer]) => !(names.has(name) && answer === null))
  if (administration.length === 0 && sent.administration === undefined) return sent
  return { ...sent, administration: Object.fromEntries(administration) }
}

/**
 * The files of the technical part, and the form of its text as long as the text is the same: who sends other words and
 * knows of no form, sends plain words.
 */
const keptFiles = (sent: Procedure, before?: Procedure): readonly (keyof Administration)[] =>
  sent.administration?.technicalDescription === before?.administration?.technicalDescription
    ? ['technicalAttachments', 'technicalFormat']
    : ['technicalAttachments']

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

type Choices = Procedure['clauses']

/** An own wording that was sent as it stood is still read as it was, whoever sent it without saying how. */
function withFormats(sent: Procedure, before: Procedure | undefined): Procedure {
  if (before === undefined) return sent
  const lotBefore = (id: string | undefined) => before.lots?.find((lot) => lot.id === id)
  return {
    ...sent,
    ...(sent.clauses && { clauses: formatted(sent.clauses, before.clauses) }),
    ...(sent.lots && {
      lots: sent.lots.map((lot) =>
        lot.clauses ? { ...lot, clauses: formatted(lot.clauses, lotBefore(lot.id)?.clauses) } : lot,
      ),
    }),
  }
}

const formatted = (sent: NonNullable<Choices>, before: Choices): NonNullable<Choices> =>
  sent.map((choice) => {
    const was = before?.find(({ clause }) => clause === choice.clause)
    const isSame = choice.wording != null && choice.wording === was?.wording
    return choice.wordingFormat === undefined && isSame && was?.wordingFormat !== undefined
      ? { ...choice, wordingFormat: was.wordingFormat }
      : choice
  })
