import { codesOn, successorOn } from '../../reference/municipalities.js'
import type { Activity } from '../activity.js'
import { areaCovers } from '../area.js'
import type { Supplier } from '../supplier.js'
import { type AccessOutcome, accessOutcome } from './access.js'
import type { Answer } from './answer.js'
import { commonPrefix, coversCode } from './cpv-prefix.js'
import type { DemandedLot } from './demanded-lot.js'

/** The five tests, in the order in which they are told. */
export const testNames = ['work', 'place', 'size', 'nature', 'access'] as const
export type TestName = (typeof testNames)[number]

/**
 * @property code the activity's code that covers the lot's, else the nearest.
 * @property prefix how many digits it has in common with the lot's code.
 * @property uncovered additional codes of the lot that the activity does not cover; they do not fail the test.
 */
export interface WorkOutcome {
  readonly answer: Answer
  readonly code?: string
  readonly prefix: number
  readonly uncovered: readonly string[]
}

/** @property missing municipalities (NIS codes, as on the lot's day) that the area does not cover. */
export interface PlaceOutcome {
  readonly answer: Answer
  readonly missing: readonly string[]
}

/** @property hours whether the hours that the lot asks fit; absent when it asks none. */
export interface SizeOutcome {
  readonly answer: Answer
  readonly value: Answer
  readonly hours?: Answer
}

/** What the five tests say of one activity of a firm, for one lot. */
export interface Outcomes {
  readonly work: WorkOutcome
  readonly place: PlaceOutcome
  readonly size: SizeOutcome
  readonly nature: { readonly answer: Answer }
  readonly access: AccessOutcome
}

/** Runs the five tests. @see docs/decisions/0013-matching.md */
export const outcomesOf = (supplier: Supplier, activity: Activity, lot: DemandedLot): Outcomes => ({
  work: workOutcome(activity, lot),
  place: placeOutcome(activity, lot),
  size: sizeOutcome(activity, lot),
  nature: natureOutcome(activity, lot),
  access: accessOutcome(supplier, lot),
})

function workOutcome({ cpvCodes }: Activity, lot: DemandedLot): WorkOutcome {
  const { code, prefix, covers } = nearestCode(cpvCodes, lot.cpvCode)
  return {
    answer: covers ? 'yes' : 'no',
    code,
    prefix,
    uncovered: lot.additionalCpvCodes.filter((asked) => !cpvCodes.some((own) => coversCode(own, asked))),
  }
}

/** The code that covers what is asked with the longest common beginning; where none covers it, the nearest. */
export function nearestCode(
  codes: readonly string[],
  asked: string,
): { readonly code?: string; readonly prefix: number; readonly covers: boolean } {
  let best: { code?: string; prefix: number; covers: boolean } = { prefix: 0, covers: false }
  for (const code of codes) {
    const prefix = commonPrefix(code, asked)
    const covers = coversCode(code, asked)
    const isBetter = covers === best.covers ? prefix > best.prefix : covers
    if (isBetter || best.code === undefined) best = { code, prefix, covers }
  }
  return best
}

/**
 * The municipalities of a lot, as on its day: an old code is its successor from the merger on; a successor's code
 * before the merger is all its predecessors. Undefined when the place is not answered.
 */
export function placesOn({ placeOfPerformance, day }: DemandedLot): readonly string[] | undefined {
  if (placeOfPerformance === undefined) return undefined
  const codes = placeOfPerformance.flatMap((nis) => {
    const own = successorOn(nis, day)
    return own === undefined ? codesOn(nis, day) : [own]
  })
  return [...new Set(codes)]
}

function placeOutcome({ area }: Activity, lot: DemandedLot): PlaceOutcome {
  const places = placesOn(lot)
  if (area === undefined || places === undefined || places.length === 0)
    return { answer: 'unknown', missing: [] }
  const missing = places.filter((nis) => !areaCovers(area, nis, lot.day))
  return { answer: missing.length === 0 ? 'yes' : 'no', missing }
}

export function sizeOutcome(activity: Activity, lot: DemandedLot): SizeOutcome {
  const value = valueAnswer(activity, lot.value)
  const hours = hoursAnswer(activity, lot)
  return { answer: worst(value, hours), value, ...(hours !== undefined && { hours }) }
}

/** The answer of {@link sizeOutcome} alone, for who asks it a million times. */
export const sizeAnswer = (activity: Activity, lot: DemandedLot): Answer =>
  worst(valueAnswer(activity, lot.value), hoursAnswer(activity, lot))

function worst(value: Answer, hours: Answer | undefined): Answer {
  if (value === 'no' || hours === 'no') return 'no'
  return value === 'unknown' || hours === 'unknown' ? 'unknown' : 'yes'
}

/** Both bounds belong to what the firm takes on; one that is not stated does not bind. */
export function valueAnswer({ minValue, maxValue }: Activity, value: number | undefined): Answer {
  if (value === undefined) return 'unknown'
  const fits = (minValue === undefined || minValue <= value) && (maxValue === undefined || value <= maxValue)
  return fits ? 'yes' : 'no'
}

function hoursAnswer(
  { hoursPerMonth }: Activity,
  { hours, durationMonths }: DemandedLot,
): Answer | undefined {
  if (hours === undefined) return undefined
  if (hoursPerMonth === undefined || durationMonths === undefined) return 'unknown'
  return hours / durationMonths <= hoursPerMonth ? 'yes' : 'no'
}

export const natureOutcome = (activity: Activity, lot: DemandedLot): { readonly answer: Answer } => ({
  answer: natureAnswer(activity, lot),
})

/** The answer of {@link natureOutcome} alone, for who asks it a million times. */
export function natureAnswer(
  { contractNatures: natures }: Activity,
  { contractNature: asked }: DemandedLot,
): Answer {
  if (natures === undefined || asked === undefined) return 'unknown'
  return natures.includes(asked) ? 'yes' : 'no'
}
