import { distanceKm } from '../../reference/distance.js'
import type { Activity } from '../activity.js'
import type { Supplier } from '../supplier.js'
import type { Answer } from './answer.js'
import { type SmallestChange, smallestChange } from './changes.js'
import type { DemandedLot } from './demanded-lot.js'
import { type Outcomes, outcomesOf, placesOn, type TestName, testNames } from './outcomes.js'
import { openQuestions, reasonsOf } from './reasons.js'

export interface TestAnswer {
  readonly answer: Answer
  /** A sentence for a person. */
  readonly reason: string
}

/**
 * What the five tests say of a firm's best activity for a lot.
 * @property commonPrefix how many digits of the CPV codes agree.
 * @property distanceKm from the firm's municipality to the nearest place of performance; absent when one is unknown.
 * @property unknowns the tests to look into.
 */
export interface SupplierMatch {
  readonly supplier: Supplier
  readonly activity: Activity
  readonly tests: Readonly<Record<TestName, TestAnswer>>
  readonly commonPrefix: number
  readonly distanceKm?: number
  readonly unknowns: readonly TestName[]
  /** What is to be looked into, as sentences. */
  readonly toCheck: readonly string[]
}

/** A firm that one test keeps out. */
export interface NearMiss extends SupplierMatch {
  readonly failing: TestName
  readonly change: SmallestChange
}

/** What an activity amounts to for a lot, without a word of why. */
export interface Standing {
  readonly noes: number
  readonly unknowns: number
  readonly commonPrefix: number
}

/** Fewest noes first, then the longest common beginning, then fewest unknowns. */
export const byStanding = (one: Standing, other: Standing): number =>
  one.noes - other.noes || other.commonPrefix - one.commonPrefix || one.unknowns - other.unknowns

function standingOf(outcomes: Outcomes): Standing {
  let noes = 0
  let unknowns = 0
  for (const test of testNames) {
    const { answer } = outcomes[test]
    if (answer === 'no') noes += 1
    else if (answer === 'unknown') unknowns += 1
  }
  return { noes, unknowns, commonPrefix: outcomes.work.prefix }
}

/** The standing of a firm's best activity; of equals, the first. Undefined for a firm without activities. */
export function bestActivity(
  supplier: Supplier,
  lot: DemandedLot,
): { readonly activity: Activity; readonly standing: Standing } | undefined {
  let best: { activity: Activity; standing: Standing } | undefined
  for (const activity of supplier.activities ?? []) {
    const standing = standingOf(outcomesOf(supplier, activity, lot))
    if (best === undefined || byStanding(standing, best.standing) < 0) best = { activity, standing }
  }
  return best
}

/** The whole story of one activity for a lot; with the smallest change when exactly one test says no. */
export function explain(supplier: Supplier, activity: Activity, lot: DemandedLot): SupplierMatch | NearMiss {
  const outcomes = outcomesOf(supplier, activity, lot)
  const reasons = reasonsOf(outcomes, supplier, activity, lot)
  const answered = (test: TestName): TestAnswer => ({ answer: outcomes[test].answer, reason: reasons[test] })
  const home = supplier.address?.municipality
  const distance = home === undefined ? undefined : nearestKm(home, lot)
  const failing = testNames.filter((test) => outcomes[test].answer === 'no')
  const [only] = failing
  return {
    supplier,
    activity,
    tests: {
      work: answered('work'),
      place: answered('place'),
      size: answered('size'),
      nature: answered('nature'),
      access: answered('access'),
    },
    commonPrefix: outcomes.work.prefix,
    ...(distance !== undefined && { distanceKm: distance }),
    unknowns: testNames.filter((test) => outcomes[test].answer === 'unknown'),
    toCheck: openQuestions(outcomes, reasons, activity, lot),
    ...(only !== undefined &&
      failing.length === 1 && {
        failing: only,
        change: smallestChange(only, outcomes, activity, lot),
      }),
  }
}

/** From a municipality to the nearest place of performance, in kilometres; undefined when one is unknown. */
export function nearestKm(home: string, lot: DemandedLot): number | undefined {
  const distances = (placesOn(lot) ?? []).flatMap((nis) => distanceKm(home, nis) ?? [])
  return distances.length === 0 ? undefined : Math.min(...distances)
}
