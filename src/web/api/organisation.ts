import { z } from 'zod'
import type { Organisation } from '../../dossiers/organisation.js'
import { success } from '../../kernel/result.js'
import { type Dependencies, ownOrganisation } from '../dependencies.js'
import { problems, staleProblem, writeProblem } from '../http/messages.js'
import { organisationInput, organisationToKeep } from '../http/organisation-input.js'
import { etagOf, isProblem, preconditionOf } from '../http/preconditions.js'
import { answerProblem } from '../http/problem.js'
import { type Api, addEndpoint, type Call } from './endpoint.js'

const answeredSchema = z
  .object({
    revision: z.number(),
    name: z.string(),
    enterpriseNumber: z.string(),
    region: z.string().nullable(),
    personName: z.string().nullable(),
  })
  .meta({ id: 'Organisation' })

const asAnswer = ({ revision, name, enterpriseNumber, region, personName }: Organisation) => ({
  revision,
  name,
  enterpriseNumber,
  region: region ?? null,
  personName: personName ?? null,
})

export function addOrganisation(api: Api, { organisations }: Dependencies): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/organisation',
      summary: 'The organisation that works here',
      answers: { status: 200, description: 'The organisation', schema: answeredSchema },
      refuses: [404],
    },
    async ({ c }) => {
      const organisation = await organisations.find(ownOrganisation)
      if (organisation === undefined) return answerProblem(c, { ...problems.noOrganisation, status: 404 })
      return c.json(asAnswer(organisation), 200, { ETag: etagOf(organisation.revision) })
    },
  )
  addEndpoint(
    api,
    {
      method: 'put',
      path: '/organisation',
      summary: 'Make the organisation known, or change it',
      body: organisationInput,
      guarded: true,
      answers: { status: 200, description: 'The organisation (201 when it is new)', schema: answeredSchema },
    },
    (call) => putOrganisation(call, organisations),
  )
}

async function putOrganisation(
  { c, body }: Call<unknown, z.output<typeof organisationInput>>,
  organisations: Dependencies['organisations'],
): Promise<Response> {
  const precondition = preconditionOf(c)
  if (isProblem(precondition)) return answerProblem(c, precondition)
  const fields = organisationToKeep(body)
  const kept =
    precondition === 'absent'
      ? await organisations.create({ id: ownOrganisation, revision: 1, ...fields })
      : await organisations.update(
          ownOrganisation,
          precondition === 'never' ? 0 : precondition.revision,
          ({ id, revision }) => success({ id, revision, ...fields }),
        )
  if (kept.ok)
    return c.json(asAnswer(kept.value), precondition === 'absent' ? 201 : 200, {
      ETag: etagOf(kept.value.revision),
    })
  switch (kept.error.kind) {
    case 'exists':
      return answerProblem(c, problems.alreadyExists)
    case 'unknown':
      return answerProblem(c, {
        ...problems.noOrganisation,
        status: 412,
        detail: 'Er is nog geen organisatie: stuur If-None-Match: * in plaats van If-Match.',
      })
    case 'stale':
      return answerProblem(c, staleProblem(kept.error.current.revision))
    default:
      return answerProblem(c, writeProblem(kept.error))
  }
}
