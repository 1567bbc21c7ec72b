import { commonPrefix, significantLength } from './cpv-prefix.js'
import { addSlot, newSlotList, removeSlot, type SlotList } from './slot-list.js'

/**
 * Who has which CPV code. A code is kept without its trailing zeros, so that the broader codes of another are its
 * beginnings, and the narrower ones stand after it in the order of the alphabet.
 */
export interface CodePostings {
  readonly add: (code: string, slot: number) => void
  readonly remove: (code: string, slot: number) => void
  /**
   * Calls `visit` for every slot with a code that covers the asked one, with the digits that they have in common. A slot
   * with several such codes is visited for each.
   */
  readonly eachCovering: (asked: string, visit: (slot: number, prefix: number) => void) => void
}

export function codePostings(): CodePostings {
  const lists = new Map<string, SlotList>()
  const inOrder: string[] = []
  return {
    add: (code, slot) => {
      const digits = digitsOf(code)
      let list = lists.get(digits)
      if (list === undefined) {
        list = newSlotList()
        lists.set(digits, list)
        inOrder.splice(placeOf(inOrder, digits), 0, digits)
      }
      addSlot(list, slot)
    },
    remove: (code, slot) => {
      const list = lists.get(digitsOf(code))
      if (list !== undefined) removeSlot(list, slot)
    },
    eachCovering: (asked, visit) => {
      const digits = digitsOf(asked)
      for (let length = 2; length < digits.length; length += 1)
        visitAll(lists.get(digits.slice(0, length)), length, visit)
      for (let place = placeOf(inOrder, digits); inOrder[place]?.startsWith(digits); place += 1)
        visitAll(lists.get(inOrder[place] ?? ''), digits.length, visit)
    },
  }
}

const digitsOf = (code: string): string => code.slice(0, significantLength(code))

function visitAll(
  list: SlotList | undefined,
  prefix: number,
  visit: (slot: number, prefix: number) => void,
): void {
  if (list === undefined) return
  for (let index = 0; index < list.length; index += 1) visit(list.values[index] ?? 0, prefix)
}

/** Where a text stands, or would stand, in a sorted list. */
function placeOf(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

/** Over all codes of an activity: the longest common beginning with the asked code, covering or not. */
export function longestPrefix(codes: readonly string[], asked: string): number {
  let longest = 0
  // Only a code that agrees one digit further can be longer.
  for (const code of codes)
    if (code.charCodeAt(longest) === asked.charCodeAt(longest))
      longest = Math.max(longest, commonPrefix(code, asked))
  return longest
}
