// A process of its own at work in a data folder, for tests that kill it, starve it or lock it out:
//   node storage-process.mjs <folder> <task> [seed]
// Runs the compiled code. Prints one JSON value a line, each as soon as it is true.
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openDataDirectory } from '../../dist/storage/files/data-directory.js'
import { lowdbDossierStore } from '../../dist/storage/lowdb/lowdb-stores.js'

const [folder, task, seed] = process.argv.slice(2)
const organisation = 'city'
const at = '2026-11-22T10:00:00.000Z'

/** Writing to a pipe is synchronous, so what a killed process said is all that it could have said. */
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`)

const tasks = {
  /** Says whether it got the folder, and keeps it until its standard input ends. */
  hold: async () => {
    const opened = await openDataDirectory(folder)
    say(opened.ok ? { kind: 'open' } : opened.error)
    process.stdin.resume()
  },

  /** Waits for a sign; then says every write that was acknowledged, and never stops by itself. */
  write: async () => {
    say({ kind: 'ready' })
    await once(process.stdin, 'data')
    const { store } = await openStore()
    const random = randomNumbers(Number(seed))
    await Promise.all(Array.from({ length: 8 }, () => keepWriting(store, random)))
  },

  /** Does what each line on its standard input says, and says how that ended. */
  obey: async () => {
    let opened = await openStore()
    say({ kind: 'ready' })
    for await (const line of createInterface({ input: process.stdin })) {
      const { command, id, size } = JSON.parse(line)
      if (command === 'reopen') {
        await opened.stop()
        opened = await openStore()
        say({ kind: 'ready' })
      } else say(await commands[command](opened.store, id, size))
    }
  },
}

const commands = {
  create: async (store, id, size) => outcomeOf(await store.create(dossier(id, 'Nieuw', size))),
  resize: async (store, id, size) => {
    const { revision } = await store.find(organisation, id)
    return outcomeOf(
      await store.update(organisation, id, revision, (found) => rewritten(found, 'Ander', size)),
    )
  },
  find: async (store, id) => {
    const found = await store.find(organisation, id)
    return { revision: found?.revision, size: found?.procedure.description.length }
  },
  list: async (store) => {
    const { value } = await store.list(organisation, { limit: 100 })
    return { revisions: Object.fromEntries(value.items.map(({ id, revision }) => [id, revision])) }
  },
  'temporary-files': async () => ({ size: readdirSync(join(folder, 'temporary')).length }),
  'fill-disk': async () => {
    try {
      for (;;) appendFileSync(ballast, Buffer.alloc(4096))
    } catch (error) {
      return { kind: error.code }
    }
  },
  'free-disk': async () => {
    rmSync(ballast)
    return { kind: 'freed' }
  },
  'read-only-disk': async () => remount('ro'),
  'writable-disk': async () => remount('rw'),
}

const ballast = join(folder, 'ballast')
const remount = (mode) => {
  const { status } = spawnSync('sh', ['-c', `mount -o remount,bind,${mode} "$0"`, folder])
  return { kind: status === 0 ? 'remounted' : 'failed' }
}

const outcomeOf = (result) => (result.ok ? { kind: 'saved', revision: result.value.revision } : result.error)

async function openStore() {
  const opened = await openDataDirectory(folder)
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const directory = opened.value
  const store = await lowdbDossierStore({ directory, log: (line) => say({ kind: 'log', line }) })
  const stop = async () => {
    await store.close()
    await directory.release()
  }
  return { store, stop }
}

/** Mostly changes of a few dossiers, so that they meet; now and then a new one, or a generation. */
async function keepWriting(store, random) {
  for (let id = 'dossier-0'; ; id = `dossier-${Math.floor(random() * 12)}`) {
    const current = await store.find(organisation, id)
    const title = `titel ${Math.floor(random() * 1e9)}`
    const size = Math.floor(random() * 9_000)
    if (current === undefined) {
      const { ok } = await store.create(dossier(id, title, size))
      if (ok) say({ kind: 'saved', id, revision: 1, title })
    } else if (random() < 0.1) {
      const { ok, value } = await store.saveGeneration(organisation, id, generation(title))
      if (ok) say({ kind: 'generated', id, number: value.number, title })
    } else {
      const { ok, value } = await store.update(organisation, id, current.revision, (found) =>
        rewritten(found, title, size),
      )
      if (ok) say({ kind: 'saved', id, revision: value.revision, title })
    }
  }
}

const procedure = (title, size) => ({ title, description: 'é'.repeat(size) })

const rewritten = (found, title, size) => ({
  ok: true,
  value: { ...found, procedure: procedure(title, size) },
})

const dossier = (id, title, size) => ({
  ...{ id, organisation, revision: 1, state: 'draft', archived: false, createdAt: at, updatedAt: at },
  procedure: procedure(title, size),
  pins: { clauses: {}, templates: {} },
  history: [{ revision: 1, at, who: 'An', what: { kind: 'created', pinned: [] } }],
  generations: [],
})

const generation = (title) => ({
  document: {
    ...{ name: 'specifications', kind: 'Bestek', title, template: 'specifications@1.0.0', status: 'draft' },
    ...{ author: 'An', generatedOn: '2026-11-22', blocks: [], clauses: [], missing: [] },
  },
  ...{ revision: 1, at, who: 'An' },
})

/** Mulberry32: the same numbers for the same seed. */
function randomNumbers(start) {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

await tasks[task]()
