import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isRoot, leaveOutIf, whyItFails } from '../support/machine.js'
import { type StorageProcess, storageProcess } from '../support/storage-process.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const small = 1000
const large = 9_000

describe('a store without room', () => {
  const reason = whyItFails('prlimit', '--version')

  it('refuses a file that may not be so large, keeps what it had, and goes on', async (test) => {
    leaveOutIf(reason, test.skip)
    const folder = temporaryFolder()
    const store = storageProcess(folder, 'obey', { prefix: ['prlimit', '--fsize=10000:unlimited'] })
    expect(await store.next()).toMatchObject({ kind: 'ready' })
    expect(await store.ask('create', 'dossier-1', small)).toMatchObject({ kind: 'saved', revision: 1 })
    expect(await store.ask('resize', 'dossier-1', large)).toMatchObject({ kind: 'no-room', code: 'EFBIG' })
    expect(await store.ask('create', 'dossier-2', large)).toMatchObject({ kind: 'no-room', code: 'EFBIG' })
    await expectOnly(store, 'dossier-1', { revision: 1, size: small })
    expect(await store.ask('resize', 'dossier-1', small + 1)).toMatchObject({ kind: 'saved', revision: 2 })
    expect(whyItFails('prlimit', `--pid=${store.pid}`, '--fsize=unlimited')).toBeUndefined()
    expect(await store.ask('resize', 'dossier-1', large)).toMatchObject({ kind: 'saved', revision: 3 })
    await expectOnly(store, 'dossier-1', { revision: 3, size: large })
    await store.kill()
    expect(readdirSync(join(folder, 'dossiers/do'))).toEqual(['dossier-1.json'])
  })
})

describe('a store on a small disk', () => {
  const namespace = isRoot ? ['unshare', '--mount'] : ['unshare', '--map-root-user', '--mount']
  const mount = (folder: string) => [
    ...[...namespace, 'sh', '-c', 'mount -t tmpfs -o size=1m tmpfs "$0" && exec "$@"'],
    folder,
  ]
  const [probe = '', ...rest] = [...mount(tmpdir()), 'true']
  const reason = whyItFails(probe, ...rest)

  it('refuses writes while the disk is full, keeps what it had, and goes on when there is room', async (test) => {
    leaveOutIf(reason, test.skip)
    const folder = temporaryFolder()
    const store = storageProcess(folder, 'obey', { prefix: mount(folder) })
    expect(await store.next()).toMatchObject({ kind: 'ready' })
    await store.ask('create', 'dossier-1', small)
    expect(await store.ask('fill-disk')).toMatchObject({ kind: 'ENOSPC' })
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(await store.ask('resize', 'dossier-1', small + 1)).toMatchObject({
        kind: 'no-room',
        code: 'ENOSPC',
      })
      expect(await store.ask('create', 'dossier-2', small)).toMatchObject({ kind: 'no-room', code: 'ENOSPC' })
    }
    await expectOnly(store, 'dossier-1', { revision: 1, size: small })
    expect(await store.ask('free-disk')).toMatchObject({ kind: 'freed' })
    expect(await store.ask('resize', 'dossier-1', small + 2)).toMatchObject({ kind: 'saved', revision: 2 })
    await expectOnly(store, 'dossier-1', { revision: 2, size: small + 2 })
  })

  it('refuses writes while the disk is read-only, and goes on when it can be written', async (test) => {
    leaveOutIf(reason, test.skip)
    const folder = temporaryFolder()
    const store = storageProcess(folder, 'obey', { prefix: mount(folder) })
    await store.next()
    await store.ask('create', 'dossier-1', small)
    expect(await store.ask('read-only-disk')).toMatchObject({ kind: 'remounted' })
    expect(await store.ask('resize', 'dossier-1', large)).toMatchObject({
      kind: 'not-writable',
      code: 'EROFS',
    })
    expect(await store.ask('writable-disk')).toMatchObject({ kind: 'remounted' })
    await expectOnly(store, 'dossier-1', { revision: 1, size: small })
    expect(await store.ask('resize', 'dossier-1', large)).toMatchObject({ kind: 'saved', revision: 2 })
  })
})

/** What is in memory, and then what is on the disk. */
async function expectOnly(store: StorageProcess, id: string, expected: { revision: number; size: number }) {
  for (let round = 0; round < 2; round += 1) {
    expect(await store.ask('find', id)).toMatchObject(expected)
    expect((await store.ask('list')).revisions).toEqual({ [id]: expected.revision })
    expect((await store.ask('temporary-files')).size).toBe(0)
    if (round === 0) await store.ask('reopen')
  }
}
