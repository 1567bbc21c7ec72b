import { z } from 'zod'
import { isOpen, type PublishedLot } from '../../dossiers/published-lots.js'
import { belgianMoment } from '../../kernel/local-date.js'
import type { MissedOpportunity, Opportunity } from '../../suppliers/matching/opportunities.js'
import type { Dependencies } from '../dependencies.js'
import { mayActForFirm } from '../http/may-act-for-firm.js'
import { problems } from '../http/messages.js'
import { answerProblem } from '../http/problem.js'
import { type Api, addEndpoint, pageQuery } from './endpoint.js'
import { testsSchema } from './match-answers.js'

const query = z.strictObject({ limit: pageQuery.limit.default(20) })

const opportunitySchema = z
  .object({
    dossier: z.string(),
    lot: z.string(),
    title: z.string(),
    procedure: z.string(),
    buyer: z.string().optional(),
    launchDate: z.string(),
    submissionDeadline: z.string().optional().meta({ description: 'Local time in Belgium.' }),
    estimatedValue: z.number().optional().meta({ description: 'Only when the buyer publishes it.' }),
    activity: z.string(),
    tests: testsSchema,
    commonPrefix: z.number(),
    distanceKm: z.number().optional(),
    change: z.object({ buyer: z.string().optional(), supplier: z.string().optional() }).optional(),
  })
  .loose()
  .meta({ id: 'Opportunity', description: 'A published lot, with the five tests for the best activity.' })
const answerSchema = z
  .object({
    matches: z.array(opportunitySchema),
    nearMisses: z.array(opportunitySchema),
    totals: z.object({ matches: z.number(), nearMisses: z.number() }),
  })
  .meta({ id: 'Opportunities' })

/** The lots of published dossiers that a firm can still tender for, and those that one test keeps from it. */
export function addOpportunities(api: Api, { suppliers, publishedLots, now }: Dependencies): void {
  api.use('/suppliers/:id/opportunities', mayActForFirm)
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/suppliers/{id}/opportunities',
      summary: 'Open lots that fit a firm, and near misses, with reasons; the best first',
      query,
      answers: { status: 200, description: 'The first of each', schema: answerSchema },
      refuses: [404],
    },
    async ({ c, param, query: { limit } }) => {
      const supplier = await suppliers.find(param('id'))
      if (supplier === undefined) return answerProblem(c, problems.unknownSupplier)
      const moment = belgianMoment(now())
      const found = (await publishedLots()).opportunities(supplier, (lot) => isOpen(lot, moment))
      return c.json({
        matches: found.matches(limit).map(asAnswer),
        nearMisses: found.nearMisses(limit).map(asAnswer),
        totals: { matches: found.totals.matches, nearMisses: found.totals.nearMisses },
      })
    },
  )
}

/** Word for word what a notice says of the lot, and how it fits. */
function asAnswer(found: Opportunity<PublishedLot> | MissedOpportunity<PublishedLot>): object {
  const { lot, activity, tests, commonPrefix, distanceKm } = found
  const { notice } = lot
  return {
    dossier: notice.dossier,
    lot: lot.id,
    title: lot.title,
    procedure: notice.title,
    buyer: notice.buyer,
    procedureType: notice.procedureType,
    contractNature: notice.contractNature,
    launchDate: notice.launchDate,
    submissionDeadline: notice.submissionDeadline,
    cpvCode: lot.cpvCode,
    additionalCpvCodes: lot.additionalCpvCodes,
    placeOfPerformance: lot.placeOfPerformance,
    durationMonths: lot.durationMonths,
    estimatedValue: lot.value,
    hours: lot.hours,
    reservedParticipation: lot.reservedParticipation,
    activity: activity.id,
    ...{ tests, commonPrefix, distanceKm },
    ...('change' in found && { change: found.change }),
  }
}
