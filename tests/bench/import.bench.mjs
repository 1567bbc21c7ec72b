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

const today = localDate('2026-11-27')

export async function run() {
  const reader = pooledTableReader()
  const rows = {}
  for (const count of [1_000, 10_000]) rows[`${count} rows`] = await measured(count, reader)
  console.table(rows)
  console.log(`Memory of this process: ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`)
  hostile()
  await reader.close()
  await besideOthers(10_000)
}

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
    'MB csv': round(csv.length / 1e6),
    'ms read csv': round(csvReading),
    'ms read xlsx': round(xlsxReading),
    'ms plan, all new': round(planningNew),
    'ms plan, all the same': round(planningSame),
    'ms plan, all changed': round(planningChanged),
    'ms to rows': round(writing),
    'ms write csv': round(csvWriting),
    'ms write xlsx': round(xlsxWriting),
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
  const rows = {}
  for (const count of [5_000, 10_000, 20_000]) {
    const table = [
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
    const [, faults] = time(() => planImport(table, registerLookup([]), { today }))
    const one = [
      ['Naam', 'Activiteit', 'CPV'],
      ...Array.from({ length: count - 1 }, (_, index) => ['Firma', `Werk ${index}`, '77310000']),
    ]
    const [, oneFirm] = time(() => planImport(one, registerLookup([]), { today }))
    rows[`${count} rows`] = { 'ms, all wrong': round(faults), 'ms, all of one firm': round(oneFirm) }
  }
  console.table(rows)
}

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
  const rows = { 'nobody imports': await waiting(address, () => pause(5_000)) }
  rows['a preview of all new'] = await waiting(address, () => send(first, '?dry-run=true'))
  rows['written, all new'] = await waiting(address, () => send(first))
  rows['the same again'] = await waiting(address, () => send(first))
  rows['written, all changed'] = await waiting(address, () => send(second))
  console.log(`\n${profiles.length} firms through the service; another request waits, in ms`)
  console.table(rows)
  const stopped = new Promise((done) => service.once('exit', done))
  service.kill()
  await stopped
  rmSync(folder, { recursive: true })
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
  waits.sort((one, other) => one - other)
  const at = (share) => round(waits[Math.min(waits.length - 1, Math.floor(waits.length * share))])
  return { 's in all': round(took / 1000), requests: waits.length, p50: at(0.5), p99: at(0.99), most: at(1) }
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
const round = (value, digits = 1) => Number(value.toFixed(digits))
