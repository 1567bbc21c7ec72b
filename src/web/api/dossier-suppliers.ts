import { z } from 'zod'
import { problems } from '../http/messages.js'
import { answerProblem } from '../http/problem.js'
import { withDossier } from './dossier-calls.js'
import { type Api, addEndpoint } from './endpoint.js'
import { askedLot, lotQuery } from './lot-query.js'
import { matchingAnswer, matchingSchema } from './match-answers.js'
import { pageQuery } from './paging.js'

/** Which firms fit a lot, and why. */
export function addDossierSuppliers(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/suppliers',
      summary: 'The firms that fit a lot and those that nearly do, each with its reasons',
      does: 'read-dossier',
      query: z.strictObject({ lot: lotQuery, limit: pageQuery.limit }),
      answers: { status: 200, description: 'Matches, near misses and totals', schema: matchingSchema },
      refuses: [404, 409],
    },
    withDossier(({ c, query, answer }, { dossier, workbench }) => {
      const lot = askedLot(workbench.procedure, query.lot)
      if (lot === undefined) return answerProblem(c, problems.unknownLot)
      const matching = workbench.market(lot.id)
      if (matching === undefined) return answerProblem(c, problems.unknownMarket)
      return answer(matchingAnswer(matching, query.limit), { revision: dossier.revision })
    }),
  )
}
