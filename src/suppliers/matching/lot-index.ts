import { lazily } from '../../kernel/lazily.js'
import type { Activity } from '../activity.js'
import type { Supplier } from '../supplier.js'
import { activityView } from './activity-view.js'
import { type LotSlots, lotSlots } from './lot-slots.js'
import {
  firstNearMiss,
  type LotCandidate,
  type OfferedLot,
  type Opportunities,
  opportunitiesOf,
  type RankedLots,
} from './opportunities.js'

/**
 * The lots that firms may tender for, found by their work and their place: a firm's answer looks only at those that may
 * fit. It changes in place. An answer looks for lots when it is first read: read it before the next change.
 */
export interface LotIndex<Lot extends OfferedLot> {
  /** Adds a lot, or takes its newest state. */
  readonly put: (lot: Lot) => void
  /** Nothing happens when there is no such lot. */
  readonly remove: (key: string) => void
  /** @param among which lots to look at; left out: all. */
  readonly opportunities: (supplier: Supplier, among?: (lot: Lot) => boolean) => Opportunities<Lot>
  readonly size: () => number
}

export function lotIndex<Lot extends OfferedLot>(lots: Iterable<Lot> = []): LotIndex<Lot> {
  const slots = lotSlots<Lot>()
  for (const lot of lots) slots.put(lot)
  return {
    put: slots.put,
    remove: slots.remove,
    opportunities: (supplier, among) => opportunities(slots, supplier, among),
    size: slots.size,
  }
}

/** Lots of work that the firm does are found by their codes; those that only the work keeps from it by their places. */
function opportunities<Lot extends OfferedLot>(
  slots: LotSlots<Lot>,
  supplier: Supplier,
  among: (lot: Lot) => boolean = () => true,
): Opportunities<Lot> {
  const activities = supplier.archived === true ? [] : (supplier.activities ?? [])
  const views = activities.map((activity) => activityView(slots, supplier, activity))
  const standing = bestBySlot(slots, activities, among)
  const fitting = lazily(() => {
    for (const [place, view] of views.entries()) view.work(standing.noteFor(place))
    return standing.ranked(0, firstNearMiss)
  })
  const nearlyFitting = lazily(() => {
    fitting()
    for (const [place, view] of views.entries()) view.otherWork(standing.noteFor(place))
    return standing.ranked(firstNearMiss, nothing)
  })
  return opportunitiesOf(supplier, fitting, nearlyFitting)
}

/** No activity is known for a lot. */
const nothing = 255

/** The firm's best activity for each lot so far, a byte for its rank and one for its place in the firm's list. */
function bestBySlot<Lot extends OfferedLot>(
  { lots }: LotSlots<Lot>,
  activities: readonly Activity[],
  among: (lot: Lot) => boolean,
) {
  const ranks = new Uint8Array(lots.length).fill(nothing)
  const places = new Uint8Array(lots.length)
  const candidate = (slot: number): readonly LotCandidate<Lot>[] => {
    const [lot, activity] = [lots[slot], activities[places[slot] ?? 0]]
    return lot === undefined || activity === undefined ? [] : [{ lot, activity }]
  }
  return {
    /** Of equals the first in the firm's list stays. */
    noteFor: (place: number) => (slot: number, rank: number) => {
      const known = ranks[slot] ?? nothing
      if (rank > known || (rank === known && place >= (places[slot] ?? 0))) return
      const lot = lots[slot]
      if (lot === undefined || !among(lot)) return
      ranks[slot] = rank
      places[slot] = place
    },
    /** The lots whose rank lies from `least` up to but not including `end`. */
    ranked: (least: number, end: number): RankedLots<Lot> => {
      const counts = new Uint32Array(nothing + 1)
      for (let slot = 0; slot < ranks.length; slot += 1)
        counts[ranks[slot] ?? nothing] = (counts[ranks[slot] ?? nothing] ?? 0) + 1
      return {
        total: counts.subarray(least, end).reduce((total, count) => total + count, 0),
        groups: function* () {
          for (let rank = least; rank < end; rank += 1)
            if ((counts[rank] ?? 0) > 0) yield slotsAt(ranks, rank).flatMap(candidate)
        },
      }
    },
  }
}

function slotsAt(ranks: Uint8Array, rank: number): readonly number[] {
  const found: number[] = []
  for (let slot = ranks.indexOf(rank); slot !== -1; slot = ranks.indexOf(rank, slot + 1)) found.push(slot)
  return found
}
