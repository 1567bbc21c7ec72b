import { z } from 'zod'
import { checkChoices } from '../../clauses/check-choices.js'
import { newDossier, replaceProcedure } from '../../dossiers/changes.js'
import type { Dossier } from '../../dossiers/dossier.js'
import { lotsEverUsed } from '../../dossiers/lots-ever-used.js'
import type { Organisation } from '../../dossiers/organisation.js'
import { failure, success } from '../../kernel/result.js'
import { normaliseProcedure } from '../../procurement/lot-ids.js'
import { type Procedure, procedureSchema } from '../../procurement/procedure.js'
import { type Dependencies, ownOrganisation } from '../dependencies.js'
import { invalid, problems, writeProblem } from '../http/messages.js'
import { etagOf } from '../http/preconditions.js'
import { answerProblem } from '../http/problem.js'
import {
  dossierAnswer,
  dossierSchema,
  findingsAnswer,
  selectedClauseSchema,
  selectionAnswer,
  summaryAnswer,
  summarySchema,
  workbenchAnswer,
  workbenchSchema,
} from './dossier-answers.js'
import { type Api, addEndpoint, type Call, pageQuery, pageSchema, wrongCursor } from './endpoint.js'
import { guardedChange, occasionOf } from './guarded-change.js'
import { findingSchema } from './rules.js'

const createSchema = z
  .strictObject({ procedure: procedureSchema }, { error: 'Stuur { "procedure": … }, zonder andere velden.' })
  .meta({ id: 'NewDossier' })
const listQuery = z.strictObject({
  ...pageQuery,
  q: z.string().max(500).optional(),
  archived: z.enum(['true', 'false']).optional(),
})

/** Dossiers: make, list, read, change; and what they amount to. */
export function addDossiers(api: Api, dependencies: Dependencies): void {
  addEndpoint(
    api,
    {
      method: 'post',
      path: '/dossiers',
      summary: 'Make a dossier from a procedure',
      body: createSchema,
      answers: { status: 201, description: 'The dossier', schema: dossierSchema },
      refuses: [409],
    },
    (call) => createDossier(call, dependencies),
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers',
      summary: 'Summaries of the dossiers, last changed first',
      query: listQuery,
      answers: { status: 200, description: 'A page of summaries', schema: pageSchema(summarySchema) },
    },
    ({ c, query }) => listDossiers(c, query, dependencies),
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}',
      summary: 'One dossier: the procedure as stored',
      answers: { status: 200, description: 'The dossier', schema: dossierSchema },
      refuses: [404],
    },
    withDossier(dependencies, async ({ c }, dossier) =>
      c.json(dossierAnswer(dossier, await dependencies.workbench(dossier)), 200, {
        ETag: etagOf(dossier.revision),
      }),
    ),
  )
  addEndpoint(
    api,
    {
      method: 'put',
      path: '/dossiers/{id}/procedure',
      summary: 'Replace the procedure',
      body: procedureSchema,
      guarded: true,
      answers: { status: 200, description: 'The dossier', schema: dossierSchema },
      refuses: [404, 409],
    },
    (call) => putProcedure(call, dependencies),
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/workbench',
      summary: 'Everything that a dossier amounts to',
      answers: { status: 200, description: 'The workbench', schema: workbenchSchema },
      refuses: [404],
    },
    withDossier(dependencies, async ({ c }, dossier) =>
      c.json(workbenchAnswer(dossier, await dependencies.workbench(dossier)), 200, {
        ETag: etagOf(dossier.revision),
      }),
    ),
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/selection',
      summary: 'The clauses, each with its reasons',
      answers: { status: 200, description: 'The selection', schema: z.array(selectedClauseSchema) },
      refuses: [404],
    },
    withDossier(dependencies, async ({ c }, dossier) =>
      c.json(selectionAnswer(await dependencies.workbench(dossier)), 200, { ETag: etagOf(dossier.revision) }),
    ),
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/findings',
      summary: 'What the legal check found: errors, then warnings, then tips',
      answers: { status: 200, description: 'The findings', schema: z.array(findingSchema) },
      refuses: [404],
    },
    withDossier(dependencies, async ({ c }, dossier) =>
      c.json(findingsAnswer(await dependencies.workbench(dossier)), 200, { ETag: etagOf(dossier.revision) }),
    ),
  )
}

