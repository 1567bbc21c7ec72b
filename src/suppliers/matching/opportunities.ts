import { lazily } from '../../kernel/lazily.js'
import type { Activity } from '../activity.js'
import type { Supplier } from '../supplier.js'
import { explain, type NearMiss, nearestKm, type Standing, type SupplierMatch } from './assess.js'
import type { DemandedLot } from './demanded-lot.js'

/** A lot that firms may tender for. @property key tells it from all others, over all dossiers. */
export interface OfferedLot extends DemandedLot {
  readonly key: string
}

/** A lot that fits a firm, with its best activity and why. */
export type Opportunity<Lot> = SupplierMatch & { readonly lot: Lot }
/** A lot that one test keeps from a firm. */
export type MissedOpportunity<Lot> = NearMiss & { readonly lot: Lot }

/** Which lots fit a firm. They are looked for when asked; reasons are made for what is asked only. */
export interface Opportunities<Lot> {
  readonly totals: { readonly matches: number; readonly nearMisses: number }
  /** The best first. */
  readonly matches: (limit?: number) => readonly Opportunity<Lot>[]
  readonly nearMisses: (limit?: number) => readonly MissedOpportunity<Lot>[]
}

/** A lot with the firm's best activity for it. */
export interface LotCandidate<Lot> {
  readonly lot: Lot
  readonly activity: Activity
}

/**
 * Lots in groups of one rank, see {@link rankOf}, the best rank first. Within a group they have no order yet: most of a
 * hundred thousand near misses never need one.
 */
export interface RankedLots<Lot> {
  readonly total: number
  readonly groups: () => Iterable<readonly LotCandidate<Lot>[]>
}

/**
 * What an activity amounts to for a lot, as one number from 0 to 254: the smaller, the better. Fewest noes, then the
 * longest common beginning of the codes, then fewest unknowns, as `byStanding`. @param standing with one no at most.
 */
export const rankOf = ({ noes, commonPrefix, unknowns }: Standing): number =>
  noes * firstNearMiss + (8 - commonPrefix) * 8 + unknowns

/** Matches rank before it, near misses from it on. */
export const firstNearMiss = 128

export function opportunitiesOf<Lot extends OfferedLot>(
  supplier: Supplier,
  fitting: () => RankedLots<Lot>,
  nearlyFitting: () => RankedLots<Lot>,
): Opportunities<Lot> {
  const [fits, nearly] = [lazily(fitting), lazily(nearlyFitting)]
  const explained = (lots: RankedLots<Lot>, limit = lots.total) =>
    best(lots, supplier, limit).map(({ lot, activity }) => ({ ...explain(supplier, activity, lot), lot }))
  return {
    totals: {
      get matches() {
        return fits().total
      },
      get nearMisses() {
        return nearly().total
      },
    },
    matches: (limit) => explained(fits(), limit),
    nearMisses: (limit) => explained(nearly(), limit).filter(isMissed),
  }
}

const isMissed = <Lot>(found: Opportunity<Lot> | MissedOpportunity<Lot>): found is MissedOpportunity<Lot> =>
  'change' in found

/** Of one rank: nearest, launched last, then by key. */
function best<Lot extends OfferedLot>(
  { groups }: RankedLots<Lot>,
  supplier: Supplier,
  limit: number,
): readonly LotCandidate<Lot>[] {
  const chosen: LotCandidate<Lot>[] = []
  if (limit === 0) return chosen
  for (const group of groups()) {
    for (const candidate of inOrder(group, supplier)) chosen.push(candidate)
    if (chosen.length >= limit) break
  }
  return chosen.slice(0, limit)
}

function inOrder<Lot extends OfferedLot>(
  group: readonly LotCandidate<Lot>[],
  supplier: Supplier,
): readonly LotCandidate<Lot>[] {
  const home = supplier.address?.municipality
  const distanceTo = (lot: Lot) => (home === undefined ? undefined : nearestKm(home, lot))
  return group
    .map((candidate) => ({
      candidate,
      distance: distanceTo(candidate.lot) ?? Number.POSITIVE_INFINITY,
    }))
    .sort(
      (a, b) =>
        compare(a.distance, b.distance) ||
        compare(b.candidate.lot.day, a.candidate.lot.day) ||
        compare(a.candidate.lot.key, b.candidate.lot.key),
    )
    .map(({ candidate }) => candidate)
}

const compare = <Value extends number | string>(a: Value, b: Value): number => (a === b ? 0 : a < b ? -1 : 1)
