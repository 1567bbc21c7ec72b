import { keyed, lazily } from '../../kernel/lazily.js'
import type { LocalDate } from '../../kernel/local-date.js'
import { eraOf, eras } from '../../reference/eras.js'
import { allMunicipalities, municipalitiesOn, predecessors } from '../../reference/municipalities.js'
import { allRegions } from '../../reference/regions.js'
import { type Area, municipalitiesOf } from '../area.js'

/**
 * For each municipality, a bit for every activity whose area covers it. Codes that mean the same in every era share
 * their bits; those that a merger touched, or that a region gained or lost, have bits for each era.
 */
export interface PlaceBits {
  readonly add: (slot: number, area: Area | undefined) => void
  readonly remove: (slot: number, area: Area | undefined) => void
  /** The slots whose area covers all these municipalities, or is not known; nothing is known of no places. */
  readonly within: (places: readonly string[] | undefined, day: LocalDate) => SlotSet
}

/** @property covers whether a slot's area covers what was asked; undefined when the area is not known. */
export interface SlotSet {
  readonly covers: (slot: number) => boolean | undefined
  /** Every slot that covers it or whose area is not known, without end when nothing was asked. */
  readonly each: (visit: (slot: number) => void) => void
}

const firstWords = 32

export function placeBits(): PlaceBits {
  let words = firstWords
  const bits = new Map<string, Uint32Array>()
  const everywhere = newBits()
  const unknown = newBits()
  function newBits(): string {
    const key = `#${bits.size}`
    bits.set(key, new Uint32Array(words))
    return key
  }
  const of = (key: string): Uint32Array => {
    let own = bits.get(key)
    if (own === undefined) {
      own = new Uint32Array(words)
      bits.set(key, own)
    }
    return own
  }
  const makeRoom = (slot: number): void => {
    if (slot >>> 5 < words) return
    while (slot >>> 5 >= words) words = Math.ceil(words * 1.5)
    for (const [key, own] of bits) {
      const larger = new Uint32Array(words)
      larger.set(own)
      bits.set(key, larger)
    }
  }
  const keysOf = (area: Area | undefined): readonly string[] =>
    area === undefined ? [everywhere, unknown] : [everywhere, ...keysOfArea(area)]
  return {
    add: (slot, area) => {
      makeRoom(slot)
      for (const key of keysOf(area)) setBit(of(key), slot)
    },
    remove: (slot, area) => {
      for (const key of keysOf(area)) clearBit(of(key), slot)
    },
    within: (places, day) => {
      const asked = places?.length ? places.map((nis) => of(keyOf(nis, eraOf(day)))) : [of(everywhere)]
      const isAsked = (places?.length ?? 0) > 0
      return slotSet(asked, of(unknown), isAsked)
    },
  }
}

function slotSet(asked: readonly Uint32Array[], unknown: Uint32Array, isAsked: boolean): SlotSet {
  return {
    covers: (slot) => {
      if (!isAsked || hasBit(unknown, slot)) return undefined
      return asked.every((own) => hasBit(own, slot))
    },
    each: (visit) => {
      for (let word = 0; word < unknown.length; word += 1) {
        let all = -1
        for (const own of asked) all &= own[word] ?? 0
        let left = (all | (unknown[word] ?? 0)) >>> 0
        while (left !== 0) {
          const lowest = left & -left
          visit((word << 5) + (31 - Math.clz32(lowest)))
          left = (left ^ lowest) >>> 0
        }
      }
    },
  }
}

const setBit = (bits: Uint32Array, slot: number): void => {
  bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) | (1 << (slot & 31))
}
const clearBit = (bits: Uint32Array, slot: number): void => {
  bits[slot >>> 5] = (bits[slot >>> 5] ?? 0) & ~(1 << (slot & 31))
}
const hasBit = (bits: Uint32Array, slot: number): boolean =>
  ((bits[slot >>> 5] ?? 0) & (1 << (slot & 31))) !== 0

const keysOfArea = (area: Area): ReadonlySet<string> =>
  new Set('municipalities' in area ? area.municipalities.flatMap(keysOfCode) : keysIn(area))

const keysIn = (area: Area): readonly string[] =>
  eras().flatMap((era) => municipalitiesOf(area, era).map((nis) => keyOf(nis, era)))

/** Most areas are lists of municipalities, and every code comes back in many of them. */
const keysOfCode = keyed((nis: string) => keysIn({ municipalities: [nis] }))

const keyOf = (nis: string, era: LocalDate): string => (steady().has(nis) ? nis : `${nis}@${era}`)

/** The codes that every area covers in all eras or in none. */
const steady = lazily((): ReadonlySet<string> => {
  const moving = allRegions()
    .flatMap(({ municipalities }) => municipalities)
    .filter(({ from, until }) => from !== undefined || until !== undefined)
    .map(({ nis }) => nis)
  const always = eras().map((era) => new Set(municipalitiesOn(era).map(({ nis }) => nis)))
  return new Set(
    allMunicipalities()
      .map(({ nis }) => nis)
      .filter((nis) => always.every((codes) => codes.has(nis)))
      .filter((nis) => predecessors(nis).length === 0 && !moving.includes(nis)),
  )
})
