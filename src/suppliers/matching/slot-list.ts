/**
 * Slots (small whole numbers) in memory that grows by half: a plain array of numbers takes up to four times as much.
 * Their order says nothing.
 */
export interface SlotList {
  values: Int32Array
  length: number
}

export const newSlotList = (): SlotList => ({ values: new Int32Array(2), length: 0 })

export function addSlot(list: SlotList, slot: number): void {
  if (list.length === list.values.length) list.values = resized(list.values, Math.ceil(list.length * 1.5))
  list.values[list.length] = slot
  list.length += 1
}

/** Takes one away; nothing happens when it is not there. */
export function removeSlot(list: SlotList, slot: number): void {
  const place = list.values.subarray(0, list.length).indexOf(slot)
  if (place === -1) return
  list.length -= 1
  list.values[place] = list.values[list.length] ?? 0
}

/** A copy of other size, filled up with noughts. */
export function resized(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length)
  larger.set(values)
  return larger
}
