// Reading a file of firms and planning its import, against a register that knows none, all, or all with a change; and
// writing the register. Twice the rows should cost about twice the time.
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
