import { z } from 'zod'
import { versionSchema } from '../clauses/clause.js'
import { type HoursSource, hoursAsked } from '../clauses/hours-asked.js'
import { type ClauseLibrary, type Pins, pinnedOrNewest } from '../clauses/library.js'
import { resolveParameters } from '../clauses/parameters.js'
import type { LocalDate } from '../kernel/local-date.js'
import { administrationSchema } from '../procurement/administration.js'
import { buyerSchema } from '../procurement/buyer.js'
import { type ClauseChoice, clauseIdSchema } from '../procurement/clause-choice.js'
import { lotIdSchema, lotSchema } from '../procurement/lot.js'
import { type EffectiveLot, effectiveLots } from '../procurement/lots.js'
import { type Procedure, procedureSchema } from '../procurement/procedure.js'
import { isInTwoStages, requestDeadlineSchema } from '../procurement/staged-procedure.js'
import { dossierSchema } from './dossier.js'
import type { SummarySource } from './summary-source.js'

const procedureShape = procedureSchema.unwrap().shape
const lotShape = lotSchema.unwrap().shape

/** A clause that was chosen for a lot, with the numbers that were filled in. @property version the pinned one. */
const chosenClauseSchema = z
  .strictObject({
    clause: clauseIdSchema,
    version: versionSchema.optional(),
    numbers: z.record(z.string(), z.number()).readonly(),
  })
  .readonly()

/** A lot in a kept notice: what it leaves to the procedure is filled in, and what its clauses ask is not read yet. */
const keptNoticeLotSchema = z
  .strictObject({
    id: lotIdSchema,
    title: lotShape.title,
    cpvCode: lotShape.cpvCode,
    additionalCpvCodes: lotShape.additionalCpvCodes,
    placeOfPerformance: lotShape.placeOfPerformance,
    durationMonths: lotShape.durationMonths,
    reservedParticipation: lotShape.reservedParticipation,
    estimatedValue: lotShape.estimatedValue,
    chosen: z.array(chosenClauseSchema).readonly(),
  })
  .readonly()
type KeptNoticeLot = z.infer<typeof keptNoticeLotSchema>

/**
 * A lot as its notice tells it.
 * @property estimatedValue only when the buyer publishes the estimates.
 * @property hours for target groups that the lot asks in all.
 */
export interface NoticeLot extends Omit<KeptNoticeLot, 'chosen'> {
  readonly hours?: number
}

/**
 * A notice as it is kept in a summary, which is made without the library: {@link noticeWith} tells what the clauses ask.
 * @property requestDeadline until when firms ask to take part, in a procedure in two stages.
 * @property estimatesArePublished whether the values of the lots may be told; without them no value is in it.
 */
export const keptNoticeSchema = z
  .strictObject({
    dossier: dossierSchema.unwrap().shape.id,
    title: procedureShape.title,
    buyer: buyerSchema.unwrap().shape.name,
    contractNature: procedureShape.contractNature,
    procedureType: procedureShape.procedureType,
    launchDate: procedureShape.launchDate.unwrap(),
    requestDeadline: requestDeadlineSchema.optional(),
    submissionDeadline: administrationSchema.unwrap().shape.submissionDeadline,
    estimatesArePublished: z.boolean(),
    lots: z.array(keptNoticeLotSchema).readonly(),
  })
  .readonly()
export type KeptNotice = z.infer<typeof keptNoticeSchema>

/** What everybody may read of a published dossier, and nothing else of it. */
export interface Notice extends Omit<KeptNotice, 'lots'> {
  readonly lots: readonly NoticeLot[]
}

/**
 * What a firm that reads the notice has to send in first, and until when: where only who is selected may tender, a
 * request to take part. The date for the tenders comes with the invitation, and is nothing to such a reader.
 */
export function firstClosing({
  procedureType,
  requestDeadline,
  submissionDeadline,
}: Pick<Notice, 'procedureType' | 'requestDeadline' | 'submissionDeadline'>): FirstClosing {
  return isInTwoStages(procedureType)
    ? { sends: 'request', at: requestDeadline }
    : { sends: 'tender', at: submissionDeadline }
}

