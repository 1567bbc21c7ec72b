import { z } from 'zod'
import { effectiveLots } from '../../procurement/lots.js'
import type { Dependencies } from '../dependencies.js'
import { problems } from '../http/messages.js'
import { etagOf } from '../http/preconditions.js'
import { answerProblem } from '../http/problem.js'
import { adviceAnswer, adviceSchema } from './dossier-answers.js'
import { withDossier } from './dossiers.js'
import { type Api, addEndpoint } from './endpoint.js'

const adviceQuery = z.strictObject({
  lot: z.string().max(20).optional().meta({ description: 'Left out: the first lot.' }),
})

/** Which instrument suits a lot. */
export function addAdvice(api: Api, dependencies: Dependencies): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/advice',
      summary: 'Every instrument for a lot, the best first, each with its arithmetic',
      query: adviceQuery,
      answers: { status: 200, description: 'The advice', schema: z.array(adviceSchema) },
      refuses: [404],
    },
    withDossier(dependencies, async ({ c, query }, dossier) => {
      const workbench = await dependencies.workbench(dossier)
      const lots = effectiveLots(workbench.procedure)
      const lot = query.lot === undefined ? lots[0] : lots.find(({ id }) => id === query.lot)
      if (lot === undefined) return answerProblem(c, problems.unknownLot)
      return c.json(workbench.advice(lot.id).map(adviceAnswer), 200, { ETag: etagOf(dossier.revision) })
    }),
  )
}
