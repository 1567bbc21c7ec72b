import { isOpen, type PublishedLot, passedLately } from '../../../../dossiers/published-lots.js'
import type { Opportunities } from '../../../../suppliers/matching/opportunities.js'
import type { FirmCall } from '../firm-call.js'

type Asked = Pick<FirmCall, 'firm' | 'moment' | 'dependencies'>

/** The lots that the firm can still tender for. */
export const openOpportunities = (call: Asked): Promise<Opportunities<PublishedLot>> => lotsFor(call, isOpen)

/** The lots whose deadline passed in the last year. */
export const passedOpportunities = (call: Asked): Promise<Opportunities<PublishedLot>> =>
  lotsFor(call, passedLately)

async function lotsFor(
  { firm, moment, dependencies }: Asked,
  isMeant: (lot: PublishedLot, moment: string) => boolean,
): Promise<Opportunities<PublishedLot>> {
  const lots = await dependencies.publishedLots()
  return lots.opportunities(firm, (lot) => isMeant(lot, moment))
}
