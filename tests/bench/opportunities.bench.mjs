// One firm against all published lots: the index beside a tight loop over columns of the same lots, in turn.
import { allCpvCodes } from '../../dist/reference/cpv.js'
import { distanceKm } from '../../dist/reference/distance.js'
import { municipalitiesOn } from '../../dist/reference/municipalities.js'
import { lotIndex } from '../../dist/suppliers/matching/lot-index.js'
import { lotColumns } from './columns.mjs'
import { figure, mediansInTurn, ms, processorTime, short } from './figures.mjs'

const shown = 20
const firms = 12
const days = ['2026-02-02', '2026-05-11', '2026-09-01', '2027-01-15', '2027-02-01']

export async function run() {
  const rows = []
  for (const size of [100_000, 1_000_000]) rows.push(...(await measured(size)))
  return rows
}

async function measured(size) {
  const random = randomFrom(size)
  const lots = Array.from({ length: size }, (_, number) => aLot(number, random))
  const before = usedMemory()
  let index
  const built = await processorTime(() => {
    index = lotIndex(lots)
  })
  const memory = usedMemory() - before
  const suppliers = Array.from({ length: firms }, (_, number) => aFirm(number, random))
  const columns = lotColumns(lots)
  for (const supplier of suppliers) sameAnswers(index.opportunities(supplier), columns(supplier, shown))
  const firmOf = (round) => suppliers[round % firms]
  const { matches, scanned, all, scannedAll, change } = await mediansInTurn(
    {
      matches: (round) => index.opportunities(firmOf(round)).matches(shown),
      scanned: (round) => columns(firmOf(round), shown).first(),
      all: (round) => everything(index.opportunities(firmOf(round))),
      scannedAll: (round) => {
        const found = columns(firmOf(round), shown)
        return [found.first(), found.missed()]
      },
      change: (round) => index.put({ ...lots[round], cpvCode: '77310000' }),
    },
    { rounds: 2 * firms },
  )
  const of = size.toLocaleString('en')
  const goal = size === 1_000_000 ? { atLeast: 50 } : {}
  return [
    figure(`firm → ${of} lots, 20 matches with reasons`, ms(matches)),
    figure('a tight loop over columns, 20 without reasons', ms(scanned), {
      ...{ ratio: scanned / matches, of: '× ours' },
      ...goal,
    }),
    figure(`firm → ${of} lots, near misses and totals too`, ms(all)),
    figure('the tight loop for those', ms(scannedAll), { ratio: scannedAll / all, of: '× ours' }),
    figure(`index of ${of} lots built`, ms(built)),
    figure('its memory', `${short(memory / 1e6)} MB`),
    figure('a change of one lot', ms(change)),
  ]
}

const everything = (found) => [found.totals.matches, found.matches(shown), found.nearMisses(shown)]

/** What is compared has to be the same answer. */
function sameAnswers(ours, theirs) {
  const keys = (list) => list.map(({ lot }) => lot.key)
  const one = [
    ours.totals.matches,
    ours.totals.nearMisses,
    keys(ours.matches(shown)),
    keys(ours.nearMisses(shown)),
  ]
  const other = [theirs.fits, theirs.misses, theirs.first(), theirs.missed()]
  if (JSON.stringify(one) !== JSON.stringify(other))
    throw new Error(`The answers differ: ${JSON.stringify([one, other])}`)
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

/** Typed arrays lie outside the heap. */
function usedMemory() {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
