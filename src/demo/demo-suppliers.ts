import { z } from 'zod'
import { lazily } from '../kernel/lazily.js'
import { type SupplierProfile, supplierIdSchema, supplierProfileSchema } from '../suppliers/supplier.js'
import midwest from './suppliers/midwest.json' with { type: 'json' }
import westhoek from './suppliers/westhoek.json' with { type: 'json' }
import southEastFlanders from './suppliers/zuid-oost-vlaanderen.json' with { type: 'json' }

/** @property id begins with `demo-` and stays the same, so that loading the firms twice doubles nothing. */
export interface DemoSupplier {
  readonly id: string
  readonly profile: SupplierProfile
}

const withIdSchema = z.looseObject({ id: supplierIdSchema })

const shipped = lazily((): readonly DemoSupplier[] =>
  [...midwest, ...westhoek, ...southEastFlanders].map((firm) => {
    const { id, ...profile } = withIdSchema.parse(firm)
    return { id, profile: supplierProfileSchema.parse(profile) }
  }),
)

/**
 * Firms that do not exist, spread over the three regions, with the gaps of a real register: unknown shares, old
 * verifications, recognitions that end. They fit the demo procedures: some lots find many, some few, some none.
 */
export const demoSuppliers = (): readonly DemoSupplier[] => shipped()
