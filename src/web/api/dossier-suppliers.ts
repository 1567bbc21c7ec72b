import { z } from 'zod'
import { effectiveLots } from '../../procurement/lots.js'
import type { Dependencies } from '../dependencies.js'
import { problems } from '../http/messages.js'
import { etagOf } from '../http/preconditions.js'
import { answerProblem } from '../http/problem.js'
import { withDossier } from './dossiers.js'
import { type Api, addEndpoint, pageQuery } from './endpoint.js'
import { matchingAnswer, matchingSchema } from './match-answers.js'

const suppliersQuery = z.strictObject({
  lot: z.string().max(20).optional().meta({ description: 'Left out: the first lot.' }),
  limit: pageQuery.limit,
})

/** Which firms fit a lot, and why. */
export function addDossierSuppliers(api: Api, dependencies: Dependencies): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/suppliers',
      summary: 'The firms that fit a lot and those that nearly do, each with its reasons',
      query: suppliersQuery,
      answers: { status: 200, description: 'Matches, near misses and totals', schema: matchingSchema },
      refuses: [404, 409],
    },
    withDossier(dependencies, async ({ c, query }, dossier) => {
      const workbench = await dependencies.workbench(dossier)
      const lots = effectiveLots(workbench.procedure)
      const lot = query.lot === undefined ? lots[0] : lots.find(({ id }) => id === query.lot)
      if (lot === undefined) return answerProblem(c, problems.unknownLot)
      const matching = workbench.market(lot.id)
      if (matching === undefined) return answerProblem(c, problems.unknownMarket)
      return c.json(matchingAnswer(matching, query.limit), 200, { ETag: etagOf(dossier.revision) })
    }),
  )
}
