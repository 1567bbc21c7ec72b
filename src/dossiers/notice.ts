import { z } from 'zod'
import { administrationSchema } from '../procurement/administration.js'
import { buyerSchema } from '../procurement/buyer.js'
import { lotIdSchema, lotSchema } from '../procurement/lot.js'
import { type EffectiveLot, effectiveLots } from '../procurement/lots.js'
import { type Procedure, procedureSchema } from '../procurement/procedure.js'
import { dossierSchema } from './dossier.js'
import type { SummarySource } from './summary.js'

const procedureShape = procedureSchema.unwrap().shape
const lotShape = lotSchema.unwrap().shape

/**
 * A lot as its notice tells it; what it leaves to the procedure is filled in.
 * @property estimatedValue only when the buyer publishes the estimates.
 * @property hours for target groups, of an accepted clause `target-group-hours`.
 */
const noticeLotSchema = z
  .strictObject({
    id: lotIdSchema,
    title: lotShape.title,
    cpvCode: lotShape.cpvCode,
    additionalCpvCodes: lotShape.additionalCpvCodes,
    placeOfPerformance: lotShape.placeOfPerformance,
    durationMonths: lotShape.durationMonths,
    reservedParticipation: lotShape.reservedParticipation,
    estimatedValue: lotShape.estimatedValue,
    hours: z.number().optional(),
  })
  .readonly()
export type NoticeLot = z.infer<typeof noticeLotSchema>

/**
 * What everybody may read of a published dossier, and nothing else of it.
 * @property estimatesArePublished whether the values of the lots may be told; without them no value is in it.
 */
export const noticeSchema = z
  .strictObject({
    dossier: dossierSchema.unwrap().shape.id,
    title: procedureShape.title,
    buyer: buyerSchema.unwrap().shape.name,
    contractNature: procedureShape.contractNature,
    procedureType: procedureShape.procedureType,
    launchDate: procedureShape.launchDate.unwrap(),
    submissionDeadline: administrationSchema.unwrap().shape.submissionDeadline,
    estimatesArePublished: z.boolean(),
    lots: z.array(noticeLotSchema).readonly(),
  })
  .readonly()
export type Notice = z.infer<typeof noticeSchema>

/** Whether an announcement goes out at all: firms that are invited one by one read of it in no other way. */
export const hasNotice = ({
  procedureType,
  publication,
}: Pick<Procedure, 'procedureType' | 'publication'>): boolean =>
  procedureType !== 'limited-value' && publication !== undefined && publication !== 'none'

/** The notice of a dossier that is published, with an announcement, and not archived. */
export function noticeOf({ id, state, archived, procedure }: SummarySource): Notice | undefined {
  const { title, buyer, contractNature, procedureType, launchDate, administration } = procedure
  if (state !== 'published' || archived || launchDate === undefined || !hasNotice(procedure)) return undefined
  const estimatesArePublished = procedure.publishEstimates === true
  return {
    dossier: id,
    ...{ title, buyer: buyer?.name, contractNature, procedureType, launchDate },
    submissionDeadline: administration?.submissionDeadline,
    estimatesArePublished,
    lots: effectiveLots(procedure).map((lot) => noticeLot(lot, estimatesArePublished)),
  }
}

function noticeLot(lot: EffectiveLot, estimatesArePublished: boolean): NoticeLot {
  const { id, title, cpvCode, additionalCpvCodes, placeOfPerformance, durationMonths } = lot
  return {
    ...{ id, title, cpvCode, additionalCpvCodes, placeOfPerformance, durationMonths },
    reservedParticipation: lot.reservedParticipation,
    estimatedValue: estimatesArePublished ? lot.estimatedValue : undefined,
    hours: hoursAsked(lot),
  }
}

function hoursAsked({ clauses = [] }: EffectiveLot): number | undefined {
  const hours = clauses.find(
    ({ clause, decision }) => clause === 'target-group-hours' && decision !== 'refused',
  )?.parameters?.hours
  return typeof hours === 'number' ? hours : undefined
}
