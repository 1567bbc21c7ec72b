import { formatEuro } from '../../kernel/format.js'
import type { Activity } from '../activity.js'
import { areaCovers } from '../area.js'
import { isSocial, type Supplier } from '../supplier.js'
import { accessOutcome } from './access.js'
import { nearestKm } from './assess.js'
import { coversCode } from './cpv-prefix.js'
import type { DemandedLot } from './demanded-lot.js'
import { natureAnswer, placesOn } from './outcomes.js'
import { cpvName, municipalityNames } from './reasons.js'
import type { SupplierIndex } from './supplier-index.js'

/** A part of the work: one CPV code of the lot in one municipality (none when the place is not known). */
interface Task {
  readonly code: string
  readonly nis?: string
}

/** @property does what the firm can take on, as sentences; toCheck: what is not known of it. */
export interface Partner {
  readonly supplier: Supplier
  readonly isSocial: boolean
  readonly does: readonly string[]
  readonly toCheck: readonly string[]
}

/** Two firms for a lot that neither covers alone. @property missing what they still lack together; empty: nothing. */
export interface ComplementaryPair {
  readonly partners: readonly [Partner, Partner]
  readonly missing: readonly string[]
}

/** An unknown distance, in kilometres: after every known one. */
const far = 1e6

/** More firms than this are not paired with each other: the best of them, by what they cover and how near they are. */
const mostPaired = 150

/**
 * Pairs that cover a lot together, when no firm covers all of its codes and places alone; the ones that leave least
 * undone first. At least one of the two belongs to the social economy, and the law keeps neither of them out. A firm
 * is only ever paired with one that does something it does not, so a partner for the wrong work adds nothing.
 */
export function complementaryPairs(
  lot: DemandedLot,
  index: SupplierIndex,
  limit = 10,
): readonly ComplementaryPair[] {
  const tasks = tasksOf(lot)
  const all = (1n << BigInt(tasks.length)) - 1n
  const workers = workersFor(lot, index, tasks)
  if (workers.some(({ covers, capacity }) => covers === all && fitsAlone(lot, capacity))) return []
  const pairs = workers.flatMap((one, place) =>
    workers.slice(place + 1).flatMap((other) => pairOf(one, other, lot, tasks)),
  )
  return told(pairs, tasks, limit)
}

/**
 * With whom a firm covers a lot better than alone, whatever others can: the pairs that leave least undone first. None
 * for a firm that does nothing of the lot, or all of it. Sizes do not count: what somebody can handle is not for others
 * to know.
 * @param among who may be named to the firm.
 */
export function partnersFor(
  supplier: Supplier,
  { value: _, ...lot }: DemandedLot,
  index: SupplierIndex,
  { limit, among }: { readonly limit: number; readonly among: (supplier: Supplier) => boolean },
): readonly ComplementaryPair[] {
  const tasks = tasksOf(lot)
  const [own] = workerOf(supplier, lot, tasks)
  if (own === undefined || own.covers === (1n << BigInt(tasks.length)) - 1n) return []
  const others = workersFor(lot, index, tasks).filter(
    (worker) => worker.supplier.id !== supplier.id && among(worker.supplier),
  )
  return told(
    others.flatMap((other) => pairOf(own, other, lot, tasks)),
    tasks,
    limit,
  )
}

const told = (pairs: readonly Pair[], tasks: readonly Task[], limit: number): readonly ComplementaryPair[] =>
  pairs
    .toSorted(byWhatIsLeft)
    .slice(0, limit)
    .map(({ one, other, left, shortage }) => ({
      partners: [partnerOf(one, tasks), partnerOf(other, tasks)],
      missing: [
        ...tellTasks(left, tasks).map((part) => `Niemand doet ${part}.`),
        ...(shortage > 0
          ? [`Samen nemen ze ${formatEuro(shortage)} minder aan dan dit perceel waard is.`]
          : []),
      ],
    }))

const tasksOf = (lot: DemandedLot): readonly Task[] => {
  const places = placesOn(lot) ?? []
  return [lot.cpvCode, ...new Set(lot.additionalCpvCodes.filter((code) => code !== lot.cpvCode))].flatMap(
    (code): readonly Task[] => (places.length === 0 ? [{ code }] : places.map((nis) => ({ code, nis }))),
  )
}

/**
 * What a firm can do of the tasks, as bits.
 * @property capacity the largest contract that it takes for such work; undefined: it states no bound.
 */
interface Worker {
  readonly supplier: Supplier
  readonly covers: bigint
  readonly capacity?: number
  readonly toCheck: readonly string[]
  readonly distance: number
}

function workersFor(lot: DemandedLot, index: SupplierIndex, tasks: readonly Task[]): readonly Worker[] {
  const codes = [...new Set(tasks.map(({ code }) => code))]
  return [...index.doing(codes)]
    .flatMap((supplier) => workerOf(supplier, lot, tasks))
    .toSorted((a, b) => countBits(b.covers) - countBits(a.covers) || a.distance - b.distance)
    .slice(0, mostPaired)
}