/** @property at left out: not told. */
export interface FirstClosing {
  readonly sends: 'request' | 'tender'
  readonly at: KeptNotice['submissionDeadline']
}

/** Whether an announcement goes out at all: firms that are invited one by one read of it in no other way. */
export const hasNotice = ({
  procedureType,
  publication,
}: Pick<Procedure, 'procedureType' | 'publication'>): boolean =>
  procedureType !== 'limited-value' && publication !== undefined && publication !== 'none'

/** The same as long as nobody answered how the contract is announced: unknown is not no. */
export const mayHaveNotice = (procedure: Pick<Procedure, 'procedureType' | 'publication'>): boolean =>
  hasNotice(procedure) || (procedure.publication === undefined && procedure.procedureType !== 'limited-value')

/** What a kept notice says to everybody: with what its lots' clauses ask, in the versions that the dossier keeps to. */
export function noticeWith(kept: KeptNotice, library: ClauseLibrary): Notice {
  const lots = kept.lots.map(({ chosen, ...lot }): NoticeLot => {
    const hours = hoursAsked(
      chosen.flatMap((choice) => sourceOf(choice, lot.id, kept.launchDate, library)),
      lot.id,
    )
    return { ...lot, ...(hours !== undefined && { hours }) }
  })
  return { ...kept, lots }
}

/** A clause that the library does not hold any more asks nothing. */
function sourceOf(
  { clause: id, version, numbers }: KeptNoticeLot['chosen'][number],
  lot: string,
  day: LocalDate,
  library: ClauseLibrary,
): readonly HoursSource[] {
  const clause = pinnedOrNewest(library, id, version === undefined ? {} : { [id]: version }, day)
  return clause === undefined
    ? []
    : [{ clause, lot, decision: 'accepted', parameters: resolveParameters(clause.parameters, numbers) }]
}

/** The notice of a dossier that is published, with an announcement, and not archived. */
export function noticeOf(source: SummarySource, library: ClauseLibrary): Notice | undefined {
  const kept = keptNoticeOf(source)
  return kept && noticeWith(kept, library)
}

/** The same as it is kept. */
export function keptNoticeOf({
  id,
  state,
  archived,
  procedure,
  pins,
}: SummarySource): KeptNotice | undefined {
  const { title, buyer, contractNature, procedureType, launchDate, requestDeadline, administration } =
    procedure
  if (state !== 'published' || archived || launchDate === undefined || !hasNotice(procedure)) return undefined
  const estimatesArePublished = procedure.publishEstimates === true
  return {
    dossier: id,
    ...{ title, buyer: buyer?.name, contractNature, procedureType, launchDate },
    ...(isInTwoStages(procedureType) && requestDeadline != null && { requestDeadline }),
    submissionDeadline: administration?.submissionDeadline,
    estimatesArePublished,
    lots: effectiveLots(procedure).map((lot) => keptLot(lot, pins.clauses, estimatesArePublished)),
  }
}

function keptLot(lot: EffectiveLot, pins: Pins, estimatesArePublished: boolean): KeptNoticeLot {
  const { id, title, cpvCode, additionalCpvCodes, placeOfPerformance, durationMonths } = lot
  return {
    ...{ id, title, cpvCode, additionalCpvCodes, placeOfPerformance, durationMonths },
    reservedParticipation: lot.reservedParticipation,
    estimatedValue: estimatesArePublished ? lot.estimatedValue : undefined,
    chosen: (lot.clauses ?? []).flatMap((choice) => chosenClause(choice, pins)),
  }
}

function chosenClause(
  { clause, decision, parameters = {} }: ClauseChoice,
  pins: Pins,
): readonly KeptNoticeLot['chosen'][number][] {
  if (decision === 'refused') return []
  const version = pins[clause]
  const numbers = Object.entries(parameters).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  )
  return [{ clause, ...(version !== undefined && { version }), numbers: Object.fromEntries(numbers) }]
}
