import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { DossierStore } from '../../src/dossiers/dossier-store.js'
import { openDataDirectory } from '../../src/storage/files/data-directory.js'
import { lowdbDossierStore } from '../../src/storage/lowdb/lowdb-stores.js'
import { type Said, storageProcess } from '../support/storage-process.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const killsAtStart = 8
const killsAtWork = 52
const longestPauseMs = 150

/** What was acknowledged: the newest revision of each dossier and its title, and the title of each generation. */
interface Acknowledged {
  readonly saved: Map<string, Said>
  readonly generated: Map<string, Said>
}

const kills = killsAtStart + killsAtWork

it(`loses no acknowledged write in ${kills} kills under concurrent writes`, {
  timeout: 240_000,
}, async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  console.log(`storage kill test: SEED=${seed}`)
  const folder = temporaryFolder()
  const acknowledged: Acknowledged = { saved: new Map(), generated: new Map() }
  for (let round = 0; round < kills; round += 1) {
    for (const said of await killedProcess(folder, seed + round, round % 8 !== 0)) {
      expect(said.kind).not.toBe('log')
      note(acknowledged, said)
    }
    await expectEverything(folder, acknowledged)
  }
  expect(acknowledged.saved.size).toBe(12)
  expect(acknowledged.generated.size).toBeGreaterThan(0)
})

/** Everything that a process said which was killed while it wrote, or while it was starting. */
async function killedProcess(folder: string, seed: number, isToWrite: boolean): Promise<readonly Said[]> {
  const child = storageProcess(folder, 'write', { seed })
  expect(await child.next()).toMatchObject({ kind: 'ready' })
  child.tell('go')
  const first = isToWrite ? [await child.next()] : []
  await sleep(pauseOf(seed))
  return [...first, ...(await child.kill())]
}

/** As good as random, and the same for the same seed. */
const pauseOf = (seed: number): number =>
  (createHash('sha256').update(String(seed)).digest().readUInt16BE() / 0xffff) * longestPauseMs

function note({ saved, generated }: Acknowledged, said: Said): void {
  if (said.kind === 'generated') generated.set(`${said.id} ${said.number}`, said)
  else if (said.revision >= (saved.get(said.id)?.revision ?? 0)) saved.set(said.id, said)
}

/** Opens the folder as the next process would. */
async function expectEverything(folder: string, acknowledged: Acknowledged): Promise<void> {
  const opened = await openDataDirectory(folder)
  if (!opened.ok) return expect.fail(opened.error.kind)
  const complaints: string[] = []
  const store = await lowdbDossierStore({ directory: opened.value, log: (line) => complaints.push(line) })
  for (const said of acknowledged.saved.values()) await expectSaved(store, said)
  for (const { id, number, title } of acknowledged.generated.values()) {
    expect((await store.findGeneration('city', id, number))?.title).toBe(title)
  }
  await expectSummaries(store)
  expect(complaints).toEqual([])
  await store.close()
  await opened.value.release()
}

/** A write that was not acknowledged any more may have been kept as well. */
async function expectSaved(store: DossierStore, said: Said): Promise<void> {
  const dossier = await store.find('city', said.id)
  expect(dossier?.revision ?? 0, said.id).toBeGreaterThanOrEqual(said.revision)
  if (dossier?.revision === said.revision) expect(dossier.procedure.title).toBe(said.title)
}

async function expectSummaries(store: DossierStore): Promise<void> {
  const listed = await store.list('city', { limit: 200 })
  for (const { id, revision, title } of listed.ok ? listed.value.items : []) {
    expect(await store.find('city', id)).toMatchObject({ revision, procedure: { title } })
  }
}
