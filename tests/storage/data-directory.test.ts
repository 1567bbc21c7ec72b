import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDataDirectory } from '../../src/storage/files/data-directory.js'
import { openedDirectory } from '../support/data-directory.js'
import { boundByRights, leaveOutIf, whyUnbound } from '../support/machine.js'
import { storageProcess } from '../support/storage-process.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const locked = { ok: false, error: { kind: 'locked' } }

describe('a data folder', () => {
  it('is made when it is not there', async () => {
    const directory = await openedDirectory(join(temporaryFolder(), 'new/data'))
    expect(existsSync(directory.temporary)).toBe(true)
  })

  it('is refused a second time while it is open, and free when it is released', async () => {
    const path = temporaryFolder()
    const directory = await openedDirectory(path)
    expect(await openDataDirectory(path)).toEqual(locked)
    await directory.release()
    await openedDirectory(path)
  })

  it('loses what an earlier process was writing, but only once it has the lock', async () => {
    const path = temporaryFolder()
    const first = await openedDirectory(path)
    writeFileSync(join(first.temporary, 'half'), 'ha')
    await openDataDirectory(path)
    expect(readdirSync(first.temporary)).toEqual(['half'])
    await first.release()
    await openedDirectory(path)
    expect(readdirSync(first.temporary)).toEqual([])
  })

  it('is locked too when its name is longer than a socket address may be', async () => {
    const path = join(temporaryFolder(), 'a-long-name-'.repeat(15))
    const directory = await openedDirectory(path)
    expect(await openDataDirectory(path)).toEqual(locked)
    await directory.release()
    expect(readdirSync(join(path, 'lock'))).toEqual([])
    await openedDirectory(path)
  })

  it('is the same folder under another name', async () => {
    const path = temporaryFolder()
    await openedDirectory(path)
    expect(await openDataDirectory(join(path, '..', path.split('/').at(-1) ?? '', '.'))).toEqual(locked)
  })

  it('is said not to be writable when a file stands in its place', async () => {
    const path = join(temporaryFolder(), 'file')
    writeFileSync(path, '')
    expect(await openDataDirectory(path)).toMatchObject({ ok: false, error: { kind: 'not-writable' } })
  })

  it('is said not to be writable when its rights say so', async (test) => {
    leaveOutIf(whyUnbound(), test.skip)
    const path = join(temporaryFolder(), 'data')
    mkdirSync(path, { mode: 0o555 })
    const said = await storageProcess(path, 'hold', { prefix: boundByRights }).next()
    expect(said).toMatchObject({ kind: 'not-writable', code: 'EACCES' })
  })

  it.each(Array.from({ length: 20 }, (_, round) => round))(
    'is never given to two of eight that ask at the same moment after a crash (round %i)',
    async () => {
      const path = temporaryFolder()
      for (const name of ['a', 'b', 'c']) await leaveDeadSocket(join(path, 'lock'), name)
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => openDataDirectory(path)))
      const owners = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []))
      expect(owners.length).toBeLessThanOrEqual(1)
      await Promise.all(owners.map(({ release }) => release()))
      await openedDirectory(path)
    },
  )
})

describe('two processes and one data folder', () => {
  it('never have it both: the second is refused until the first is killed', async () => {
    const path = temporaryFolder()
    const first = storageProcess(path, 'hold')
    expect(await first.next()).toEqual(expect.objectContaining({ kind: 'open' }))
    expect(await storageProcess(path, 'hold').next()).toMatchObject({ kind: 'locked' })
    expect(await openDataDirectory(path)).toEqual(locked)
    await first.kill()
    await openedDirectory(path)
  })
})

/** What a process leaves that was killed while it listened. */
async function leaveDeadSocket(folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(join(folder, `${name}-alive`), resolve))
  renameSync(join(folder, `${name}-alive`), join(folder, name))
  await new Promise((resolve) => server.close(resolve))
}
