import { z } from 'zod'
import { problems } from '../http/messages.js'
import { answerProblem } from '../http/problem.js'
import { adviceAnswer, adviceSchema } from './dossier-answers.js'
import { withDossier } from './dossier-calls.js'
import { type Api, addEndpoint } from './endpoint.js'
import { askedLot, lotQuery } from './lot-query.js'

/** Which instrument suits a lot. */
export function addAdvice(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/advice',
      summary: 'Every instrument for a lot, the best first, each with its arithmetic',
      does: 'read-dossier',
      query: z.strictObject({ lot: lotQuery }),
      answers: { status: 200, description: 'The advice', schema: z.array(adviceSchema) },
      refuses: [404],
    },
    withDossier(({ c, query, answer }, { dossier, workbench }) => {
      const lot = askedLot(workbench.procedure, query.lot)
      if (lot === undefined) return answerProblem(c, problems.unknownLot)
      return answer(workbench.advice(lot.id).map(adviceAnswer), { revision: dossier.revision })
    }),
  )
}
