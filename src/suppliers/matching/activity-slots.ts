import type { Activity } from '../activity.js'
import type { Supplier } from '../supplier.js'
import { resized } from './slot-list.js'

/** An activity with the firm that it belongs to. */
export interface Owner {
  readonly supplier: Supplier
  readonly activity: Activity
}

/** Gives every activity a slot: a small number that is used again once its firm is gone or has changed. */
export interface ActivitySlots {
  /** @param each called with the slot of every activity of the firm, in its order. */
  readonly take: (supplier: Supplier, each: (slot: number, activity: Activity) => void) => void
  /** Frees the slots of a firm; nothing happens when it has none. */
  readonly release: (id: string, each: (slot: number, activity: Activity) => void) => void
  /** Throws for a free slot: that is a bug in the caller. */
  readonly owner: (slot: number) => Owner
  /** A firm by its id; undefined for one without activities too. */
  readonly find: (id: string) => Supplier | undefined
  /** How many firms there are, those without activities included. */
  readonly suppliers: () => number
}

const none = -1

export function activitySlots(): ActivitySlots {
  const owners: (Supplier | undefined)[] = []
  /** The place of the activity in its firm's list, and the slot of the next one. */
  let places = new Int32Array(64)
  let next = new Int32Array(64)
  const firstOf = new Map<string, number>()
  const free: number[] = []

  const newSlot = (): number => {
    const slot = free.pop() ?? owners.push(undefined) - 1
    if (slot >= next.length) {
      places = resized(places, Math.ceil(slot * 1.5))
      next = resized(next, Math.ceil(slot * 1.5))
    }
    return slot
  }
  const owner = (slot: number): Owner => {
    const supplier = owners[slot]
    const activity = supplier?.activities?.[places[slot] ?? 0]
    if (supplier === undefined || activity === undefined) throw new Error(`Slot ${slot} is free.`)
    return { supplier, activity }
  }
  return {
    take: (supplier, each) => {
      let following = none
      const { activities = [] } = supplier
      for (let place = activities.length - 1; place >= 0; place -= 1) {
        const slot = newSlot()
        owners[slot] = supplier
        places[slot] = place
        next[slot] = following
        following = slot
        const activity = activities[place]
        if (activity !== undefined) each(slot, activity)
      }
      firstOf.set(supplier.id, following)
    },
    release: (id, each) => {
      for (let slot = firstOf.get(id) ?? none; slot !== none; slot = next[slot] ?? none) {
        each(slot, owner(slot).activity)
        owners[slot] = undefined
        free.push(slot)
      }
      firstOf.delete(id)
    },
    owner,
    find: (id) => owners[firstOf.get(id) ?? none],
    suppliers: () => firstOf.size,
  }
}
