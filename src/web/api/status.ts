import { z } from 'zod'
import { problems } from '../http/messages.js'
import { answerProblem } from '../http/problem.js'
import { type Api, addEndpoint } from './endpoint.js'
import { answerRefusal } from './refuse.js'

const statusSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Status' })

/** Whether the process lives, and whether it can do its work. */
export function addStatus(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/health',
      summary: 'The process lives',
      does: 'read-library',
      answers: { status: 200, description: 'It does', schema: statusSchema },
    },
    ({ answer }) => answer({ status: 'ok' }),
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/ready',
      summary: 'The store can be read',
      does: 'read-library',
      answers: { status: 200, description: 'It can', schema: statusSchema },
      refuses: [503],
    },
    async ({ c, doors, actor, answer }) => {
      const ready = await doors.actions.isReady(actor)
      if (!ready.ok) return answerRefusal(c, ready.error)
      return ready.value ? answer({ status: 'ok' }) : answerProblem(c, problems.notReady)
    },
  )
}
