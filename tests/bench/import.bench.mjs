// Reading a file of firms and planning its import, against a register that knows none, all, or all with a change; and
// writing the register. Twice the rows should cost about twice the time. Then a whole service, that imports a file
// while somebody else asks for pages: what that person waits.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { demoSuppliers } from '../../dist/demo/demo-suppliers.js'
import { localDate } from '../../dist/kernel/local-date.js'
import { planImport } from '../../dist/suppliers/exchange/plan-import.js'
import { registerLookup } from '../../dist/suppliers/exchange/register-lookup.js'
import { registerSheet } from '../../dist/suppliers/exchange/register-sheet.js'
import { toCsv } from '../../dist/suppliers/exchange/to-csv.js'
import { toXlsx } from '../../dist/suppliers/exchange/to-xlsx.js'
import { pooledTableReader } from '../../dist/workers/table-reader.js'
import { figure, ms, quantile, short } from './figures.mjs'

const today = localDate('2026-11-27')

export async function run() {
  const reader = pooledTableReader()
  const [few, many] = [await measured(1_000, reader), await measured(10_000, reader)]
  await reader.close()
  return [...growth(few, many), ...hostile(), ...(await besideOthers(10_000))]
}

/** Each step for ten thousand rows, and how much more it costs than for a thousand: ten times is as it should be. */
const growth = (few, many) =>
  Object.entries(many.steps).map(([step, cost]) =>
    figure(`${step}, ${many.rows} rows`, ms(cost), {
      ...{ ratio: cost / few.steps[step], of: `× that of ${few.rows} rows` },
      atMost: 15,
    }),
  )

async function measured(count, reader) {
  const profiles = firms(count)
  const [sheet, writing] = time(() => registerSheet(profiles, { today }))
  const [csv, csvWriting] = time(() => toCsv(sheet))
  const [xlsx, xlsxWriting] = await timeAsync(() => toXlsx([sheet]))
  const [table, csvReading] = await timeAsync(() => reader.read(csv))
  const [workbook, xlsxReading] = await timeAsync(() => reader.read(xlsx))
  const empty = registerLookup([])
  const [fresh, planningNew] = time(() => planImport(table.value, empty, { today }))
  const register = fresh.value.suppliers.map(({ profile }, index) => ({
    id: `firm-${index}`,
    revision: 1,
    updatedAt: '2026-11-27T09:00:00.000Z',
    ...profile,
  }))
  const [same, planningSame] = time(() => planImport(workbook.value, registerLookup(register), { today }))
  const older = register.map((firm) => ({ ...firm, description: 'Vroeger anders.' }))
  const [changed, planningChanged] = time(() => planImport(table.value, registerLookup(older), { today }))
  const expected = [
    fresh.value.counts.new === sheet.rows.length,
    same.value.counts.unchanged === sheet.rows.length,
    changed.value.counts.changed === sheet.rows.length,
  ]
  if (expected.includes(false)) throw new Error('the plans are not what they should be')
  return {
    rows: sheet.rows.length,
    steps: {
      'read csv': csvReading,
      'read xlsx': xlsxReading,
      'plan, all new': planningNew,
      'plan, all the same': planningSame,
      'plan, all changed': planningChanged,
      'to rows': writing,
      'write csv': csvWriting,
      'write xlsx': xlsxWriting,
    },
  }
}

/** The demo firms over and over, each with a name of its own, until there are about so many rows. */
function firms(rows) {
  const demo = demoSuppliers().map(({ profile }) => profile)
  const perFirm = registerSheet(demo, { today }).rows.length / demo.length
  return Array.from({ length: Math.ceil(rows / perFirm) }, (_, index) => {
    const { enterpriseNumber: _number, ...profile } = demo[index % demo.length]
    return { ...profile, name: `${profile.name} ${index}` }
  })
}

