import { z } from 'zod'
import type { OpenDossier } from '../../actions/dossiers/open-dossier.js'
import { type Advice, verdicts } from '../../advice/advice.js'
import { referenceOf } from '../../clauses/clause.js'
import type { SelectedClause } from '../../clauses/selected-clause.js'
import { citeArticle } from '../../clauses/sources.js'
import { dossierSchema as storedSchema } from '../../dossiers/dossier.js'
import { readable } from '../../dossiers/proposals.js'
import { type DossierSummary, dossierSummarySchema } from '../../dossiers/summary.js'
import type { Workbench } from '../../dossiers/workbench.js'
import { omit } from '../../kernel/omit.js'
import { effectiveLots } from '../../procurement/lots.js'
import { procedureSchema } from '../../procurement/procedure.js'
import { findingSchema, uncheckedSchema } from './findings.js'
import { matchingAnswer, matchingSchema } from './match-answers.js'

/** What the API answers of a dossier: shapes, and how they are made. */

const stored = storedSchema.unwrap().shape
const summary = dossierSummarySchema.unwrap().shape

const missingSchema = z.object({ path: z.string(), question: z.string() })

const proposalSchema = z
  .object({
    path: z.string(),
    question: z.string(),
    value: z.unknown(),
    reads: z.string().meta({ description: 'The value as a person reads it, in Dutch.' }),
    because: z.string().meta({ description: 'Why: a Dutch sentence that names the article or the custom.' }),
    certainty: z.enum(['verified', 'likely', 'uncertain']),
  })
  .meta({ id: 'Proposal' })

export const dossierSchema = z
  .object({
    id: z.string(),
    revision: z.number(),
    state: z.string(),
    archived: z.boolean(),
    createdAt: z.string(),
    updatedAt: z.string(),
    procedure: procedureSchema,
    outOfForce: z
      .array(z.string())
      .meta({ description: 'Paths of answers that are kept but count for nothing now.' }),
    pins: z.object({
      clauses: z.record(z.string(), z.string()),
      templates: z.record(z.string(), z.string()),
    }),
    motivations: stored.motivations,
    advice: stored.advice,
    marketChecks: stored.marketChecks,
    award: stored.award,
    history: stored.history,
  })
  .meta({ id: 'Dossier' })

export const selectedClauseSchema = z
  .object({
    clause: z.string().meta({ description: 'id@version' }),
    title: z.string(),
    lot: z.string().optional(),
    criterion: z.number().optional().meta({ description: 'The place of the criterion in the lot, from 0.' }),
    place: z.string(),
    when: z.enum(['follows', 'proposed', 'library']),
    decision: z.enum(['accepted', 'refused', 'open']),
    motivation: z.string().optional(),
    wording: z.string().optional(),
    parameters: z.record(z.string(), z.unknown()),
    reasons: z.array(z.string()),
    legalBasis: z.array(
      z.object({ act: z.string(), article: z.string(), citation: z.string(), certainty: z.string() }),
    ),
    path: z.string().meta({ description: 'Where its answers stand in the procedure.' }),
  })
  .meta({ id: 'SelectedClause' })

const documentStateSchema = z
  .object({
    name: z.string(),
    title: z.string(),
    status: z.enum(['draft', 'final']),
    missing: z.array(missingSchema),
    boxes: z.array(z.string()).meta({
      description:
        'What the administration writes itself, in an older version of a document; empty in the new ones.',
    }),
    formats: z.array(z.string()),
  })
  .meta({ id: 'DocumentState' })

export const adviceSchema = z
  .object({
    instrument: z.string(),
    title: z.string(),
    verdict: z.enum(verdicts),
    arithmetic: z.array(z.string()).meta({ description: 'Dutch sentences with the numbers in them.' }),
    asks: z
      .array(z.string())
      .meta({ description: 'Paths of the answers that are missing to judge the instrument.' }),
    answers: z
      .array(z.object({ path: z.string(), value: z.unknown() }))
      .meta({ description: 'What taking it over changes; empty: not advised, or it stands there already.' }),
  })
  .meta({ id: 'Advice' })

