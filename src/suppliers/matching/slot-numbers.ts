import { type ContractNature, contractNatureSchema } from '../../procurement/code-lists.js'
import type { Activity } from '../activity.js'
import type { DemandedLot } from './demanded-lot.js'

/** What activities take on, as numbers side by side: most are out before their firm has to be looked up. */
export interface SlotNumbers {
  readonly set: (slot: number, activity: Activity) => void
  /** Whether neither the nature nor the value of a lot keeps an activity out. */
  readonly mayTake: (lot: Pick<DemandedLot, 'contractNature' | 'value'>) => (slot: number) => boolean
}

const bits = new Map(contractNatureSchema.options.map((nature, place) => [nature, 1 << place]))
const every = 255

const bitsOf = (natures: readonly ContractNature[] | undefined): number =>
  natures === undefined ? every : natures.reduce((all, nature) => all | (bits.get(nature) ?? 0), 0)

export function slotNumbers(): SlotNumbers {
  let natures = new Uint8Array(64)
  let least = new Float64Array(64)
  let most = new Float64Array(64)
  const makeRoom = (slot: number): void => {
    if (slot < natures.length) return
    const size = Math.ceil(slot * 1.5)
    natures = copied(natures, new Uint8Array(size))
    least = copied(least, new Float64Array(size))
    most = copied(most, new Float64Array(size))
  }
  return {
    set: (slot, { contractNatures, minValue, maxValue }) => {
      makeRoom(slot)
      natures[slot] = bitsOf(contractNatures)
      least[slot] = minValue ?? Number.NEGATIVE_INFINITY
      most[slot] = maxValue ?? Number.POSITIVE_INFINITY
    },
    mayTake: ({ contractNature, value }) => {
      const asked = contractNature === undefined ? every : bitsOf([contractNature])
      return (slot) =>
        ((natures[slot] ?? every) & asked) !== 0 &&
        (value === undefined ||
          ((least[slot] ?? Number.NEGATIVE_INFINITY) <= value &&
            value <= (most[slot] ?? Number.POSITIVE_INFINITY)))
    },
  }
}

function copied<Numbers extends Uint8Array | Float64Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from)
  return into
}