/** What nobody finds costs most: every cell another word that is no municipality, no CPV code and no number. */
function hostile() {
  const planned = (table) => time(() => planImport(table, registerLookup([]), { today }))[1]
  const kinds = { 'plan, every cell wrong': allWrong, 'plan, every row of one firm': ofOneFirm }
  return Object.entries(kinds).map(([what, table]) => {
    planned(table(1_000))
    const [half, whole] = [planned(table(10_000)), planned(table(20_000))]
    return figure(`${what}, 20000 rows`, ms(whole), {
      ...{ ratio: whole / half, of: '× that of half' },
      atMost: 3,
    })
  })
}

const allWrong = (count) => [
  ['Naam', 'Gemeente', 'CPV', 'Werkgebied', 'Erkend vanaf', 'Kleinste opdracht'],
  ...Array.from({ length: count - 1 }, (_, index) => [
    `Firma ${index}`,
    `Dorp${index}`,
    `vaag werk ${index}`,
    `Gehucht${index}; Roeselare`,
    `gisteren ${index}`,
    `veel ${index}`,
  ]),
]

const ofOneFirm = (count) => [
  ['Naam', 'Activiteit', 'CPV'],
  ...Array.from({ length: count - 1 }, (_, index) => ['Firma', `Werk ${index}`, '77310000']),
]

/** An import of new firms, the same again, and all of them changed, through the API of a service on files. */
async function besideOthers(count) {
  const folder = mkdtempSync(join(tmpdir(), 'clausulewijzer-'))
  const service = spawn(process.execPath, [fileURLToPath(new URL('../../dist/main.js', import.meta.url))], {
    env: { ...process.env, PORT: '0', DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise((resolve) => {
    service.stdout.on('data', (text) => {
      const found = /http:\/\/\S+/.exec(String(text))
      if (found) resolve(found[0])
    })
  })
  const profiles = firms(count)
  const changed = profiles.map((profile) => ({ ...profile, website: 'https://anders.example' }))
  const [first, second] = [profiles, changed].map((list) => toCsv(registerSheet(list, { today })))
  const send = (body, query = '') =>
    fetch(`${address}/api/v1/suppliers/import${query}`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv' },
      body,
    }).then((answer) => answer.json())
  const alone = await waiting(address, () => pause(5_000))
  const imports = {
    'a preview of all new': () => send(first, '?dry-run=true'),
    'written, all new': () => send(first),
    'the same again': () => send(first),
    'written, all changed': () => send(second),
  }
  const rows = []
  for (const [what, work] of Object.entries(imports)) {
    const { seconds, p50, p99, most } = await waiting(address, work)
    rows.push(
      figure(
        `another page during ${what} (${profiles.length} firms, ${short(seconds)} s)`,
        `p50 ${ms(p50)}`,
        {
          ...{ ratio: p50 / alone.p50, of: '× alone' },
        },
      ),
      figure('the slowest of a hundred, and the slowest', `p99 ${ms(p99)}, ${ms(most)}`, {
        ...{ ratio: p99 / alone.p99, of: '× alone' },
      }),
    )
  }
  const stopped = new Promise((done) => service.once('exit', done))
  service.kill()
  await stopped
  rmSync(folder, { recursive: true })
  return rows
}

/** What a person waits for a page while work goes on, who asks for one a few times a second. */
async function waiting(address, work) {
  const waits = []
  let isBusy = true
  const [, took] = await timeAsync(async () => {
    const done = work().finally(() => {
      isBusy = false
    })
    while (isBusy) {
      const [, wait] = await timeAsync(() => fetch(`${address}/clausules`).then((answer) => answer.text()))
      waits.push(wait)
      await pause(20)
    }
    await done
  })
  const [p50, p99, most] = [quantile(waits, 0.5), quantile(waits, 0.99), quantile(waits, 1)]
  return { seconds: took / 1000, p50, p99, most }
}

function time(work) {
  const start = performance.now()
  const answer = work()
  return [answer, performance.now() - start]
}
async function timeAsync(work) {
  const start = performance.now()
  const answer = await work()
  return [answer, performance.now() - start]
}
