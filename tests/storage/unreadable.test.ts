import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failure, success } from '../../src/kernel/result.js'
import { lowdbDossierStore } from '../../src/storage/lowdb/lowdb-stores.js'
import { openedDirectory } from '../support/data-directory.js'
import { aDossier, aGeneration } from '../support/dossiers.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** A data folder with two dossiers, the first with a generation; and a way to start on it. */
async function folderWithDossiers() {
  const path = temporaryFolder()
  const start = async () => {
    const directory = await openedDirectory(path)
    const complaints: string[] = []
    const store = await lowdbDossierStore({ directory, log: (line) => complaints.push(line) })
    const stop = async () => {
      await store.close()
      await directory.release()
    }
    return { store, complaints, stop }
  }
  const first = await start()
  await first.store.create(aDossier({ id: 'dossier-1' }))
  await first.store.create(aDossier({ id: 'dossier-2' }))
  await first.store.saveGeneration('city', 'dossier-1', aGeneration())
  await first.stop()
  const file = join(path, 'dossiers/do/dossier-1.json')
  return { path, file, start }
}

const setAsideIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.includes('.unreadable-'))
    .map((entry) => join(entry.parentPath, entry.name))

describe('a file that cannot be read', () => {
  it.each([
    ['is empty', ''],
    ['is half a text', '{"format":1,"body":{"id":"dossier-1","org'],
    ['is no text', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['is not valid', '{"format":1,"body":{"id":"dossier-1"}}'],
  ])('is set aside and kept when it %s; the others go on', async (_what, content) => {
    const { path, file, start } = await folderWithDossiers()
    writeFileSync(file, content)
    const { store, complaints } = await start()
    expect(await store.find('city', 'dossier-1')).toBeUndefined()
    expect(await store.find('city', 'dossier-2')).toEqual(aDossier({ id: 'dossier-2' }))
    expect(await store.list('city', { limit: 9 })).toMatchObject({ value: { total: 1 } })
    const [aside = '', ...others] = setAsideIn(join(path, 'set-aside'))
    expect(others).toEqual([])
    expect(readFileSync(aside)).toEqual(Buffer.from(content))
    expect(complaints).toEqual([expect.stringContaining('dossiers/do/dossier-1.json is onleesbaar')])
    expect(complaints[0]).toContain(aside)
  })

  it('is set aside too when somebody copied it to another name', async () => {
    const { path, file, start } = await folderWithDossiers()
    copyFileSync(file, join(path, 'dossiers/do/dossier-1 (copy).json'))
    const { store, complaints } = await start()
    expect(complaints).toEqual([expect.stringContaining('hoort bij dossiers/do/dossier-1.json')])
    expect(await store.list('city', { limit: 9 })).toMatchObject({ value: { total: 2 } })
  })

  it('is set aside when it is found out in a running service', async () => {
    const { file, path, start } = await folderWithDossiers()
    const { store, complaints } = await start()
    writeFileSync(file, '{')
    expect(await store.find('city', 'dossier-1')).toBeUndefined()
    expect(complaints).toHaveLength(1)
    expect(setAsideIn(join(path, 'set-aside'))).toHaveLength(1)
    expect(await store.list('city', { limit: 9 })).toMatchObject({ value: { total: 1 } })
  })

  it('is set aside when it is first opened, when its summary told nothing', async () => {
    const { file, start } = await folderWithDossiers()
    writeFileSync(file, readFileSync(file, 'utf8').replace('"who":"An"', '"who":5'))
    const { store, complaints } = await start()
    expect(complaints).toEqual([])
    expect(await store.update('city', 'dossier-1', 1, success)).toEqual(failure({ kind: 'unknown' }))
    expect(complaints).toEqual([expect.stringContaining('onleesbaar (history.0.who')])
  })

  it('is set aside when it is a generation; its dossier goes on', async () => {
    const { path, start } = await folderWithDossiers()
    writeFileSync(join(path, 'dossiers/do/dossier-1/generations/1.json'), '')
    const { store, complaints } = await start()
    expect(await store.findGeneration('city', 'dossier-1', 1)).toBeUndefined()
    expect(complaints).toEqual([expect.stringContaining('generations/1.json is onleesbaar')])
    expect(await store.saveGeneration('city', 'dossier-1', aGeneration())).toMatchObject({
      value: { number: 2 },
    })
  })

  it('stays where it is, and is not written over, when a newer version of the program wrote it', async () => {
    const { path, file, start } = await folderWithDossiers()
    const text = readFileSync(file, 'utf8').replace(/"format":\d+/, '"format":99')
    writeFileSync(file, text)
    const { store, complaints } = await start()
    expect(await store.find('city', 'dossier-1')).toBeUndefined()
    expect(await store.create(aDossier({ id: 'dossier-1' }))).toEqual(failure({ kind: 'exists' }))
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(setAsideIn(path)).toEqual([])
    expect(complaints).toEqual([expect.stringContaining('nieuwere versie')])
  })
})
