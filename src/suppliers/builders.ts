import { euro } from '../kernel/money.js'
import type { Activity } from './activity.js'
import type { Supplier, SupplierProfile } from './supplier.js'

/** Firms for examples and tests, which state only what matters to them. To leave a field out, state `undefined`. */

/** A made-up firm with one activity: green maintenance in Roeselare, of 5,000 to 90,000 euro. */
export const aSupplier = (
  stated: Partial<SupplierProfile> & { readonly id?: string; readonly revision?: number } = {},
): Supplier => ({
  id: 'groenwerk',
  revision: 1,
  updatedAt: '2026-11-01T09:00:00.000Z',
  name: 'Groenwerk Voorbeeld',
  fictional: true,
  address: { municipality: '36015' },
  activities: [anActivity()],
  ...stated,
})

/** Green maintenance in Roeselare, of 5,000 to 90,000 euro. */
export const anActivity = (stated: Partial<Activity> = {}): Activity => ({
  id: 'groenonderhoud',
  title: 'Groenonderhoud',
  cpvCodes: ['77310000'],
  contractNatures: ['services'],
  area: { municipalities: ['36015'] },
  minValue: euro(5_000),
  maxValue: euro(90_000),
  ...stated,
})
