import { grouped } from '../../kernel/grouped.js'
import { keyed, lazily } from '../../kernel/lazily.js'
import type { Activity } from '../activity.js'
import type { Supplier } from '../supplier.js'
import { explain, type NearMiss, nearestKm, type Standing, type SupplierMatch } from './assess.js'
import type { DemandedLot } from './demanded-lot.js'

/** @property notMatching all other firms of the register that are active. */
export interface MatchTotals {
  readonly matches: number
  readonly nearMisses: number
  readonly notMatching: number
}

/** Which firms fit a lot. The firms are counted and ranked when asked; reasons are made for what is asked only. */
export interface LotMatching {
  readonly lot: DemandedLot
  /** How many firms fit. */
  readonly count: number
  readonly totals: MatchTotals
  /** The best first. */
  readonly matches: (limit?: number) => readonly SupplierMatch[]
  readonly nearMisses: (limit?: number) => readonly NearMiss[]
  /** Every firm that fits, in no order and without reasons. */
  readonly fitting: () => readonly Candidate[]
  /** Every near miss, in no order and without reasons. */
  readonly nearlyFitting: () => readonly Candidate[]
  /** The activities that do this work at this place, whatever else keeps their firms out; in no order. */
  readonly doneThere: () => readonly Activity[]
}

/** A firm with its best activity for a lot. */
export interface Candidate {
  readonly supplier: Supplier
  readonly activity: Activity
  readonly standing: Standing
}

/** @property total how many firms there are in all. */
export interface Found {
  readonly total: number
  readonly fitting: () => readonly Candidate[]
  readonly nearlyFitting: () => readonly Candidate[]
  readonly doneThere: () => readonly Activity[]
}

export function lotMatching(
  lot: DemandedLot,
  { total, fitting, nearlyFitting, doneThere }: Found,
): LotMatching {
  const fits = lazily(fitting)
  const nearly = lazily(nearlyFitting)
  return {
    lot,
    get count() {
      return fits().length
    },
    get totals() {
      const [matches, nearMisses] = [fits().length, nearly().length]
      return { matches, nearMisses, notMatching: total - matches - nearMisses }
    },
    matches: (limit) => explained(fits(), lot, limit),
    nearMisses: (limit) => explained(nearly(), lot, limit).filter(isNearMiss),
    fitting: fits,
    nearlyFitting: nearly,
    doneThere: lazily(doneThere),
  }
}

const explained = (candidates: readonly Candidate[], lot: DemandedLot, limit = candidates.length) =>
  ranked(candidates, lot, limit).map(({ supplier, activity }) => explain(supplier, activity, lot))

const isNearMiss = (match: SupplierMatch | NearMiss): match is NearMiss => 'change' in match

interface Placed {
  readonly candidate: Candidate
  /** Kilometres; infinity where it is not known. */
  readonly distance: number
}

/**
 * The first so many: longest common beginning of the codes, fewest unknowns, nearest, then by name; of one name by id.
 * Only the groups that are needed are put in order, and names are compared only among those that are equal before,
 * since that takes most of the time.
 */
function ranked(candidates: readonly Candidate[], lot: DemandedLot, limit: number): readonly Candidate[] {
  const distanceFrom = keyed((home: string) => nearestKm(home, lot))
  const distanceOf = (home: string | undefined): number =>
    (home === undefined ? undefined : distanceFrom(home)) ?? Number.POSITIVE_INFINITY
  const groups = grouped(candidates, ({ standing }) => standing.unknowns - 8 * standing.commonPrefix)
  const first: Candidate[] = []
  for (const merit of [...groups.keys()].toSorted((a, b) => a - b)) {
    if (first.length >= limit) break
    const placed = (groups.get(merit) ?? [])
      .map((candidate) => ({ candidate, distance: distanceOf(candidate.supplier.address?.municipality) }))
      .sort(byDistance)
    for (let start = 0; start < placed.length && first.length < limit; ) {
      const equals = equalsFrom(placed, start)
      first.push(...equals.map(({ candidate }) => candidate).sort(byNameAndId))
      start += equals.length
    }
  }
  return first.slice(0, limit)
}

/** Infinity less infinity is no number. */
const byDistance = (a: Placed, b: Placed): number => (a.distance === b.distance ? 0 : a.distance - b.distance)

function equalsFrom(placed: readonly Placed[], start: number): readonly Placed[] {
  const [first] = placed.slice(start, start + 1)
  let end = start + 1
  for (let next = placed[end]; first && next && byDistance(first, next) === 0; next = placed[end]) end += 1
  return placed.slice(start, end)
}

const inDutch = new Intl.Collator('nl').compare
const byNameAndId = ({ supplier: a }: Candidate, { supplier: b }: Candidate): number =>
  inDutch(a.name, b.name) || (a.id < b.id ? -1 : 1)
