// How long a durable save takes beside the bare system calls, and what a start with many dossiers costs.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { openDataDirectory } from '../../dist/storage/files/data-directory.js'
import { lowdbDossierStore } from '../../dist/storage/lowdb/lowdb-stores.js'
import { nameIn } from '../../dist/storage/names.js'

const dossiers = 20_000
const at = '2026-11-22T10:00:00.000Z'

/** Prints the figures of issue 2, section 6, that are about storage. */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'clausulewijzer-bench-'))
  try {
    console.table([...(await saving(join(folder, 'saving'))), ...(await starting(join(folder, 'starting')))])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** In turn, so that whatever else the machine does happens to both; in series, so that neither waits for the other's. */
async function saving(folder) {
  const { store, stop } = await openStore(folder)
  const dossier = aDossier('dossier-1', 50_000)
  await store.create(dossier)
  const bytes = readFileSync(join(folder, nameIn('dossiers')(dossier.id)))
  let revision = 1
  const save = () => store.update('city', dossier.id, revision, (current) => changed(current, revision++))
  const bare = []
  const durable = []
  for (let series = 0; series < 20; series += 1) {
    for (let n = 0; n < 20; n += 1) bare.push(await timed(() => bareWrite(folder, bytes)))
    for (let n = 0; n < 20; n += 1) durable.push(await timed(save))
  }
  await stop()
  const size = `${Math.round(bytes.length / 1000)} kB`
  return [
    { what: `write, fsync and rename of ${size}`, figure: `${median(bare).toFixed(2)} ms`, goal: '' },
    { what: `durable save of a dossier of ${size}`, figure: `${median(durable).toFixed(2)} ms`, goal: '' },
    { what: 'the second in terms of the first', figure: (median(durable) / median(bare)).toFixed(2), goal: 'at most 3' },
  ]
}

async function starting(folder) {
  await fill(folder)
  const rows = []
  for (const how of ['without an index', 'with its index']) {
    const { milliseconds, peakMegabytes, dossiers } = startElsewhere(folder)
    const what = `start with ${dossiers} dossiers of 20 kB, ${how}`
    rows.push({ what, figure: `${(milliseconds / 1000).toFixed(2)} s`, goal: 'under 3 s' })
    rows.push({ what: 'its largest memory', figure: `${Math.round(peakMegabytes)} MB`, goal: 'under 400 MB' })
  }
  return rows
}

function startElsewhere(folder) {
  const script = fileURLToPath(new URL('../support/storage-start.mjs', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [script, folder], { encoding: 'utf8' }))
}

/** Files as the store writes them, but without waiting for the disk at each. */
async function fill(folder) {
  const { store, stop } = await openStore(folder)
  const example = aDossier('example', 20_000)
  await store.create(example)
  await stop()
  const nameOf = nameIn('dossiers')
  const text = readFileSync(join(folder, nameOf(example.id)), 'utf8')
  for (let n = 1; n < dossiers; n += 1) {
    const id = `${(n % 256).toString(16).padStart(2, '0')}-${n}`
    const path = join(folder, nameOf(id))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text.replace(example.id, id))
  }
  rmSync(join(folder, 'dossiers/index.jsonl'))
}

async function openStore(folder) {
  const opened = await openDataDirectory(folder)
  if (!opened.ok) throw new Error(opened.error.kind)
  const store = await lowdbDossierStore({ directory: opened.value, log: console.error })
  return { store, stop: async () => [await store.close(), await opened.value.release()] }
}

async function bareWrite(folder, bytes) {
  const file = await open(join(folder, 'bare.new'), 'w')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
  await rename(join(folder, 'bare.new'), join(folder, 'bare'))
}

const changed = (current, n) => ({
  ok: true,
  value: { ...current, procedure: { ...current.procedure, title: `Titel ${n}` } },
})

/** A dossier with lots, criteria, clauses and history, whose text is about so many characters. */
function aDossier(id, characters) {
  const dossier = {
    ...{
      id,
      organisation: 'city',
      revision: 1,
      state: 'draft',
      archived: false,
      createdAt: at,
      updatedAt: at,
    },
    procedure: {
      title: 'Onderhoud bermen en begraafplaatsen',
      description: prose(800),
      contractNature: 'services',
      launchDate: '2027-02-01',
      estimatedValue: 190000,
      cpvCode: '77310000',
      placeOfPerformance: ['36015'],
      lots: [],
    },
    pins: {
      clauses: Object.fromEntries(clauseIds.map((clause) => [clause, '1.0.0'])),
      templates: { specifications: '1.0.0' },
    },
    history: [],
    generations: [],
  }
  while (JSON.stringify(dossier).length < characters) {
    const next = dossier.history.length + 1
    dossier.history.push({
      revision: next,
      at,
      who: 'An Voorbeeld',
      what: { kind: 'procedure-replaced', changed: ['lots.LOT-0001.title'], pinned: [] },
    })
    if (next % 10 === 1 && dossier.procedure.lots.length < 12)
      dossier.procedure.lots.push(aLot(dossier.procedure.lots.length + 1))
  }
  return dossier
}

const clauseIds = [
  'reserved-lot',
  'target-group-hours',
  'special-penalty',
  'monitoring-reporting',
  'evidence-social',
  'accessibility',
  'fair-supply-chain',
  'anti-social-dumping',
  'training-places',
  'flexible-social-clause',
]

const aLot = (number) => ({
  id: `LOT-${String(number).padStart(4, '0')}`,
  ...{
    title: `Perceel ${number}`,
    description: prose(400),
    cpvCode: '77312000',
    estimatedValue: 60000,
    placeOfPerformance: ['36015'],
    durationMonths: 24,
  },
  ...{ reservedParticipation: 'res-ws', reservedExecution: 'no', socialObjectives: ['opp'] },
  clauses: [
    { clause: 'target-group-hours', parameters: { hours: 400 } },
    { clause: 'special-penalty', decision: 'refused', motivation: prose(100) },
  ],
  awardCriteria: [
    { type: 'price', name: 'Prijs', weight: 60 },
    {
      type: 'quality',
      name: 'Plan van aanpak',
      weight: 40,
      description: prose(200),
      scoring: prose(200),
      evidence: prose(100),
      subCriteria: [
        { name: 'Begeleiding', weight: 20 },
        { name: 'Continuïteit', weight: 20 },
      ],
    },
  ],
})

const prose = (length) =>
  'De opdrachtnemer onderhoudt de bermen volgens het bestek. '.repeat(20).slice(0, length)

async function timed(work) {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

const median = (values) => [...values].sort((one, other) => one - other)[values.length >> 1]
