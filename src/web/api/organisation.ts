import { z } from 'zod'
import { organisationInput } from '../../actions/organisation-input.js'
import { houseDetails } from '../../dossiers/house-details.js'
import type { Organisation } from '../../dossiers/organisation.js'
import { problems } from '../http/messages.js'
import { preconditionOf } from '../http/preconditions.js'
import { answerProblem } from '../http/problem.js'
import { type Api, addEndpoint, type Call } from './endpoint.js'
import { answerRefusal } from './refuse.js'

/** Left out until they are known. */
const laterFields = z.object(houseDetails).partial().shape

const answeredSchema = z
  .object({
    revision: z.number(),
    name: z.string(),
    enterpriseNumber: z.string(),
    region: z.string().nullable(),
    personName: z.string().nullable(),
    ...laterFields,
  })
  .meta({ id: 'Organisation' })

const asAnswer = ({ id: _, region, personName, ...said }: Organisation) => ({
  ...said,
  region: region ?? null,
  personName: personName ?? null,
})

export function addOrganisation(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/organisation',
      summary: 'The organisation that works here',
      does: 'read-organisation',
      answers: { status: 200, description: 'The organisation', schema: answeredSchema },
      refuses: [404],
    },
    async ({ c, doors, actor, answer }) => {
      const opened = await doors.actions.openOrganisation(actor)
      if (!opened.ok) return answerRefusal(c, opened.error)
      return answer(asAnswer(opened.value), { revision: opened.value.revision })
    },
  )
  addEndpoint(
    api,
    {
      method: 'put',
      path: '/organisation',
      summary: 'Make the organisation known, or change it',
      does: 'change-organisation',
      body: organisationInput,
      guarded: true,
      answers: {
        status: 200,
        whenMade: 201,
        description: 'The organisation (201 when it is new)',
        schema: answeredSchema,
      },
    },
    putOrganisation,
  )
}

async function putOrganisation(call: Call<undefined, z.output<typeof organisationInput>>): Promise<Response> {
  const { c, doors, actor, body, answer } = call
  const precondition = preconditionOf(c)
  if (!precondition.ok) return answerProblem(c, precondition.error)
  const isNew = precondition.value === 'absent'
  const kept =
    precondition.value === 'absent'
      ? await doors.actions.createOrganisation(actor, body)
      : await doors.actions.changeOrganisation(actor, precondition.value, body)
  if (kept.ok)
    return answer(asAnswer(kept.value), { status: isNew ? 201 : 200, revision: kept.value.revision })
  return kept.error.kind === 'unknown' ? answerProblem(c, nothingToChange) : answerRefusal(c, kept.error)
}

const nothingToChange = {
  ...problems.noOrganisation,
  status: 412,
  detail: 'Er is nog geen organisatie: stuur If-None-Match: * in plaats van If-Match.',
} as const
