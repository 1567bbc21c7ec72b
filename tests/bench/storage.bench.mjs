// How long a durable save takes beside the bare system calls, and what a start with many dossiers costs.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDataDirectory } from '../../dist/storage/files/data-directory.js'
import { lowdbDossierStore } from '../../dist/storage/lowdb/lowdb-stores.js'
import { nameIn } from '../../dist/storage/names.js'
import { figure, median, ms, timed } from './figures.mjs'

const dossiers = 20_000
const at = '2026-11-22T10:00:00.000Z'

/** What storage costs beside the least that it could cost. */
export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'clausulewijzer-bench-'))
  try {
    return [...(await saving(join(folder, 'saving'))), ...(await starting(join(folder, 'starting')))]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const row = (what, cost, beside, goal) => figure(what, ms(cost), { ratio: cost / beside, atMost: goal })

/** In turn, so that whatever else the machine does happens to all; in series, so that none waits for another's. */
async function saving(folder) {
  const { store, stop } = await openStore(folder)
  const dossier = aDossier('dossier-1', 50_000)
  await store.create(dossier)
  const bytes = readFileSync(join(folder, nameIn('dossiers')(dossier.id)))
  let revision = 1
  const save = (procedureOf) =>
    store.update('city', dossier.id, revision++, (found) => ({
      ok: true,
      value: { ...found, procedure: procedureOf(found, `Titel ${revision}`) },
    }))
  const figures = {
    bare: { work: () => bareWrite(folder, bytes), times: [] },
    flushed: { work: () => bareWrite(folder, bytes, true), times: [] },
    changed: { work: () => save((found, title) => ({ ...found.procedure, title })), times: [] },
    replaced: {
      work: () => save((_, title) => ({ ...dossier.procedure, title })),
      times: [],
    },
  }
  for (let series = 0; series < 20; series += 1) {
    for (const { work, times } of Object.values(figures)) {
      for (let n = 0; n < 20; n += 1) times.push(await timed(work))
    }
  }
  await stop()
  return savingRows(`${Math.round(bytes.length / 1000)} kB`, figures)
}

function savingRows(size, figures) {
  const [bare, flushed, changed, replaced] = Object.values(figures).map(({ times }) => median(times))
  return [
    figure(`bare write, fsync and rename of ${size}`, ms(bare)),
    figure('the same, its folder flushed too', ms(flushed), { ratio: flushed / bare }),
    row(`durable save of ${size}, one answer changed`, changed, bare, 3),
    row(`durable save of ${size}, every answer replaced`, replaced, bare, 3),
  ]
}

/** Five rounds, each with everything in turn, every start in a process of its own. */
async function starting(folder) {
  await fill(folder)
  const index = join(folder, 'dossiers/index.jsonl')
  const rounds = Array.from({ length: 5 }, () => {
    rmSync(index, { force: true })
    const read = readElsewhere(folder)
    const without = startElsewhere(folder)
    return { read, without, indexed: startElsewhere(folder) }
  })
  const of = (told) => median(rounds.map(told))
  const read = of((round) => round.read.milliseconds)
  const name = `${dossiers} dossiers of 20 kB`
  return [
    figure(`every file of ${name} read as text`, ms(read)),
    row(
      `start with ${name}, without an index`,
      of((round) => round.without.milliseconds),
      read,
      2.5,
    ),
    memoryRow(of((round) => round.without.peakMegabytes)),
    row(
      `start with ${name}, with its index`,
      of((round) => round.indexed.milliseconds),
      read,
      2.5,
    ),
    memoryRow(of((round) => round.indexed.peakMegabytes)),
  ]
}

const memoryRow = (megabytes) =>
  figure('its largest memory', `${Math.round(megabytes)} MB`, {
    ...{ ratio: megabytes / 400, of: '× 400 MB' },
    atMost: 1,
  })

const elsewhere = (script, ...args) =>
  JSON.parse(execFileSync(process.execPath, [...script, ...args], { encoding: 'utf8' }))

const startElsewhere = (folder) =>
  elsewhere([fileURLToPath(new URL('../support/storage-start.mjs', import.meta.url))], folder)

/** The best simple thing: a tight loop that reads every file as the text that it is. */
const readElsewhere = (folder) =>
  elsewhere(
    ['--input-type=module', '--eval'],
    `import { readdirSync, readFileSync } from 'node:fs'
    const begin = performance.now()
    for (const shard of readdirSync('${folder}/dossiers', { withFileTypes: true }))
      if (shard.isDirectory())
        for (const name of readdirSync('${folder}/dossiers/' + shard.name))
          readFileSync('${folder}/dossiers/' + shard.name + '/' + name, 'utf8')
    console.log(JSON.stringify({ milliseconds: performance.now() - begin }))`,
  )

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
    writeFileSync(path, text.replaceAll(`"id":"${example.id}"`, `"id":"${id}"`))
  }
  rmSync(join(folder, 'dossiers/index.jsonl'))
}

