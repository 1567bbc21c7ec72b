import { eras } from '../../reference/eras.js'
import type { Activity } from '../activity.js'
import { type Area, municipalitiesOf } from '../area.js'
import type { Supplier } from '../supplier.js'
import { accessOutcome } from './access.js'
import type { Answer } from './answer.js'
import { nearestPrefix } from './cpv-prefix.js'
import { type LotSlots, placeKey } from './lot-slots.js'
import { type OfferedLot, rankOf } from './opportunities.js'
import { natureAnswer, sizeAnswer, valueAnswer } from './outcomes.js'
import type { SlotList } from './slot-list.js'

/** The lots as one activity of a firm sees them. */
export interface ActivityView {
  /** Every lot of work that it does, with its rank; those with more than one no are passed over. */
  readonly work: (visit: Visit) => void
  /** Every other lot that only the work keeps from it, with its rank. */
  readonly otherWork: (visit: Visit) => void
}
type Visit = (slot: number, rank: number) => void

export function activityView<Lot extends OfferedLot>(
  slots: LotSlots<Lot>,
  supplier: Supplier,
  activity: Activity,
): ActivityView {
  const { lots, codes, places, demands, plainValue } = slots
  const nearest = nearestPrefix(activity.cpvCodes)
  const work = table(codes.values, (code) => {
    const { prefix, covers } = nearest(code)
    return prefix * 2 + (covers ? 1 : 0)
  })
  const covered = activity.area && keysIn(activity.area)
  const place = table(places.values, (keys) => counted([placeAnswer(covered, keys)]))
  const demand = table(demands.values, (lot) =>
    counted([natureAnswer(activity, lot), accessOutcome(supplier, lot).answer]),
  )
  const size = (slot: number): Answer => {
    const value = plainValue(slot)
    if (value !== undefined) return valueAnswer(activity, Number.isNaN(value) ? undefined : value)
    const lot = lots[slot]
    return lot === undefined ? 'no' : sizeAnswer(activity, lot)
  }
  const look = (slot: number, noes: number, prefix: number, visit: Visit): void => {
    const known = noes + place(places.of(slot)) + demand(demands.of(slot))
    if ((known & noesMask) > 1) return
    const all = known + countOf(size(slot))
    if ((all & noesMask) > 1) return
    visit(slot, rankOf({ noes: all & noesMask, unknowns: all >> unknownShift, commonPrefix: prefix }))
  }
  return {
    work: (visit) => {
      for (let number = 0; number < codes.values.length; number += 1) {
        const found = work(number)
        if (covers(found)) each(codes.slots(number), (slot) => look(slot, 0, found >> 1, visit))
      }
    },
    // In order: a look at every lot's numbers is quicker than a look at a tenth of them here and there.
    otherWork: (visit) => {
      for (let slot = 0; slot < lots.length; slot += 1) {
        if ((place(places.of(slot)) & noesMask) > 0) continue
        const found = work(codes.of(slot))
        if (!covers(found)) look(slot, 1, found >> 1, visit)
      }
    },
  }
}

/** Every municipality of an area, in every era. */
const keysIn = (area: Area): ReadonlySet<string> =>
  new Set(eras().flatMap((era) => municipalitiesOf(area, era).map((nis) => placeKey(nis, era))))

function placeAnswer(covered: ReadonlySet<string> | undefined, places: readonly string[]): Answer {
  if (covered === undefined || places.length === 0) return 'unknown'
  return places.every((key) => covered.has(key)) ? 'yes' : 'no'
}

/** Noes and unknowns, counted in one number. */
const unknownShift = 4
const noesMask = (1 << unknownShift) - 1
const countOf = (answer: Answer): number =>
  answer === 'no' ? 1 : answer === 'unknown' ? 1 << unknownShift : 0
const counted = (answers: readonly Answer[]): number =>
  answers.reduce((total, answer) => total + countOf(answer), 0)

const covers = (work: number): boolean => (work & 1) === 1

/** A number from 0 to 127 for each numbered value, computed once. */
function table<Value>(
  values: readonly Value[],
  compute: (value: Value) => number,
): (number: number) => number {
  const known = new Int8Array(values.length).fill(-1)
  return (number) => {
    const found = known[number] ?? -1
    if (found !== -1) return found
    const value = values[number]
    const computed = value === undefined ? 0 : compute(value)
    known[number] = computed
    return computed
  }
}

function each(list: SlotList | undefined, visit: (slot: number) => void): void {
  if (list === undefined) return
  for (let index = 0; index < list.length; index += 1) visit(list.values[index] ?? 0)
}
