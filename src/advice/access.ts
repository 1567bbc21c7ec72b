import { formatNumber } from '../kernel/format.js'
import { keptWith } from '../kernel/lazily.js'
import { covers } from '../procurement/approval.js'
import type { EffectiveLot } from '../procurement/lots.js'
import { regionOf } from '../reference/region-of.js'
import { defaultAdviceThresholds } from '../reference/regions.js'
import { holdsOn } from '../suppliers/freshness.js'
import { accessOutcome } from '../suppliers/matching/access.js'
import type { DemandedLot } from '../suppliers/matching/demanded-lot.js'
import type { AdviceCase, FirmsFor } from './advice.js'

/** How many firms could do a lot that is reserved, and from how many that is sensible. */

/** Article 15 or article 91. */
export type Reservation = 'res-ws' | 'res-pub-ser'

/**
 * The firms that would fit a lot if it were reserved.
 * @property sure those of whom the register knows that they have access.
 */
export interface Access {
  readonly fitting: number
  readonly sure: number
}

/** Undefined when the register or the work is unknown. Works count only who holds the approval that they ask. */
export function accessTo(
  about: AdviceCase,
  lot: EffectiveLot,
  reservation: Reservation,
  change: Partial<DemandedLot> = {},
): Access | undefined {
  const kept = counted(about.firms)
  const key = `${lot.id} ${reservation} ${JSON.stringify(Object.entries(change))}`
  const known = kept.get(key) ?? { access: countAccess(about, lot, reservation, change) }
  kept.set(key, known)
  return known.access
}

/** What was counted of a dossier: several instruments ask the same. */
const counted = keptWith((_: FirmsFor) => new Map<string, { readonly access: Access | undefined }>())

function countAccess(
  about: AdviceCase,
  lot: EffectiveLot,
  reservedParticipation: Reservation,
  change: Partial<DemandedLot>,
): Access | undefined {
  const matching = about.firms(lot.id, { ...change, reservedParticipation })
  if (matching === undefined) return undefined
  const { contractNature, requiredApproval } = about.procedure
  const asked = contractNature === 'works' ? requiredApproval : undefined
  const fitting = matching
    .fitting()
    .filter(
      ({ supplier: { approvals = [] } }) =>
        asked == null || approvals.some((held) => covers(held, asked) && holdsOn(held, matching.lot.day)),
    )
  const sure = fitting.filter(({ supplier }) => accessOutcome(supplier, matching.lot).answer === 'yes')
  return { fitting: fitting.length, sure: sure.length }
}

/** From how many firms a reservation is sensible where a lot lies. @property whose "de drempel van de regio Midwest". */
export function thresholdFor(
  { placeOfPerformance = [] }: Pick<EffectiveLot, 'placeOfPerformance'>,
  { day }: AdviceCase,
): { readonly firms: number; readonly whose: string } {
  const region = regionOf(placeOfPerformance, day)
  return region === undefined
    ? { firms: defaultAdviceThresholds.reservationFrom, whose: 'de gebruikelijke drempel' }
    : { firms: region.adviceThresholds.reservationFrom, whose: `de drempel van de regio ${region.name}` }
}

/** `Geen enkele onderneming past`, `1 onderneming past`, `4 ondernemingen passen`. */
export const firmsFit = (count: number): string =>
  count === 0
    ? 'Geen enkele onderneming past'
    : count === 1
      ? '1 onderneming past'
      : `${formatNumber(count)} ondernemingen passen`
