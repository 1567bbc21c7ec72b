import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lowdbDossierStore } from '../../src/storage/lowdb/lowdb-stores.js'
import { openedDirectory } from '../support/data-directory.js'
import { aDossier } from '../support/dossiers.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** A folder with one dossier and no index, its file as `spoil` makes it; then what a start makes of that. */
async function started(spoil: (text: string) => string, procedure: object = { title: 'Bermen' }) {
  const path = temporaryFolder()
  const directory = await openedDirectory(path)
  const first = await lowdbDossierStore({ directory, log: (line) => expect.fail(line) })
  await first.create(aDossier({ procedure }))
  await first.close()
  const file = join(path, 'dossiers/do/dossier-1.json')
  writeFileSync(file, spoil(readFileSync(file, 'utf8')))
  rmSync(join(path, 'dossiers/index.jsonl'))
  const complaints: string[] = []
  const store = await lowdbDossierStore({ directory, log: (line) => complaints.push(line) })
  const listed = async () => {
    const page = await store.list('city', { limit: 9 })
    return page.ok ? page.value.items.map(({ title }) => title) : expect.fail(page.error.kind)
  }
  return { store, complaints, listed }
}

const headOf = (text: string) => text.slice(0, text.indexOf('\n') + 1)

describe('the summary in the head of a dossier', () => {
  it('is JSON with the rest of the file', async () => {
    await started((text) => {
      expect(JSON.parse(text)).toMatchObject({
        head: { summary: { title: 'Bermen', pins: [] } },
        body: { procedure: { title: 'Bermen' } },
      })
      return text
    })
  })

  it('is all that a start without an index reads; a damaged body is set aside when it is asked', async () => {
    const { store, complaints, listed } = await started((text) => `${headOf(text)}"body":{"id":5}}`)
    expect(await listed()).toEqual(['Bermen'])
    expect(complaints).toEqual([])
    expect(await store.find('city', 'dossier-1')).toBeUndefined()
    expect(complaints).toEqual([expect.stringContaining('dossier-1.json is onleesbaar (id:')])
    expect(await listed()).toEqual([])
  })

  it.each([
    ['was made in another way', (text: string) => text.replace('"version":', '"version":9')],
    ['lacks what a summary needs', (text: string) => text.replace('"state":"draft"', '"state":"gone"')],
    ['is that of another dossier', (text: string) => text.replace('"id":"dossier-1"', '"id":"dossier-9"')],
    ['is not there', (text: string) => text.replace(headOf(text), '{"format":2,')],
    ['stands on one line with the body', (text: string) => text.replace('\n', '')],
  ])('is made again from the body when it %s', async (_what, spoil) => {
    const { store, complaints, listed } = await started(spoil)
    expect(await listed()).toEqual(['Bermen'])
    expect(await store.find('city', 'dossier-1')).toEqual(aDossier({ procedure: { title: 'Bermen' } }))
    expect(complaints).toEqual([])
  })

  it('may be longer than one look at the file', async () => {
    const lots = Array.from({ length: 60 }, (_, n) => ({ title: `Perceel ${n} ${'é'.repeat(400)}` }))
    const { listed, complaints } = await started((text) => `${headOf(text)}"body":5}`, { title: 'A', lots })
    expect(await listed()).toEqual(['A'])
    expect(complaints).toEqual([])
  })

  it.each([
    [
      'no procedure',
      (text: string) => text.replace('"procedure"', '"procedures"'),
      'geen samenvatting mogelijk',
    ],
    ['a title that is a number', (text: string) => text.replace('"title":"Bermen"', '"title":5'), 'title:'],
  ])('cannot be made of a body with %s, which is told and set aside', async (_what, spoil, reason) => {
    const { complaints, listed } = await started((text) =>
      spoil(`{"format":2,${text.slice(headOf(text).length)}`),
    )
    expect(await listed()).toEqual([])
    expect(complaints).toEqual([expect.stringMatching(`dossier-1.json is onleesbaar \\(${reason}`)])
  })
})