function workerOf(supplier: Supplier, lot: DemandedLot, tasks: readonly Task[]): readonly Worker[] {
  const access = accessOutcome(supplier, lot).answer
  if (access === 'no') return []
  const useful = (supplier.activities ?? [])
    .filter((activity) => natureAnswer(activity, lot) !== 'no')
    .filter(({ minValue }) => minValue === undefined || lot.value === undefined || minValue <= lot.value)
    .map((activity) => ({ activity, covers: tasksOfActivity(activity, lot, tasks) }))
    .filter(({ covers }) => covers !== 0n)
  if (useful.length === 0) return []
  const home = supplier.address?.municipality
  const bounds = useful.map(({ activity }) => activity.maxValue)
  return [
    {
      supplier,
      covers: useful.reduce((sum, { covers }) => sum | covers, 0n),
      capacity: bounds.includes(undefined) ? undefined : Math.max(...bounds.map((bound) => bound ?? 0)),
      toCheck: [
        ...(access === 'unknown' ? ['of de onderneming toegang heeft tot dit voorbehouden perceel'] : []),
        ...(useful.some(({ activity }) => activity.area === undefined) ? ['het werkgebied'] : []),
      ],
      distance: home === undefined ? far : (nearestKm(home, lot) ?? far),
    },
  ]
}

const tasksOfActivity = (activity: Activity, lot: DemandedLot, tasks: readonly Task[]): bigint =>
  tasks.reduce((bits, { code, nis }, place) => {
    const doesWork = activity.cpvCodes.some((own) => coversCode(own, code))
    const comesThere =
      nis === undefined || activity.area === undefined || areaCovers(activity.area, nis, lot.day)
    return doesWork && comesThere ? bits | (1n << BigInt(place)) : bits
  }, 0n)

interface Pair {
  readonly one: Worker
  readonly other: Worker
  readonly left: bigint
  readonly shortage: number
}

function pairOf(one: Worker, other: Worker, lot: DemandedLot, tasks: readonly Task[]): readonly Pair[] {
  if (!isSocial(one.supplier) && !isSocial(other.supplier)) return []
  const all = (1n << BigInt(tasks.length)) - 1n
  const together = one.covers | other.covers
  const shortage = shortageOf(lot, one, other)
  const eachAddsWork = together !== one.covers && together !== other.covers
  // Two firms for the same work help each other only where that is all of the work, and too much for either.
  const eachAddsRoom =
    one.covers === all &&
    other.covers === all &&
    !fitsAlone(lot, one.capacity) &&
    !fitsAlone(lot, other.capacity)
  if (!eachAddsWork && !eachAddsRoom) return []
  return [{ one, other, left: all & ~together, shortage }]
}

const fitsAlone = ({ value }: DemandedLot, capacity: number | undefined): boolean =>
  value === undefined || capacity === undefined || value <= capacity

/** What the two together are too small for, in euro. */
function shortageOf({ value }: DemandedLot, one: Worker, other: Worker): number {
  if (value === undefined || one.capacity === undefined || other.capacity === undefined) return 0
  return Math.max(0, Math.round((value - one.capacity - other.capacity) * 100) / 100)
}

const byWhatIsLeft = (a: Pair, b: Pair): number =>
  countBits(a.left) - countBits(b.left) ||
  Number(a.shortage > 0) - Number(b.shortage > 0) ||
  unknownsOf(a) - unknownsOf(b) ||
  distanceOf(a) - distanceOf(b) ||
  namesOf(a).localeCompare(namesOf(b), 'nl')

const unknownsOf = ({ one, other }: Pair): number => one.toCheck.length + other.toCheck.length
const distanceOf = ({ one, other }: Pair): number => one.distance + other.distance
const namesOf = ({ one, other }: Pair): string => `${one.supplier.name} ${other.supplier.name}`

const partnerOf = ({ supplier, covers, toCheck }: Worker, tasks: readonly Task[]): Partner => ({
  supplier,
  isSocial: isSocial(supplier),
  does: tellTasks(covers, tasks),
  toCheck,
})

/** `77310000 (Beplanten …) in Roeselare en Tielt`, one for each code. */
function tellTasks(bits: bigint, tasks: readonly Task[]): readonly string[] {
  const own = tasks.filter((_, place) => (bits & (1n << BigInt(place))) !== 0n)
  return [...new Set(own.map(({ code }) => code))].map((code) => {
    const places = own.flatMap((task) => (task.code === code && task.nis !== undefined ? [task.nis] : []))
    return places.length === 0 ? cpvName(code) : `${cpvName(code)} in ${municipalityNames(places)}`
  })
}

function countBits(bits: bigint): number {
  let count = 0
  for (let left = bits; left !== 0n; left &= left - 1n) count += 1
  return count
}
