import { z } from 'zod'
import { essential } from '../kernel/stored-schema.js'
import { enterpriseNumberSchema } from '../procurement/enterprise-number.js'
import { houseDetails } from './house-details.js'

/** Url-safe and the same on a disk that does not tell capitals apart. */
export const organisationIdSchema = z.string().check(essential(z.regex(/^[a-z0-9][a-z0-9-]{2,63}$/)))

/**
 * A buyer's organisation, as the first page asks it, and what is the same in each of its dossiers.
 *
 * @property region the id of a region of `reference/`.
 * @property personName who works here, as long as there are no accounts.
 */
export const organisationSchema = z
  .strictObject({
    id: organisationIdSchema,
    revision: z.int().min(1),
    name: z.string().min(1),
    enterpriseNumber: enterpriseNumberSchema,
    region: z.string().min(1).optional(),
    personName: z.string().min(1).optional(),
    ...z.object(houseDetails).partial().shape,
  })
  .readonly()
export type Organisation = z.infer<typeof organisationSchema>
