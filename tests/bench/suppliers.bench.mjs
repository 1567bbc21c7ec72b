// A lot against the register, by the index and by looking at every firm; the memory of the index; a change of one firm.

import { allCpvCodes } from '../../dist/reference/cpv.js'
import { municipalitiesOn } from '../../dist/reference/municipalities.js'
import { scanSuppliers } from '../../dist/suppliers/matching/scan.js'
import { supplierIndex } from '../../dist/suppliers/matching/supplier-index.js'
import { randomNumbers } from './random-numbers.mjs'

const day = '2027-02-01'
const lots = 200

export async function run() {
  const rows = {}
  for (const size of [1_000, 10_000, 100_000]) rows[size.toLocaleString('en')] = measure(size)
  console.table(rows)
  console.log(
    'firms of 5 to 40 codes and 1 to 60 municipalities; per lot, median over 200 lots. "all" adds near misses, 20 of them with their change, and the totals.',
  )
}

function measure(size) {
  const random = randomNumbers(size)
  const suppliers = Array.from({ length: size }, (_, number) => aFirm(number, random))
  const before = memory()
  const start = performance.now()
  const index = supplierIndex(suppliers)
  const built = performance.now() - start
  const megabytes = (memory() - before) / 1e6
  const asked = Array.from({ length: lots }, () => aLot(random))
  for (const lot of asked.slice(0, 50)) answered(index.matching(lot))
  const first20 = median(asked, (lot) => index.matching(lot).matches(20))
  const all = median(asked, (lot) => answered(index.matching(lot)))
  const scanned = asked.slice(0, size > 10_000 ? 5 : 20)
  const scan = median(scanned, (lot) => scanSuppliers(suppliers, lot).matches(20))
  const matches = asked.reduce((sum, lot) => sum + index.matching(lot).count, 0) / lots
  return {
    'built ms': round(built),
    'index MB': round(megabytes),
    'first 20 ms': round(first20, 4),
    'all ms': round(all, 4),
    'scan ms': round(scan),
    'scan / first 20': Math.round(scan / first20),
    'scan / all': Math.round(scan / all),
    'matches a lot': round(matches),
    'one change ms': round(change(index, suppliers, asked[0], random), 4),
  }
}

/** A change of one firm and the next answer. */
function change(index, suppliers, lot, random) {
  const changed = Array.from({ length: 200 }, () => {
    const { id } = suppliers[Math.floor(random() * suppliers.length)]
    return { ...aFirm(0, random), id }
  })
  return median(changed, (supplier) => {
    index.put(supplier)
    return index.matching(lot).count
  })
}

const answered = (matching) => [matching.matches(20), matching.nearMisses(20), matching.totals]

const codes = allCpvCodes().map(({ code }) => code)
const towns = municipalitiesOn(day).map(({ nis }) => nis)
const pick = (from, random) => from[Math.floor(random() * from.length)]
const natures = ['works', 'supplies', 'services']

function aFirm(number, random) {
  const activities = 1 + Math.floor(random() * 3)
  const each = Math.max(1, Math.round((5 + random() * 35) / activities))
  return {
    id: `firm-${number}`,
    revision: 1,
    updatedAt: '2026-11-01T09:00:00.000Z',
    name: `Firma ${number}`,
    address: { municipality: pick(towns, random) },
    recognitions: random() < 0.3 ? [{ kind: 'maatwerkbedrijf', from: '2020-01-01' }] : [],
    integrationIsPurpose: random() < 0.5 ? true : undefined,
    activities: Array.from({ length: activities }, (_, place) => {
      const first = Math.floor(random() * towns.length)
      const count = 1 + Math.floor(random() * 60)
      return {
        id: `a${place}`,
        title: `Activiteit ${place}`,
        cpvCodes: Array.from({ length: each }, () => pick(codes, random)),
        contractNatures: natures
          .filter(() => random() < 0.6)
          .concat('services')
          .slice(0, 2),
        area: {
          municipalities: Array.from({ length: count }, (_, at) => towns[(first + at) % towns.length]),
        },
        minValue: Math.round(random() * 10_000),
        maxValue: 20_000 + Math.round(random() * 200_000),
        hoursPerMonth: Math.round(random() * 600),
      }
    }),
  }
}

const aLot = (random) => ({
  id: 'LOT-0001',
  cpvCode: pick(codes, random),
  additionalCpvCodes: [],
  placeOfPerformance: [pick(towns, random)],
  contractNature: pick(natures, random),
  value: Math.round(random() * 150_000),
  durationMonths: 24,
  reservedParticipation: random() < 0.3 ? 'res-ws' : 'none',
  day,
})

function median(items, work) {
  const measured = items.map((item) => {
    const start = performance.now()
    work(item)
    return performance.now() - start
  })
  return measured.toSorted((a, b) => a - b)[Math.floor(items.length / 2)]
}

/** In bytes, with what nobody holds any more taken away where `node --expose-gc` runs. */
function memory() {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const round = (value, digits = 1) => Math.round(value * 10 ** digits) / 10 ** digits