/** A call about one dossier of the own organisation; anybody else's does not exist. */
export function withDossier<Query, Body>(
  { dossiers }: Dependencies,
  handle: (call: Call<Query, Body>, dossier: Dossier) => Promise<Response> | Response,
) {
  return async (call: Call<Query, Body>): Promise<Response> => {
    const dossier = await dossiers.find(ownOrganisation, call.param('id'))
    return dossier === undefined ? answerProblem(call.c, problems.unknownDossier) : handle(call, dossier)
  }
}

async function listDossiers(
  c: Call<unknown, unknown>['c'],
  { limit, cursor, q, archived }: z.output<typeof listQuery>,
  { dossiers }: Dependencies,
): Promise<Response> {
  const page = await dossiers.list(ownOrganisation, {
    limit,
    cursor,
    query: q,
    ...(archived && { archived: archived === 'true' }),
  })
  if (!page.ok) return answerProblem(c, wrongCursor)
  return c.json({
    items: page.value.items.map(summaryAnswer),
    nextCursor: page.value.nextCursor ?? null,
    total: page.value.total,
  })
}

async function createDossier(
  { c, body }: Call<unknown, z.output<typeof createSchema>>,
  dependencies: Dependencies,
): Promise<Response> {
  const organisation = await dependencies.organisations.find(ownOrganisation)
  if (organisation === undefined) return answerProblem(c, problems.noOrganisation)
  const occasion = occasionOf(dependencies)
  const faults = checkChoices(body.procedure, dependencies.shelf.clauses, {}, occasion.today)
  if (faults.length > 0)
    return answerProblem(
      c,
      invalid(faults.map(({ path, message }) => ({ path: `procedure.${path}`, message }))),
    )
  const procedure = completed(body.procedure, organisation)
  const created = await dependencies.dossiers.create(
    newDossier(dependencies.newId(), ownOrganisation, procedure, dependencies.shelf, occasion),
  )
  if (!created.ok)
    return answerProblem(
      c,
      created.error.kind === 'exists' ? problems.alreadyExists : writeProblem(created.error),
    )
  const dossier = created.value
  return c.json(dossierAnswer(dossier, await dependencies.workbench(dossier)), 201, {
    ETag: etagOf(dossier.revision),
    Location: `/api/v1/dossiers/${dossier.id}`,
  })
}

async function putProcedure(call: Call<unknown, Procedure>, dependencies: Dependencies): Promise<Response> {
  const { c, body } = call
  const organisation = await dependencies.organisations.find(ownOrganisation)
  if (organisation === undefined) return answerProblem(c, problems.noOrganisation)
  const { shelf } = dependencies
  return guardedChange(
    call,
    dependencies,
    (dossier, occasion) => {
      const faults = checkChoices(body, shelf.clauses, dossier.pins.clauses, occasion.today)
      if (faults.length > 0) return failure(invalid(faults))
      return success(
        replaceProcedure(dossier, completed(body, organisation, lotsEverUsed(dossier)), shelf, occasion),
      )
    },
    async (dossier) => dossierAnswer(dossier, await dependencies.workbench(dossier)),
  )
}

/** What the sender left to us: ids of lots, and the buyer, who is the own organisation. */
function completed(
  procedure: Procedure,
  { name, enterpriseNumber }: Organisation,
  usedLots: readonly string[] = [],
): Procedure {
  return normaliseProcedure({ ...procedure, buyer: procedure.buyer ?? { name, enterpriseNumber } }, usedLots)
}
