import { keyed, lazily } from '../../kernel/lazily.js'
import type { Activity } from '../activity.js'
import type { Supplier } from '../supplier.js'
import { accessOutcome } from './access.js'
import { type ActivitySlots, activitySlots, type Owner } from './activity-slots.js'
import type { Answer } from './answer.js'
import { byStanding, type Standing } from './assess.js'
import { type CodePostings, codePostings, longestPrefix } from './code-postings.js'
import type { DemandedLot } from './demanded-lot.js'
import { type Candidate, type LotMatching, lotMatching } from './lot-matching.js'
import { natureAnswer, placesOn, sizeAnswer } from './outcomes.js'
import { type PlaceBits, placeBits } from './place-bits.js'
import { type SlotNumbers, slotNumbers } from './slot-numbers.js'

/**
 * The firms of the register, found by the work and the place of their activities: a lot's answer looks only at those
 * who may fit. It changes in place and is never built anew. An answer counts firms when it is first read: read it
 * before the next change.
 */
export interface SupplierIndex {
  /** Adds a firm, or takes its newest state; one that is no longer active is not found. */
  readonly put: (supplier: Supplier) => void
  readonly matching: (lot: DemandedLot) => LotMatching
  /** The firms with an activity that covers one of these CPV codes. */
  readonly doing: (codes: readonly string[]) => ReadonlySet<Supplier>
  /** A firm with activities, by its id. */
  readonly find: (id: string) => Supplier | undefined
  /** How many firms can be found. */
  readonly size: () => number
}

interface Keep {
  readonly slots: ActivitySlots
  readonly codes: CodePostings
  readonly places: PlaceBits
  readonly numbers: SlotNumbers
}

export function supplierIndex(suppliers: Iterable<Supplier> = []): SupplierIndex {
  const keep: Keep = {
    slots: activitySlots(),
    codes: codePostings(),
    places: placeBits(),
    numbers: slotNumbers(),
  }
  for (const supplier of suppliers) put(keep, supplier)
  return {
    put: (supplier) => put(keep, supplier),
    matching: (lot) => matching(keep, lot),
    doing: (codes) => {
      const found = new Set<Supplier>()
      for (const code of codes)
        keep.codes.eachCovering(code, (slot) => found.add(keep.slots.owner(slot).supplier))
      return found
    },
    find: keep.slots.find,
    size: keep.slots.suppliers,
  }
}

function put({ slots, codes, places, numbers }: Keep, supplier: Supplier): void {
  slots.release(supplier.id, (slot, { cpvCodes, area }) => {
    for (const code of new Set(cpvCodes)) codes.remove(code, slot)
    places.remove(slot, area)
  })
  if (supplier.archived === true) return
  slots.take(supplier, (slot, activity) => {
    for (const code of new Set(activity.cpvCodes)) codes.add(code, slot)
    places.add(slot, activity.area)
    numbers.set(slot, activity)
  })
}

/**
 * Those who fit are found by their codes, and most are out at the first look at their place. Who nearly fits is looked
 * for only when somebody asks: by code, and by place those whom only the work keeps out.
 */
