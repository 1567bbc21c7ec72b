// A lot against the register: the index, a tight loop over columns, and PostgreSQL with its best index, in turn on the
// same firms; then the memory of the index and a change of one firm.
import { supplierIndex } from '../../dist/suppliers/matching/supplier-index.js'
import { firmColumns } from './columns.mjs'
import { figure, median, mediansInTurn, ms, short, timed } from './figures.mjs'
import { aFirm, aLot } from './made-register.mjs'
import { firmDatabase } from './postgresql.mjs'
import { randomNumbers } from './random-numbers.mjs'

export async function run() {
  return [...(await measured(10_000)), ...(await measured(100_000))]
}

async function measured(size) {
  const random = randomNumbers(size)
  const suppliers = Array.from({ length: size }, (_, number) => aFirm(number, random))
  const before = memory()
  let index
  const built = await timed(() => {
    index = supplierIndex(suppliers)
  })
  const megabytes = (memory() - before) / 1e6
  const lots = Array.from({ length: 60 }, () => aLot(random))
  const columns = firmColumns(suppliers)
  for (const lot of lots) sameAnswers(index.matching(lot), columns(lot, 20))
  const lotOf = (round) => lots[round % lots.length]
  const { first, counted, scanned, all, scannedAll } = await mediansInTurn(
    {
      first: (round) => index.matching(lotOf(round)).matches(20),
      counted: (round) => index.matching(lotOf(round)).count,
      scanned: (round) => columns(lotOf(round), 20).first(),
      all: (round) => everything(index.matching(lotOf(round))),
      scannedAll: (round) => {
        const found = columns(lotOf(round), 20)
        return [found.first(), found.missed()]
      },
    },
    { rounds: 60 },
  )
  const of = size.toLocaleString('en')
  const against = (other, ours, atLeast) => ({ ratio: other / ours, of: '× ours', atLeast })
  return [
    figure(`lot → ${of} firms, 20 with reasons`, ms(first)),
    figure('the same counted only', ms(counted)),
    figure(
      'a tight loop over columns, 20 without reasons',
      ms(scanned),
      against(scanned, first, size > 50_000 ? 100 : undefined),
    ),
    ...(await database(suppliers, lots, { first, counted, index, size, of })),
    figure(`lot → ${of} firms, near misses and totals too`, ms(all)),
    figure('the tight loop for those', ms(scannedAll), against(scannedAll, all, undefined)),
    figure(`index of ${of} firms built`, ms(built)),
    figure('its memory', `${short(megabytes)} MB`),
    figure('a change of one firm and the next answer', ms(change(index, suppliers, lots[0], random))),
  ]
}

const everything = (matching) => [matching.matches(20), matching.nearMisses(20), matching.totals]

/** What is compared has to be the same answer. */
function sameAnswers(matching, found) {
  const { matches, nearMisses } = matching.totals
  const ids = (list) => list.map(({ supplier }) => supplier.id)
  const ours = [matches, nearMisses, ids(matching.matches(20)), ids(matching.nearMisses(20))]
  const theirs = [found.fits, found.misses, found.first(), found.missed()]
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) throw new Error('The answers differ.')
}

async function database(suppliers, lots, { first, counted, index, size, of }) {
  if (size < 50_000) return []
  const opened = await firmDatabase(suppliers)
  if (opened === undefined) return [figure('PostgreSQL is not here', 'left out')]
  try {
    const asked = await opened.ask(lots)
    if (lots.some((lot, at) => index.matching(lot).count !== asked.counts[at]))
      throw new Error('PostgreSQL finds others.')
    return [
      figure(`PostgreSQL with a GIN index, ${of} firms`, ms(asked.milliseconds), {
        ...{ ratio: asked.milliseconds / first, of: '× ours, with reasons', atLeast: 50 },
      }),
      figure('the same, both without reasons', ms(asked.milliseconds), {
        ...{ ratio: asked.milliseconds / counted, of: '× ours' },
      }),
    ]
  } finally {
    await opened.close()
  }
}

/** A change of one firm and the next answer. */
function change(index, suppliers, lot, random) {
  const times = Array.from({ length: 200 }, () => {
    const { id } = suppliers[Math.floor(random() * suppliers.length)]
    const changed = { ...aFirm(0, random), id }
    const begin = performance.now()
    index.put(changed)
    index.matching(lot).count
    return performance.now() - begin
  })
  return median(times)
}

/** In bytes, with what nobody holds any more taken away where `node --expose-gc` runs. */
function memory() {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
