import { lazily } from '../../kernel/lazily.js'
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
}

/** A firm with its best activity for a lot. */
export interface Candidate {
  readonly supplier: Supplier
  readonly activity: Activity
  readonly standing: Standing
}

/** @param total how many firms there are in all. */
export function lotMatching(
  lot: DemandedLot,
  total: number,
  fitting: () => readonly Candidate[],
  nearlyFitting: () => readonly Candidate[],
): LotMatching {
  const fits = lazily(fitting)
  const nearly = lazily(nearlyFitting)
  const rankedFits = lazily(() => ranked(fits(), lot))
  const rankedNearly = lazily(() => ranked(nearly(), lot))
  return {
    lot,
    get count() {
      return fits().length
    },
    get totals() {
      const [matches, nearMisses] = [fits().length, nearly().length]
      return { matches, nearMisses, notMatching: total - matches - nearMisses }
    },
    matches: (limit) => explained(rankedFits(), lot, limit),
    nearMisses: (limit) => explained(rankedNearly(), lot, limit).filter(isNearMiss),
    fitting: fits,
    nearlyFitting: nearly,
  }
}

const explained = (candidates: readonly Candidate[], lot: DemandedLot, limit = candidates.length) =>
  candidates.slice(0, limit).map(({ supplier, activity }) => explain(supplier, activity, lot))

const isNearMiss = (match: SupplierMatch | NearMiss): match is NearMiss => 'change' in match

const byName = new Intl.Collator('nl').compare

/** Longest common beginning of the codes, fewest unknowns, nearest, then by name; of one name by id. */
function ranked(candidates: readonly Candidate[], lot: DemandedLot): readonly Candidate[] {
  const distances = new Map<string | undefined, number>()
  const distanceOf = ({ supplier }: Candidate): number => {
    const home = supplier.address?.municipality
    const known = distances.get(home)
    if (known !== undefined) return known
    const distance = nearestKm(supplier, lot) ?? Number.POSITIVE_INFINITY
    distances.set(home, distance)
    return distance
  }
  return candidates
    .map((candidate) => ({ candidate, distance: distanceOf(candidate) }))
    .sort(
      (a, b) =>
        b.candidate.standing.commonPrefix - a.candidate.standing.commonPrefix ||
        a.candidate.standing.unknowns - b.candidate.standing.unknowns ||
        compareNumbers(a.distance, b.distance) ||
        byName(a.candidate.supplier.name, b.candidate.supplier.name) ||
        compareTexts(a.candidate.supplier.id, b.candidate.supplier.id),
    )
    .map(({ candidate }) => candidate)
}

/** Infinity stands for unknown, and the difference of two of them is no number. */
const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)
const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
