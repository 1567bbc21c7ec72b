import { z } from 'zod'
import { localDateSchema } from '../kernel/local-date.js'
import { lotIdSchema } from '../procurement/lot.js'
import { effectiveLots } from '../procurement/lots.js'
import type { Occasion } from './changes.js'
import type { Workbench } from './workbench.js'

const countSchema = z.int().min(0)

/**
 * How many firms fitted each lot at a moment, as it was looked up. It stays as it was when answers or firms change.
 *
 * @property day the launch date that the lots were held against.
 * @property register how many firms the register held.
 * @property lots those whose work was known; toCheck: the matches of which something is still to be looked into.
 */
export const marketCheckSchema = z
  .strictObject({
    at: z.iso.datetime(),
    who: z.string().min(1),
    day: localDateSchema,
    register: countSchema,
    lots: z
      .array(
        z
          .strictObject({
            lot: lotIdSchema,
            number: z.int().min(1),
            title: z.string(),
            matches: countSchema,
            toCheck: countSchema,
            nearMisses: countSchema,
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type MarketCheck = z.infer<typeof marketCheckSchema>

/** Looks the market of every lot up; undefined when the register, or the work of every lot, is unknown. */
export function marketCheckOf({ procedure, market }: Workbench, occasion: Occasion): MarketCheck | undefined {
  const known = effectiveLots(procedure).flatMap(({ id, number, title = '' }) => {
    const matching = market(id)
    return matching === undefined ? [] : [{ lot: { id, number, title }, matching }]
  })
  const [first] = known
  if (first === undefined) return undefined
  const { matches, nearMisses, notMatching } = first.matching.totals
  return {
    at: occasion.at,
    who: occasion.who,
    day: first.matching.lot.day,
    register: matches + nearMisses + notMatching,
    lots: known.map(({ lot: { id, number, title }, matching }) => ({
      lot: id,
      number,
      title,
      matches: matching.count,
      toCheck: matching.fitting().filter(({ standing }) => standing.unknowns > 0).length,
      nearMisses: matching.totals.nearMisses,
    })),
  }
}
