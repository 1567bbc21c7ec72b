import { z } from 'zod'
import { type Advice, verdicts } from '../../advice/advice.js'
import { referenceOf } from '../../clauses/clause.js'
import type { SelectedClause } from '../../clauses/select.js'
import { citeArticle } from '../../clauses/sources.js'
import type { Dossier } from '../../dossiers/dossier.js'
import type { DossierSummary } from '../../dossiers/summary.js'
import type { Workbench } from '../../dossiers/workbench.js'
import { effectiveLots } from '../../procurement/lots.js'
import { procedureSchema } from '../../procurement/procedure.js'
import { matchingAnswer, matchingSchema } from './match-answers.js'
import { findingAnswer, findingSchema, uncheckedSchema } from './rules.js'

/** What the API answers of a dossier: shapes, and how they are made. */

const missingSchema = z.object({ path: z.string(), question: z.string() })

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
    history: z.array(z.object({ revision: z.number(), at: z.string(), who: z.string() }).loose()),
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
    boxes: z.array(z.string()).meta({ description: 'What the administration writes itself.' }),
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
  })
  .meta({ id: 'Workbench' })

export const summarySchema = z
  .object({ id: z.string(), title: z.string(), revision: z.number() })
  .loose()
  .meta({ id: 'DossierSummary' })

export const dossierAnswer = (
  { organisation: _, generations: __, ...dossier }: Dossier,
  { outOfForce }: Workbench,
) => ({ ...dossier, outOfForce })

/** A summary without what only the service itself needs. */
export const summaryAnswer = ({ organisation: _, notice: __, ...summary }: DossierSummary) => summary

export const selectionAnswer = ({ selection }: Workbench) => selection.map(selectedAnswer)

export const findingsAnswer = ({ findings }: Workbench) => findings.map(findingAnswer)

export const adviceAnswer = ({ what: _, basis: __, ...advice }: Advice) => advice

export const workbenchAnswer = ({ revision }: Dossier, workbench: Workbench) => ({
  revision,
  procedure: workbench.procedure,
  outOfForce: workbench.outOfForce,
  selection: selectionAnswer(workbench),
  findings: findingsAnswer(workbench),
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
})

/** The first twenty of each; a part that is not known is left out, never an empty list. */
function suppliersAnswer({ procedure, market }: Workbench) {
  const known = effectiveLots(procedure).flatMap(({ id }) => {
    const matching = market(id)
    return matching === undefined ? [] : [{ lot: id, ...matchingAnswer(matching, 20) }]
  })
  return known.length === 0 ? {} : { suppliers: known }
}

const selectedAnswer = ({ clause, openParameters: _, ...selected }: SelectedClause) => ({
  clause: referenceOf(clause),
  title: clause.title,
  ...selected,
  place: clause.place,
  when: clause.when,
  legalBasis: clause.legalBasis.map((basis) => ({ ...basis, citation: citeArticle(basis) })),
})
