import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { snapshot } from '../../src/storage/backup/snapshot.js'
import { type Staging, stagingIn } from '../../src/storage/backup/staging.js'
import { lowdbAttachmentStore, lowdbDossierStore } from '../../src/storage/lowdb/lowdb-stores.js'
import { openedDirectory } from '../support/data-directory.js'
import { aDossier, aGeneration } from '../support/dossiers.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const city = { organisation: 'city', dossier: 'dossier-1' }
const body = 'dossiers/do/dossier-1.json'
const shelf = 'attachments/ci/city.json'

const naming = (attachments: readonly string[]) => ({
  administration: {
    technicalAttachments: attachments.map((attachment) => ({
      ...{ attachment, use: 'annex' as const, name: 'plan.pdf' },
    })),
  },
})

/** A service with one dossier that has a document and names one file. */
async function service() {
  const data = join(temporaryFolder(), 'data')
  const directory = await openedDirectory(data)
  const options = { directory, log: (line: string) => expect.fail(line) }
  const [dossiers, attachments] = [await lowdbDossierStore(options), await lowdbAttachmentStore(options)]
  const add = (id: string) =>
    attachments.add(city, {
      ...{ id, kind: 'annex', name: 'plan.pdf', mediaType: 'application/pdf' },
      ...{ at: '2026-11-29T09:00:00.000Z', who: 'An', content: new TextEncoder().encode(id) },
    })
  /** What the dossier names from now on. */
  const name = async (ids: readonly string[]) => {
    const revision = (await dossiers.find('city', 'dossier-1'))?.revision ?? 0
    const kept = await dossiers.update('city', 'dossier-1', revision, (found) => ({
      ok: true,
      value: { ...found, procedure: { ...found.procedure, ...naming(ids) } },
    }))
    expect(kept.ok).toBe(true)
  }
  await add('plan')
  await dossiers.create(aDossier({ procedure: { title: 'Bermen', ...naming(['plan']) } }))
  await dossiers.saveGeneration('city', 'dossier-1', aGeneration())
  return { data, dossiers, attachments, add, name }
}

/** A snapshot, with something that happens just before a file is held for the first time, or each time. */
async function interrupted(
  data: string,
  isBefore: (name: string) => boolean,
  happens: () => Promise<unknown>,
  { always = false } = {},
) {
  const path = join(temporaryFolder(), 'staged')
  const staging = stagingIn(data, path)
  let isDone = false
  const watched: Staging = {
    ...staging,
    hold: async (name) => {
      if (isBefore(name) && (always || !isDone)) {
        isDone = true
        await happens()
      }
      return staging.hold(name)
    },
  }
  const taken = await snapshot(data, watched)
  expect(isDone).toBe(true)
  const held = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(path, name)).isFile(),
  )
  return { taken, held, text: (name: string) => readFileSync(join(path, name), 'utf8') }
}

describe('a snapshot of a service at work', () => {
  it('names no file that was removed between the dossier and the list of files', async () => {
    const { data, attachments, name } = await service()
    const { taken, held, text } = await interrupted(
      data,
      (one) => one === shelf,
      async () => {
        await name([])
        await attachments.remove(city, 'plan')
      },
    )
    expect(taken).toEqual({ missing: [] })
    expect(text(body)).not.toContain('"plan"')
    expect(held.filter((one) => one.startsWith('contents/'))).toEqual([])
  })

  it('holds the list again when a content goes between the list and it', async () => {
    const { data, attachments, name } = await service()
    const { taken, text } = await interrupted(
      data,
      (one) => one.startsWith('contents/'),
      async () => {
        await name([])
        await attachments.remove(city, 'plan')
      },
    )
    expect(taken).toEqual({ missing: [] })
    expect([text(shelf).includes('"plan"'), text(body).includes('"plan"')]).toEqual([false, false])
  })

  it('holds no part of a dossier that is erased between it and its documents', async () => {
    const { data, dossiers, attachments } = await service()
    const { taken, held } = await interrupted(
      data,
      (one) => one.includes('/generations/'),
      async () => {
        const erased = await dossiers.erase('city', 'dossier-1', 1, () => attachments.erase(city))
        expect(erased.ok).toBe(true)
      },
    )
    expect(taken).toEqual({ missing: [] })
    expect(held.filter((one) => one.startsWith('dossiers/'))).toEqual([])
  })

  it('holds what a dossier names that came after the list was held', async () => {
    const { data, attachments, add, name } = await service()
    // The dossier is held again because of the one that goes, and names another one by then.
    const { taken, held, text } = await interrupted(
      data,
      (one) => one === shelf,
      async () => {
        await add('later')
        await name(['later'])
        await attachments.remove(city, 'plan')
      },
    )
    expect(taken).toEqual({ missing: [] })
    expect([text(body).includes('"later"'), text(shelf).includes('"later"')]).toEqual([true, true])
    expect(held.filter((one) => one.startsWith('contents/'))).toHaveLength(1)
  })

  it('is given up when the same dossier never comes to rest', async () => {
    const { data, attachments, add, name } = await service()
    let count = 0
    let last = 'plan'
    const { taken } = await interrupted(
      data,
      (one) => one === shelf,
      async () => {
        count += 1
        await add(`file-${count}`)
        await name([`file-${count}`])
        await attachments.remove(city, last)
        last = `file-${count}`
      },
      { always: true },
    )
    expect(taken).toBeUndefined()
  })

  it('tells what is named and is not there, although nobody changes it', async () => {
    const { data, name } = await service()
    await name(['plan', 'never-was'])
    const { taken } = await interrupted(
      data,
      (one) => one === shelf,
      async () => undefined,
    )
    expect(taken).toEqual({ missing: [`${body}: file never-was`] })
  })
})
