import { z } from 'zod'
import { localDateSchema } from '../kernel/local-date.js'
import { lotIdSchema } from '../procurement/lot.js'

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
