import { z } from 'zod'
import type { OpenDossier } from '../../actions/dossiers/open-dossier.js'
import { procedureSchema } from '../../procurement/procedure.js'
import { answerProblem } from '../http/problem.js'
import {
  dossierAnswer,
  dossierSchema,
  selectedClauseSchema,
  selectionAnswer,
  summaryAnswer,
  summarySchema,
  workbenchAnswer,
  workbenchSchema,
} from './dossier-answers.js'
import { guardedChange, withDossier } from './dossier-calls.js'
import { type Api, addEndpoint, type Call } from './endpoint.js'
import { findingSchema } from './findings.js'
import { pageQuery, pageSchema, wrongCursor } from './paging.js'
import { answerRefusal } from './refuse.js'

const createSchema = z
  .strictObject({ procedure: procedureSchema }, { error: 'Stuur { "procedure": … }, zonder andere velden.' })
  .meta({ id: 'NewDossier' })
const listQuery = z.strictObject({
  ...pageQuery,
  q: z.string().max(500).optional(),
  archived: z.enum(['true', 'false']).optional(),
})

/** Dossiers: make, list, read, change; and what they amount to. */
export function addDossiers(api: Api): void {
  addMaking(api)
  addListing(api)
  for (const part of parts) addPart(api, part)
  addReplacing(api)
}

function addMaking(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'post',
      path: '/dossiers',
      summary: 'Make a dossier from a procedure',
      does: 'create-dossier',
      body: createSchema,
      answers: { status: 201, description: 'The dossier', schema: dossierSchema },
      refuses: [409],
    },
    async (call) => {
      const created = await call.doors.actions.createDossier(call.actor, call.body.procedure)
      if (created.ok) return answerMade(call, created.value)
      return answerRefusal(
        call.c,
        created.error.kind === 'invalid'
          ? { ...created.error, faults: created.error.faults.map(inProcedure) }
          : created.error,
      )
    },
  )
}

/** A dossier that was made, and where it is. */
export const answerMade = ({ answer }: Call<unknown, unknown>, opened: OpenDossier): Response =>
  answer(dossierAnswer(opened), {
    revision: opened.dossier.revision,
    location: `/dossiers/${opened.dossier.id}`,
  })

const inProcedure = ({ path, message }: { readonly path: string; readonly message: string }) => ({
  path: `procedure.${path}`,
  message,
})

function addListing(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers',
      summary: 'Summaries of the dossiers, last changed first',
      does: 'list-dossiers',
      query: listQuery,
      answers: { status: 200, description: 'A page of summaries', schema: pageSchema(summarySchema) },
    },
    async ({ c, doors, actor, query: { limit, cursor, q, archived }, answer }) => {
      const page = await doors.actions.listDossiers(actor, {
        limit,
        cursor,
        query: q,
        ...(archived && { archived: archived === 'true' }),
      })
      if (!page.ok)
        return page.error.kind === 'forbidden' ? answerRefusal(c, page.error) : answerProblem(c, wrongCursor)
      const { items, nextCursor = null, total } = page.value
      return answer({ items: items.map(summaryAnswer), nextCursor, total })
    },
  )
}

/** Something that is read of one dossier. */
interface Part {
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly schema: z.ZodType
  readonly of: (opened: OpenDossier) => object
}

const parts: readonly Part[] = [
  {
    path: '',
    summary: 'One dossier: the procedure as stored',
    description: 'The dossier',
    schema: dossierSchema,
    of: dossierAnswer,
  },
  {
    path: '/workbench',
    summary: 'Everything that a dossier amounts to',
    description: 'The workbench',
    schema: workbenchSchema,
    of: workbenchAnswer,
  },
  {
    path: '/selection',
    summary: 'The clauses, each with its reasons',
    description: 'The selection',
    schema: z.array(selectedClauseSchema),
    of: ({ workbench }) => selectionAnswer(workbench),
  },
  {
    path: '/findings',
    summary: 'What the legal check found: errors, then warnings, then tips',
    description: 'The findings',
    schema: z.array(findingSchema),
    of: ({ workbench }) => workbench.findings,
  },
]

function addPart(api: Api, { path, summary, description, schema, of }: Part): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: `/dossiers/{id}${path}`,
      summary,
      does: 'read-dossier',
      answers: { status: 200, description, schema },
      refuses: [404],
    },
    withDossier(({ answer }, opened) => answer(of(opened), { revision: opened.dossier.revision })),
  )
}

function addReplacing(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'put',
      path: '/dossiers/{id}/procedure',
      summary: 'Replace the procedure',
      does: 'answer-dossier',
      body: procedureSchema,
      guarded: true,
      answers: { status: 200, description: 'The dossier', schema: dossierSchema },
      refuses: [404, 409],
    },
    (call) =>
      guardedChange(call, (seen) =>
        call.doors.actions.replaceAnswers(call.actor, call.param('id'), seen, call.body),
      ),
  )
}
