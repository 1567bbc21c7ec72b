import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AttachmentStore } from '../../src/dossiers/attachment-store.js'
import { openDataDirectory } from '../../src/storage/files/data-directory.js'
import { lowdbAttachmentStore } from '../../src/storage/lowdb/lowdb-stores.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const owner = { organisation: 'city', dossier: 'verges' }
const content = new TextEncoder().encode('the content')

const add = (store: AttachmentStore, id: string, bytes = content) =>
  store.add(owner, {
    ...{ id, kind: 'annex', name: 'plan.pdf', mediaType: 'application/pdf' },
    ...{ at: '2026-11-29T09:00:00.000Z', who: 'An', content: bytes },
  })

/** Works on a store in a folder as one process would, and answers what it logged. */
async function during(
  folder: string,
  work: (store: AttachmentStore) => Promise<unknown>,
): Promise<readonly string[]> {
  const opened = await openDataDirectory(folder)
  if (!opened.ok) throw new Error(opened.error.kind)
  const log: string[] = []
  const store = await lowdbAttachmentStore({ directory: opened.value, log: (line) => log.push(line) })
  await work(store)
  await store.close()
  await opened.value.release()
  return log
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )

const listPath = (folder: string): string => join(folder, 'attachments', 'ci', 'city.json')

describe('the attachment store in a folder', () => {
  it('removes at a start the content that a crash left without a place in the list', async () => {
    const folder = temporaryFolder()
    await during(folder, (store) => add(store, 'plan'))
    const stray = join(folder, 'contents', 'city', 'ab', 'ab'.repeat(32))
    mkdirSync(join(stray, '..'), { recursive: true })
    writeFileSync(stray, 'half of it')
    expect(await during(folder, async (store) => expect(await store.list(owner)).toHaveLength(1))).toEqual([])
    expect(filesIn(join(folder, 'contents'))).toHaveLength(1)
  })

  it('does not serve content that is no longer what was kept', async () => {
    const folder = temporaryFolder()
    await during(folder, (store) => add(store, 'plan'))
    const [name = ''] = filesIn(join(folder, 'contents'))
    writeFileSync(join(folder, 'contents', name), 'something else')
    await during(folder, async (store) => expect(await store.read(owner, 'plan')).toBeUndefined())
  })

  it('keeps the contents of a list that became unreadable, out of the way of a new list', async () => {
    const folder = temporaryFolder()
    await during(folder, (store) => add(store, 'plan'))
    writeFileSync(listPath(folder), '{"format":1,"body":{"id":"city","files":[{}]}}')
    const log = await during(folder, (store) => add(store, 'other', new TextEncoder().encode('other')))
    expect(log.join('\n')).toMatch(/onleesbaar[\s\S]*De bestanden van city staan nu opzij/)
    expect(await during(folder, async () => undefined)).toEqual([])
    const kept = filesIn(join(folder, 'set-aside')).map((name) =>
      readFileSync(join(folder, 'set-aside', name), 'utf8'),
    )
    expect(kept).toContain('the content')
  })

  it('leaves a list of a newer version of the program, and its contents, as they are', async () => {
    const folder = temporaryFolder()
    await during(folder, (store) => add(store, 'plan'))
    const newer = readFileSync(listPath(folder), 'utf8').replace('"format":1', '"format":99')
    writeFileSync(listPath(folder), newer)
    await during(folder, async (store) => {
      expect(await store.list(owner)).toEqual([])
      expect(await add(store, 'other')).toEqual({ ok: false, error: { kind: 'exists' } })
    })
    expect(readFileSync(listPath(folder), 'utf8')).toBe(newer)
    expect(filesIn(join(folder, 'contents'))).toHaveLength(1)
  })
})