export const workbenchSchema = z
  .object({
    revision: z.number(),
    procedure: procedureSchema,
    outOfForce: z.array(z.string()),
    selection: z.array(selectedClauseSchema),
    findings: z.array(findingSchema),
    notChecked: z.array(uncheckedSchema),
    suppliers: z
      .array(z.object({ lot: z.string(), ...matchingSchema.shape }))
      .optional()
      .meta({ description: 'Of the lots whose market is known; absent when nothing is.' }),
    advice: z
      .array(
        z.object({ lot: z.string(), advice: z.array(adviceSchema.omit({ title: true, answers: true })) }),
      )
      .meta({ description: 'GET /dossiers/{id}/advice says more of one lot.' }),
    documents: z.array(documentStateSchema),
    missing: z
      .array(missingSchema)
      .meta({ description: 'Every answer, decision and open point that keeps documents drafts.' }),
    proposals: z.array(proposalSchema).meta({
      description: 'Values for answers that are missing; POST /dossiers/{id}/proposals takes them over.',
    }),
  })
  .meta({ id: 'Workbench' })

/** What is named here goes out, and nothing else: a summary also holds what only the service itself needs. */
export const summarySchema = z
  .object({
    id: z.string(),
    title: z.string(),
    revision: z.number(),
    state: summary.state,
    archived: summary.archived,
    updatedAt: summary.updatedAt,
    launchDate: summary.launchDate,
    estimatedValue: summary.estimatedValue,
    cpvCode: summary.cpvCode,
    pins: summary.pins,
    lots: summary.lots,
  })
  .meta({ id: 'DossierSummary' })

export const dossierAnswer = ({ dossier, workbench: { outOfForce } }: OpenDossier) => ({
  ...omit(dossier, 'organisation', 'generations'),
  outOfForce,
})

export const summaryAnswer = (listed: DossierSummary) => omit(listed, 'organisation', 'notice')

export const selectionAnswer = ({ selection }: Workbench) => selection.map(selectedAnswer)

export const adviceAnswer = (advice: Advice) => omit(advice, 'what', 'basis')

export const workbenchAnswer = ({ dossier: { revision }, workbench }: OpenDossier) => ({
  revision,
  procedure: workbench.procedure,
  outOfForce: workbench.outOfForce,
  selection: selectionAnswer(workbench),
  findings: workbench.findings,
  notChecked: workbench.notChecked,
  ...suppliersAnswer(workbench),
  advice: effectiveLots(workbench.procedure).map(({ id }) => ({
    lot: id,
    advice: workbench.advice(id).map(({ instrument, verdict, arithmetic, asks }) => ({
      instrument,
      verdict,
      arithmetic,
      asks,
    })),
  })),
  documents: workbench.documents,
  missing: workbench.missing,
  proposals: workbench.proposals
    .map((proposal) => readable(proposal, workbench.procedure))
    .map(({ path, asks, value, reads, because, certainty }) => ({
      ...{ path, question: asks, value },
      ...{ reads, because, certainty },
    })),
})

/** The first twenty of each; a part that is not known is left out, never an empty list. */
function suppliersAnswer({ procedure, market }: Workbench) {
  const known = effectiveLots(procedure).flatMap(({ id }) => {
    const matching = market(id)
    return matching === undefined ? [] : [{ lot: id, ...matchingAnswer(matching, 20) }]
  })
  return known.length === 0 ? {} : { suppliers: known }
}

const selectedAnswer = (selected: SelectedClause) => {
  const { clause } = selected
  return {
    ...omit(selected, 'clause', 'openParameters'),
    clause: referenceOf(clause),
    title: clause.title,
    place: clause.place,
    when: clause.when,
    legalBasis: clause.legalBasis.map((basis) => ({ ...basis, citation: citeArticle(basis) })),
  }
}