function matching({ slots, codes, places, numbers }: Keep, lot: DemandedLot): LotMatching {
  const within = lazily(() => places.within(placesOn(lot), lot.day))
  const eachDoneThere = (visit: (slot: number, prefix: number) => void): void =>
    codes.eachCovering(lot.cpvCode, (slot, prefix) => {
      if (within().covers(slot) !== false) visit(slot, prefix)
    })
  const standing = quickStanding(lot, (slot) => within().covers(slot))
  const fitting = lazily(() => {
    const best: BestOfFirm = new Map()
    eachDoneThere((slot, commonPrefix) => {
      const owner = slots.owner(slot)
      note(best, owner, standing(slot, owner, { noes: 0, unknowns: 0, commonPrefix }, 0))
    })
    return best
  })
  const nearly = lazily(() => {
    const best: BestOfFirm = new Map(fitting())
    const prefixes = longestPrefixes(codes, lot.cpvCode)
    for (const [slot, commonPrefix] of prefixes) {
      const owner = slots.owner(slot)
      note(best, owner, standing(slot, owner, { noes: 0, unknowns: 0, commonPrefix }, 1))
    }
    const mayTake = numbers.mayTake(lot)
    within().each((slot) => {
      if (!mayTake(slot) || prefixes.has(slot)) return
      const owner = slots.owner(slot)
      const quick = standing(slot, owner, otherWork, 1)
      if (quick === undefined) return
      note(best, owner, { ...quick, commonPrefix: longestPrefix(owner.activity.cpvCodes, lot.cpvCode) })
    })
    return best
  })
  return lotMatching(lot, {
    total: slots.suppliers(),
    fitting: () => having(fitting(), 0),
    nearlyFitting: () => having(nearly(), 1),
    doneThere: () => {
      const found = new Set<Activity>()
      eachDoneThere((slot) => found.add(slots.owner(slot).activity))
      return [...found]
    },
  })
}

/** Of an activity that is found by its place alone. */
const otherWork: Standing = { noes: 1, unknowns: 0, commonPrefix: 0 }

/** The longest covering prefix for each slot that covers the asked code. */
function longestPrefixes(codes: CodePostings, asked: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  codes.eachCovering(asked, (slot, prefix) => {
    if (prefix > (found.get(slot) ?? 0)) found.set(slot, prefix)
  })
  return found
}

/**
 * Counts the answers of an activity whose work has been looked up; undefined once more tests say no than may.
 * @param covers what the place says.
 */
function quickStanding(lot: DemandedLot, covers: (slot: number) => boolean | undefined) {
  const access = accessTo(lot)
  return (slot: number, owner: Owner, work: Standing, mostNoes: number): Standing | undefined => {
    const { activity, supplier } = owner
    let { noes, unknowns } = work
    const stays = (answer: Answer): boolean => {
      if (answer === 'unknown') unknowns += 1
      else if (answer === 'no') noes += 1
      return noes <= mostNoes
    }
    return stays(natureAnswer(activity, lot)) &&
      stays(placeAnswer(covers(slot))) &&
      stays(sizeAnswer(activity, lot)) &&
      stays(access(supplier))
      ? { noes, unknowns, commonPrefix: work.commonPrefix }
      : undefined
  }
}

const placeAnswer = (isCovered: boolean | undefined): Answer =>
  isCovered === undefined ? 'unknown' : isCovered ? 'yes' : 'no'

/** A lot that is not reserved is open to all; else each firm is asked once. */
function accessTo(lot: DemandedLot): (supplier: Supplier) => Answer {
  const answer = (supplier: Supplier) => accessOutcome(supplier, lot).answer
  return lot.reservedParticipation === 'res-ws' || lot.reservedParticipation === 'res-pub-ser'
    ? keyed(answer)
    : () => 'yes'
}

/** The best activity of each firm so far. */
type BestOfFirm = Map<string, Candidate>

function note(best: BestOfFirm, { supplier, activity }: Owner, standing: Standing | undefined): void {
  if (standing === undefined) return
  const known = best.get(supplier.id)
  const order = known === undefined ? -1 : byStanding(standing, known.standing)
  const isFirst = () => indexOf(supplier, activity) < indexOf(supplier, known?.activity)
  if (order < 0 || (order === 0 && isFirst())) best.set(supplier.id, { supplier, activity, standing })
}

/** Slots say nothing of the order in which a firm states its activities. */
const indexOf = ({ activities = [] }: Supplier, activity: Candidate['activity'] | undefined): number =>
  activity === undefined ? -1 : activities.indexOf(activity)

const having = (best: BestOfFirm, noes: number): readonly Candidate[] =>
  [...best.values()].filter(({ standing }) => standing.noes === noes)
