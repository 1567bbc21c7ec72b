import { z } from 'zod'
import type { NearMiss, SupplierMatch } from '../../suppliers/matching/assess.js'
import type { LotMatching } from '../../suppliers/matching/lot-matching.js'
import { testNames } from '../../suppliers/matching/outcomes.js'

/** What the API answers of who fits a lot: shapes, and how they are made. */

const testSchema = z.object({
  answer: z.enum(['yes', 'no', 'unknown']),
  reason: z.string().meta({ description: 'A Dutch sentence.' }),
})

export const testsSchema = z
  .object({ work: testSchema, place: testSchema, size: testSchema, nature: testSchema, access: testSchema })
  .meta({ id: 'MatchTests', description: 'The five tests on the launch date of the lot.' })

const matchShape = {
  supplier: z.object({
    id: z.string(),
    name: z.string(),
    municipality: z.string().optional().meta({ description: 'NIS code.' }),
    fictional: z.boolean().optional(),
  }),
  activity: z.object({ id: z.string(), title: z.string(), cpvCodes: z.array(z.string()) }),
  tests: testsSchema,
  commonPrefix: z.number().meta({ description: 'How many digits of the CPV codes agree.' }),
  distanceKm: z.number().optional(),
  unknowns: z.array(z.enum(testNames)).meta({ description: 'The tests to look into.' }),
  toCheck: z.array(z.string()).meta({ description: 'What to look into, as Dutch sentences.' }),
}

const matchSchema = z.object(matchShape).meta({ id: 'SupplierMatch' })
const nearMissSchema = z
  .object({
    ...matchShape,
    failing: z.enum(testNames),
    change: z
      .object({ buyer: z.string().optional(), supplier: z.string().optional() })
      .meta({ description: 'The smallest change that makes it a match, for each of the two.' }),
  })
  .meta({ id: 'NearMiss' })

export const matchingSchema = z
  .object({
    matches: z.array(matchSchema),
    nearMisses: z.array(nearMissSchema),
    totals: z.object({ matches: z.number(), nearMisses: z.number(), notMatching: z.number() }),
  })
  .meta({ id: 'Matching', description: 'The first so many of each, best first; one entry per supplier.' })

export const matchingAnswer = (matching: LotMatching, limit: number) => ({
  matches: matching.matches(limit).map(matchAnswer),
  nearMisses: matching.nearMisses(limit).map(matchAnswer),
  totals: matching.totals,
})

/** Of a firm only who it is: the register has the rest. */
function matchAnswer({ supplier, activity, ...match }: SupplierMatch | NearMiss) {
  const { id, name, address, fictional } = supplier
  const { id: activityId, title, cpvCodes } = activity
  return {
    supplier: { id, name, municipality: address?.municipality, fictional },
    activity: { id: activityId, title, cpvCodes },
    ...match,
  }
}
