import { localDate } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import type { DemandedLot } from '../../src/suppliers/matching/demanded-lot.js'

/** Mowing in Roeselare for 60,000 euro over two years, not reserved. To leave a field out, state `undefined`. */
export const aDemandedLot = (stated: Partial<DemandedLot> = {}): DemandedLot => ({
  id: 'LOT-0001',
  cpvCode: '77312000',
  additionalCpvCodes: [],
  placeOfPerformance: ['36015'],
  contractNature: 'services',
  value: euro(60_000),
  durationMonths: 24,
  reservedParticipation: 'none',
  day: localDate('2027-02-01'),
  ...stated,
})
