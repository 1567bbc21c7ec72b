import { z } from 'zod'
import type { PublishedLot } from '../../dossiers/published-lots.js'
import type { MissedOpportunity, Opportunity } from '../../suppliers/matching/opportunities.js'
import { type Api, addEndpoint } from './endpoint.js'
import { testsSchema } from './match-answers.js'
import { pageQuery } from './paging.js'
import { answerRefusal } from './refuse.js'

const query = z.strictObject({ limit: pageQuery.limit.default(20) })

const opportunitySchema = z
  .object({
    dossier: z.string(),
    lot: z.string(),
    title: z.string(),
    procedure: z.string(),
    buyer: z.string().optional(),
    procedureType: z.string().optional(),
    contractNature: z.string().optional(),
    launchDate: z.string(),
    requestDeadline: z.string().optional().meta({
      description: 'Until when firms ask to take part, in a procedure in two stages. Local time in Belgium.',
    }),
    submissionDeadline: z.string().optional().meta({ description: 'Local time in Belgium.' }),
    cpvCode: z.string(),
    additionalCpvCodes: z.array(z.string()).optional(),
    placeOfPerformance: z.array(z.string()).optional(),
    durationMonths: z.number().optional(),
    estimatedValue: z.number().optional().meta({ description: 'Only when the buyer publishes it.' }),
    hours: z.number().optional(),
    reservedParticipation: z.string().optional(),
    activity: z.string(),
    tests: testsSchema,
    commonPrefix: z.number(),
    distanceKm: z.number().optional(),
    change: z.object({ buyer: z.string().optional(), supplier: z.string().optional() }).optional(),
  })
  .meta({ id: 'Opportunity', description: 'A published lot, with the five tests for the best activity.' })
const answerSchema = z
  .object({
    matches: z.array(opportunitySchema),
    nearMisses: z.array(opportunitySchema),
    totals: z.object({ matches: z.number(), nearMisses: z.number() }),
  })
  .meta({ id: 'Opportunities' })

/** The lots of published dossiers that a firm can still tender for, and those that one test keeps from it. */
export function addOpportunities(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/suppliers/{id}/opportunities',
      summary: 'Open lots that fit a firm, and near misses, with reasons; the best first',
      does: 'read-firm',
      query,
      answers: { status: 200, description: 'The first of each', schema: answerSchema },
      refuses: [404],
    },
    async ({ c, doors, actor, param, query: { limit }, answer }) => {
      const found = await doors.actions.opportunitiesFor(actor, param('id'), 'open')
      if (!found.ok) return answerRefusal(c, found.error)
      const { matches, nearMisses, totals } = found.value
      return answer({
        matches: matches(limit).map(asAnswer),
        nearMisses: nearMisses(limit).map(asAnswer),
        totals: { matches: totals.matches, nearMisses: totals.nearMisses },
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
    requestDeadline: notice.requestDeadline,
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
