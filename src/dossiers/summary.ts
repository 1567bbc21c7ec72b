import { z } from 'zod'
import { versionSchema } from '../clauses/clause.js'
import { clauseDecisions, clauseIdSchema } from '../procurement/clause-choice.js'
import { lotIdSchema, lotSchema } from '../procurement/lot.js'
import { type EffectiveLot, effectiveLots } from '../procurement/lots.js'
import { type Procedure, procedureSchema } from '../procurement/procedure.js'
import { dossierSchema } from './dossier.js'
import { keptNoticeOf, keptNoticeSchema } from './notice.js'
import type { SummarySource } from './summary-source.js'

const dossierShape = dossierSchema.unwrap().shape
const procedureShape = procedureSchema.unwrap().shape
const lotShape = lotSchema.unwrap().shape

/** A lot as others look for it: what it leaves to the procedure is filled in, what was not answered is absent. */
const lotSummarySchema = z
  .strictObject({
    id: lotIdSchema,
    title: lotShape.title,
    cpvCode: lotShape.cpvCode,
    estimatedValue: lotShape.estimatedValue,
    placeOfPerformance: lotShape.placeOfPerformance,
    contractNature: procedureShape.contractNature,
    reservedParticipation: lotShape.reservedParticipation,
  })
  .readonly()
type LotSummary = z.infer<typeof lotSummarySchema>

/** @property decisions what was decided on the clause, over the procedure and all lots; empty: nothing yet. */
const pinSummarySchema = z
  .strictObject({
    clause: clauseIdSchema,
    version: versionSchema,
    decisions: z.array(z.enum(clauseDecisions)).readonly(),
  })
  .readonly()

/** What lists and searches need of a dossier: small enough to have all of them in memory. */
export const dossierSummarySchema = z
  .strictObject({
    id: dossierShape.id,
    organisation: dossierShape.organisation,
    revision: dossierShape.revision,
    state: dossierShape.state,
    archived: dossierShape.archived,
    updatedAt: dossierShape.updatedAt,
    title: procedureShape.title,
    launchDate: procedureShape.launchDate,
    estimatedValue: procedureShape.estimatedValue,
    cpvCode: procedureShape.cpvCode,
    pins: z.array(pinSummarySchema).readonly(),
    lots: z.array(lotSummarySchema).readonly(),
    notice: keptNoticeSchema.optional(),
  })
  .readonly()
export type DossierSummary = z.infer<typeof dossierSummarySchema>

/** Goes up when {@link summarise} makes something else of the same dossier: summaries that were kept are then renewed. */
export const dossierSummaryVersion = 5

export function summarise(source: SummarySource): DossierSummary {
  const { id, organisation, revision, state, archived, updatedAt, procedure, pins } = source
  const { title, launchDate, estimatedValue, cpvCode } = procedure
  const decisions = decisionsIn(procedure)
  return {
    ...{ id, organisation, revision, state, archived, updatedAt },
    ...{ title, launchDate, estimatedValue, cpvCode },
    pins: Object.entries(pins.clauses).map(([clause, version]) => ({
      clause,
      version,
      decisions: [...(decisions.get(clause) ?? [])],
    })),
    lots: effectiveLots(procedure).map((lot) => summariseLot(lot, procedure)),
    notice: keptNoticeOf(source),
  }
}

function summariseLot(lot: EffectiveLot, { contractNature }: Procedure): LotSummary {
  const { id, title, cpvCode, estimatedValue, placeOfPerformance, reservedParticipation } = lot
  return { id, title, cpvCode, estimatedValue, placeOfPerformance, contractNature, reservedParticipation }
}

type Decision = z.infer<typeof pinSummarySchema>['decisions'][number]

/** A clause that stands in a list without a decision was chosen, and so accepted; so is one that a criterion scores. */
function decisionsIn({ clauses = [], lots = [] }: Procedure): ReadonlyMap<string, ReadonlySet<Decision>> {
  const choices = [...clauses, ...lots.flatMap((lot) => lot.clauses ?? [])]
  const scored = lots.flatMap((lot) => lot.awardCriteria ?? []).flatMap(({ clause }) => clause ?? [])
  const decided = new Map<string, Set<Decision>>()
  const note = (clause: string, decision: Decision) =>
    decided.set(clause, (decided.get(clause) ?? new Set<Decision>()).add(decision))
  for (const { clause, decision } of choices) note(clause, decision ?? 'accepted')
  for (const clause of scored) note(clause, 'accepted')
  return decided
}
