import { eraOf } from '../../reference/eras.js'
import type { OfferedLot } from './opportunities.js'
import { placesOn } from './outcomes.js'
import { addSlot, newSlotList, removeSlot, resized, type SlotList } from './slot-list.js'

/**
 * Lots by slot: a small number that is used again once its lot is gone. What many lots have in common (their code,
 * their places, what they ask of a firm) is kept once and named by a number, so that a firm's answer is looked up for
 * it once.
 */
export interface LotSlots<Lot extends OfferedLot> {
  /** Adds a lot, or takes its newest state. */
  readonly put: (lot: Lot) => void
  /** Nothing happens when there is no such lot. */
  readonly remove: (key: string) => void
  readonly lots: readonly (Lot | undefined)[]
  readonly size: () => number
  /** CPV codes, each with the lots that ask it. */
  readonly codes: Shared<string>
  /** The places of a lot; posted by the first of them, see {@link placeKey}. */
  readonly places: Shared<readonly string[]>
  readonly atPlace: (key: string) => SlotList | undefined
  /** Everything that access and nature are decided by; any one of its lots stands for all. */
  readonly demands: Shared<OfferedLot>
}

/** @property of the number of what a slot's lot has; values: what it stands for. */
export interface Shared<Value> {
  readonly of: (slot: number) => number
  readonly values: readonly Value[]
  /** The lots that have it. */
  readonly slots: (number: number) => SlotList | undefined
}

/** A municipality as it is in the era of a day: `36015@2025-01-01`. */
export const placeKey = (nis: string, era: string): string => `${nis}@${era}`
/** Where lots are posted whose place is not known. */
export const nowhere = ''

export function lotSlots<Lot extends OfferedLot>(): LotSlots<Lot> {
  const lots: (Lot | undefined)[] = []
  const slotOf = new Map<string, number>()
  const free: number[] = []
  const codes = shared<string>({ isPosted: true })
  const places = shared<readonly string[]>({ isPosted: false })
  const demands = shared<OfferedLot>({ isPosted: false })
  const posted = new Map<string, SlotList>()
  const remove = (key: string): void => {
    const slot = slotOf.get(key)
    if (slot === undefined) return
    codes.remove(slot)
    const list = posted.get(firstOf(places.values[places.of(slot)]))
    if (list !== undefined) removeSlot(list, slot)
    lots[slot] = undefined
    slotOf.delete(key)
    free.push(slot)
  }
  const put = (lot: Lot): void => {
    remove(lot.key)
    const slot = free.pop() ?? lots.length
    lots[slot] = lot
    slotOf.set(lot.key, slot)
    const where = placesOf(lot)
    codes.put(slot, lot.cpvCode, lot.cpvCode)
    places.put(slot, where.join(), where)
    demands.put(slot, demandKey(lot), lot)
    const list = posted.get(firstOf(where)) ?? newSlotList()
    posted.set(firstOf(where), list)
    addSlot(list, slot)
  }
  const atPlace = (key: string) => posted.get(key)
  return { put, remove, lots, size: () => slotOf.size, codes, places, atPlace, demands }
}

const firstOf = (places: readonly string[] | undefined): string => places?.[0] ?? nowhere

function placesOf(lot: OfferedLot): readonly string[] {
  const era = eraOf(lot.day)
  return (placesOn(lot) ?? []).map((nis) => placeKey(nis, era))
}

/** The day matters to access only, and to that only where a lot is reserved. */
function demandKey({ contractNature, reservedParticipation = 'none', day }: OfferedLot): string {
  return `${contractNature}|${reservedParticipation}|${reservedParticipation === 'none' ? '' : day}`
}

interface Filling<Value> extends Shared<Value> {
  readonly put: (slot: number, key: string, value: Value) => void
  readonly remove: (slot: number) => void
}

/** @param isPosted whether the lots of each value can be asked. */
function shared<Value>({ isPosted }: { readonly isPosted: boolean }): Filling<Value> {
  let numbers = new Int32Array(64)
  const numberOf = new Map<string, number>()
  const values: Value[] = []
  const lists: SlotList[] = []
  return {
    put: (slot, key, value) => {
      if (slot >= numbers.length) numbers = resized(numbers, Math.ceil(slot * 1.5))
      const number = numberOf.get(key) ?? values.push(value) - 1
      numberOf.set(key, number)
      numbers[slot] = number
      if (!isPosted) return
      const list = lists[number] ?? newSlotList()
      lists[number] = list
      addSlot(list, slot)
    },
    remove: (slot) => {
      const list = lists[numbers[slot] ?? 0]
      if (list !== undefined) removeSlot(list, slot)
    },
    of: (slot) => numbers[slot] ?? 0,
    values,
    slots: (number) => lists[number],
  }
}
