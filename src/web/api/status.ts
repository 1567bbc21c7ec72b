import { z } from 'zod'
import { type Dependencies, ownOrganisation } from '../dependencies.js'
import { problems } from '../http/messages.js'
import { answerProblem } from '../http/problem.js'
import { type Api, addEndpoint } from './endpoint.js'

const statusSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Status' })

/** Whether the process lives, and whether it can do its work. */
export function addStatus(api: Api, { organisations, log }: Dependencies): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/health',
      summary: 'The process lives',
      answers: { status: 200, description: 'It does', schema: statusSchema },
    },
    ({ c }) => c.json({ status: 'ok' }),
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/ready',
      summary: 'The store can be read',
      answers: { status: 200, description: 'It can', schema: statusSchema },
      refuses: [503],
    },
    async ({ c }) => {
      try {
        await organisations.find(ownOrganisation)
        return c.json({ status: 'ok' })
      } catch (error) {
        log(`de opslag kan niet gelezen worden: ${error instanceof Error ? error.name : 'onbekende fout'}`)
        return answerProblem(c, {
          ...problems.unexpected,
          status: 503,
          title: 'Niet klaar',
          detail: 'De opslag kan niet gelezen worden. Vraag je beheerder om het logboek na te kijken.',
        })
      }
    },
  )
}
