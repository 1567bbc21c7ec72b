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
  /** The places of a lot, see {@link placeKey}; none: not known. */
  readonly places: Shared<readonly string[]>
  /** Everything that access and nature are decided by; any one of its lots stands for all. */
  readonly demands: Shared<OfferedLot>
  /** The value of a lot that asks no hours; NaN when it has none. Undefined for a lot that asks hours. */
  readonly plainValue: (slot: number) => number | undefined
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
export function lotSlots<Lot extends OfferedLot>(): LotSlots<Lot> {
  const lots: (Lot | undefined)[] = []
  const slotOf = new Map<string, number>()
  const free: number[] = []
  const codes = shared<string>({ isPosted: true })
  const places = shared<readonly string[]>({ isPosted: false })
  const demands = shared<OfferedLot>({ isPosted: false })
  let values = new Float64Array(64)
  const remove = (key: string): void => {
    const slot = slotOf.get(key)
    if (slot === undefined) return
    codes.remove(slot)
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
    if (slot >= values.length) values = larger(values, Math.ceil(slot * 1.5))
    values[slot] = lot.hours === undefined ? (lot.value ?? Number.NaN) : asksHours
  }
  const plainValue = (slot: number): number | undefined => {
    const value = values[slot] ?? Number.NaN
    return value === asksHours ? undefined : value
  }
  return { put, remove, lots, size: () => slotOf.size, codes, places, demands, plainValue }
}

/** Stands for a value, which is never less than nought. */
const asksHours = -1

function larger(values: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(length)
  copy.set(values)
  return copy
}

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