async function openStore(folder) {
  const opened = await openDataDirectory(folder)
  if (!opened.ok) throw new Error(opened.error.kind)
  const store = await lowdbDossierStore({ directory: opened.value, log: console.error })
  return { store, stop: async () => [await store.close(), await opened.value.release()] }
}

async function bareWrite(folder, bytes, withFolder = false) {
  const file = await open(join(folder, 'bare.new'), 'w')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
  await rename(join(folder, 'bare.new'), join(folder, 'bare'))
  if (!withFolder) return
  const entries = await open(folder, 'r')
  await entries.sync()
  await entries.close()
}

/** A dossier as a buyer makes it, with as many lots as it takes to be about so large. */
function aDossier(id, characters) {
  const lots = []
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
      ...{
        title: 'Onderhoud bermen en begraafplaatsen',
        description: prose(1500),
        contractNature: 'services',
      },
      ...{
        launchDate: '2027-02-01',
        estimatedValue: 190000,
        cpvCode: '77310000',
        placeOfPerformance: ['36015'],
      },
      lots,
    },
    pins: {
      clauses: Object.fromEntries(clauses.map((clause) => [clause, '1.0.0'])),
      templates: { specifications: '1.0.0' },
    },
    history: [{ revision: 1, at, who: 'An Voorbeeld', what: { kind: 'created', pinned: [] } }],
    generations: [],
  }
  while (JSON.stringify(dossier).length < characters) {
    lots.push(aLot(lots.length + 1))
    for (let n = 0; n < 8; n += 1) dossier.history.push(aChange(`lots.${lots.at(-1).id}.title`))
  }
  return dossier
}

const clauses = [
  ...['reserved-lot', 'target-group-hours', 'special-penalty', 'monitoring-reporting', 'evidence-social'],
  ...[
    'accessibility',
    'fair-supply-chain',
    'anti-social-dumping',
    'training-places',
    'flexible-social-clause',
  ],
]

const aChange = (path) => ({
  ...{ revision: 1, at, who: 'An Voorbeeld' },
  what: { kind: 'procedure-replaced', changed: [path], pinned: [] },
})

const aLot = (number) => ({
  ...{ id: `LOT-${String(number).padStart(4, '0')}`, title: `Perceel ${number}`, description: prose(600) },
  ...{ cpvCode: '77312000', estimatedValue: 60000, placeOfPerformance: ['36015'], durationMonths: 24 },
  ...{ reservedParticipation: 'res-ws', reservedExecution: 'no', socialObjectives: ['opp'] },
  clauses: [
    { clause: 'target-group-hours', parameters: { hours: 400 } },
    { clause: 'special-penalty', decision: 'refused', motivation: prose(150) },
  ],
  awardCriteria: [
    { type: 'price', name: 'Prijs', weight: 60 },
    {
      ...{ type: 'quality', name: 'Plan van aanpak', weight: 40 },
      ...{ description: prose(300), scoring: prose(300), evidence: prose(150) },
      subCriteria: [
        { name: 'Begeleiding', weight: 20 },
        { name: 'Continuïteit', weight: 20 },
      ],
    },
  ],
})

const prose = (length) =>
  'De opdrachtnemer onderhoudt de bermen volgens het bestek. '.repeat(30).slice(0, length)
