// One firm against all published lots: the index beside a plain look at every lot, in the same run.
import { performance } from 'node:perf_hooks'
import { allCpvCodes } from '../../dist/reference/cpv.js'
import { distanceKm } from '../../dist/reference/distance.js'
import { municipalitiesOn } from '../../dist/reference/municipalities.js'
import { lotIndex } from '../../dist/suppliers/matching/lot-index.js'
import { scanLots } from '../../dist/suppliers/matching/scan.js'

const shown = 20
const firms = 12
const days = ['2026-02-02', '2026-05-11', '2026-09-01', '2027-01-15', '2027-02-01']

/** Prints figure "one supplier against 1,000,000 lots" of issue 5, and how it grows. */
export async function run() {
  const rows = []
  for (const size of [1_000, 10_000, 100_000, 1_000_000]) rows.push(measured(size))
  console.table(rows)
}

function measured(size) {
  const random = randomFrom(size)
  const lots = Array.from({ length: size }, (_, number) => aLot(number, random))
  const before = usedMemory()
  const begin = performance.now()
  const index = lotIndex(lots)
  const built = performance.now() - begin
  const memory = usedMemory() - before
  const suppliers = Array.from({ length: firms }, (_, number) => aFirm(number, random))
  const ask = (found) => [found.totals.matches, found.matches(shown), found.nearMisses(shown)]
  for (const supplier of suppliers) ask(index.opportunities(supplier))
  const [scan, quick] = [[], []]
  let matches = 0
  for (const supplier of suppliers.slice(0, size > 100_000 ? 3 : firms)) {
    const one = timed(() => ask(scanLots(lots, supplier)))
    const others = Array.from({ length: 5 }, () => timed(() => ask(index.opportunities(supplier))))
    const [other] = others
    if (JSON.stringify(one.value) !== JSON.stringify(other.value)) throw new Error('The answers differ.')
    matches += one.value[0]
    scan.push(one.milliseconds)
    quick.push(median(others.map(({ milliseconds }) => milliseconds)))
  }
  const onlyMatches = median(
    suppliers.map((supplier) => timed(() => index.opportunities(supplier).matches(shown)).milliseconds),
  )
  const change = timed(() => index.put({ ...lots[0], cpvCode: '77310000' })).milliseconds
  return {
    lots: size,
    'scan (ms)': round(median(scan)),
    'index (ms)': round(median(quick)),
    ratio: Math.round(sum(scan) / sum(quick)),
    'worst firm': Math.round(Math.min(...scan.map((time, n) => time / quick[n]))),
    'matches only (ms)': round(onlyMatches),
    'matches a firm': Math.round(matches / scan.length),
    'build (ms)': Math.round(built),
    'index (MB)': Math.round(memory / 1e6),
    'one change (ms)': round(change),
    goal: size === 1_000_000 ? 'ratio at least 50' : '',
  }
}

const municipalities = municipalitiesOn('2027-02-01').map(({ nis }) => nis)
const codes = allCpvCodes().map(({ code }) => code)
const natureOf = (code) =>
  code.startsWith('45') ? 'works' : Number(code.slice(0, 2)) < 45 ? 'supplies' : 'services'
const neighbours = new Map(
  municipalities.map((home) => [
    home,
    municipalities.toSorted((a, b) => (distanceKm(home, a) ?? 1e9) - (distanceKm(home, b) ?? 1e9)),
  ]),
)

/** Mostly in one municipality, sometimes in a few that lie together, now and then in a whole region; any code. */
function aLot(number, random) {
  const cpvCode = random.one(codes)
  const spread = random.next()
  const places = spread < 0.7 ? 1 : spread < 0.95 ? random.whole(2, 6) : random.whole(10, 25)
  return {
    key: `dossier-${number >> 2}/LOT-${number & 3}`,
    id: `LOT-000${number & 3}`,
    cpvCode,
    additionalCpvCodes: random.next() < 0.2 ? [random.one(codes)] : [],
    placeOfPerformance:
      random.next() < 0.02 ? undefined : neighbours.get(random.one(municipalities)).slice(0, places),
    contractNature: natureOf(cpvCode),
    value: random.next() < 0.5 ? undefined : Math.round(10 ** (3.5 + 3 * random.next())),
    isValueSecret: false,
    durationMonths: random.one([6, 12, 24, 36, 48]),
    hours: random.next() < 0.1 ? random.whole(50, 4000) : undefined,
    reservedParticipation: random.next() < 0.05 ? 'res-ws' : 'none',
    day: random.one(days),
  }
}

/** Two or three activities, 5 to 40 codes of one or two divisions, 1 to 60 municipalities; a tenth leaves its area open. */
function aFirm(number, random) {
  const home = random.one(municipalities)
  const activity = (index) => {
    const division = random.one(codes).slice(0, 2)
    const own = codes.filter((code) => code.startsWith(division))
    return {
      id: `a${index}`,
      title: `Activiteit ${index}`,
      cpvCodes: Array.from({ length: random.whole(5, 13) }, () => random.one(own)),
      contractNatures: [natureOf(own[0])],
      area: number === 0 ? undefined : { municipalities: neighbours.get(home).slice(0, random.whole(1, 60)) },
      minValue: random.next() < 0.5 ? 5_000 : undefined,
      maxValue: random.next() < 0.7 ? random.one([60_000, 90_000, 250_000]) : undefined,
      hoursPerMonth: random.next() < 0.5 ? random.whole(20, 600) : undefined,
    }
  }
  return {
    ...{ id: `firma-${number}`, revision: 1, updatedAt: '2026-11-01T09:00:00.000Z', name: `Firma ${number}` },
    address: { municipality: home },
    recognitions: random.next() < 0.5 ? [{ kind: 'maatwerkbedrijf', from: '2019-01-01' }] : [],
    activities: Array.from({ length: random.whole(2, 3) }, (_, index) => activity(index)),
  }
}

/** The same numbers in every run. */
function randomFrom(seed) {
  let state = seed + 1
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const whole = (least, most) => least + Math.floor(next() * (most - least + 1))
  return { next, whole, one: (items) => items[whole(0, items.length - 1)] }
}

function timed(work) {
  const begin = performance.now()
  const value = work()
  return { value, milliseconds: performance.now() - begin }
}

/** Typed arrays lie outside the heap. */
function usedMemory() {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const sum = (values) => values.reduce((total, value) => total + value, 0)
const median = (values) => values.toSorted((one, other) => one - other)[values.length >> 1]
const round = (value) => Math.round(value * 1000) / 1000
