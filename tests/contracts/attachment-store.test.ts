import { describe, expect, it } from 'vitest'
import { maximumBytes, maximumFiles } from '../../src/dossiers/attachment.js'
import type { AttachmentStore, NewAttachment } from '../../src/dossiers/attachment-store.js'
import { failure } from '../../src/kernel/result.js'
import { attachmentStores } from './adapters.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const city = { organisation: 'city' }
const dossier = { organisation: 'city', dossier: 'verges' }

const aFile = (id: string, content = id, kind: NewAttachment['kind'] = 'annex'): NewAttachment => ({
  id,
  kind,
  name: `${id}.pdf`,
  mediaType: 'application/pdf',
  at: '2026-11-29T09:00:00.000Z',
  who: 'An',
  content: bytes(content),
})

async function everything(store: AttachmentStore, owner: { organisation: string; dossier?: string }) {
  const found: string[] = []
  for await (const { attachment, content } of store.exported(owner))
    found.push(`${attachment.id}: ${new TextDecoder().decode(content)}`)
  return found
}

describe.each(attachmentStores)('the $name attachment store', ({ open }) => {
  it('gives back what was kept, with its size and its SHA-256', async () => {
    const { store } = await open()
    const added = await store.add(dossier, aFile('plan', 'abc'))
    const { content: _, ...said } = aFile('plan')
    const kept = {
      ...said,
      dossier: 'verges',
      size: 3,
      // The first example of FIPS 180-2.
      hash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    }
    expect(added).toEqual({ ok: true, value: kept })
    expect(await store.find(dossier, 'plan')).toEqual(kept)
    expect(await store.list(dossier)).toEqual([kept])
    expect(await store.read(dossier, 'plan')).toEqual(Uint8Array.from(bytes('abc')))
  })

  it('survives a restart, content included', async () => {
    const { store, restart } = await open()
    await store.add(dossier, aFile('plan'))
    const again = await restart()
    expect((await again.list(dossier)).map(({ id }) => id)).toEqual(['plan'])
    expect(await again.read(dossier, 'plan')).toEqual(Uint8Array.from(bytes('plan')))
  })

  it('does not know a file of another owner', async () => {
    const { store } = await open()
    await store.add(dossier, aFile('plan'))
    for (const other of [city, { organisation: 'town', dossier: 'verges' }, { ...city, dossier: 'roads' }]) {
      expect(await store.find(other, 'plan')).toBeUndefined()
      expect(await store.read(other, 'plan')).toBeUndefined()
      expect(await store.remove(other, 'plan')).toEqual(failure({ kind: 'unknown' }))
    }
    expect(await store.read(dossier, 'plan')).toBeDefined()
  })

  it('keeps the content of two files that are the same until both are gone', async () => {
    const { store, restart } = await open()
    await store.add(dossier, aFile('one', 'same'))
    await store.add(city, aFile('two', 'same', 'house-style'))
    expect(await store.remove(dossier, 'one')).toMatchObject({ ok: true, value: { id: 'one' } })
    const again = await restart()
    expect(await again.read(city, 'two')).toEqual(Uint8Array.from(bytes('same')))
    expect(await again.remove(city, 'two')).toMatchObject({ ok: true })
    expect(await again.read(city, 'two')).toBeUndefined()
  })

  it('does not keep one id twice', async () => {
    const { store } = await open()
    await store.add(dossier, aFile('plan', 'first'))
    expect(await store.add(dossier, aFile('plan', 'second'))).toEqual(failure({ kind: 'exists' }))
    expect(await store.read(dossier, 'plan')).toEqual(Uint8Array.from(bytes('first')))
  })

  it('refuses a file that is too large, and takes one that is just not', async () => {
    const { store } = await open()
    const maximum = maximumBytes.logo
    const logo = (id: string, size: number) => ({ ...aFile(id, '', 'logo'), content: new Uint8Array(size) })
    expect(await store.add(city, logo('large', maximum + 1))).toEqual(
      failure({ kind: 'file-too-large', maximum }),
    )
    expect(await store.add(city, logo('fits', maximum))).toMatchObject({ ok: true })
    expect((await store.list(city)).map(({ id }) => id)).toEqual(['fits'])
  })

  it('refuses one file more than an owner may keep', async () => {
    const { store } = await open()
    for (let number = 0; number < maximumFiles; number += 1) await store.add(dossier, aFile(`f${number}`))
    expect(await store.add(dossier, aFile('more'))).toEqual(
      failure({ kind: 'too-many-files', maximum: maximumFiles }),
    )
    expect(await store.add({ ...city, dossier: 'roads' }, aFile('more'))).toMatchObject({ ok: true })
  })

  it('refuses what would pass the bytes of an organisation', async () => {
    const { store } = await open()
    const content = new Uint8Array(maximumBytes.annex)
    const added = []
    for (let number = 0; number < 52; number += 1)
      added.push(await store.add({ ...city, dossier: `d-${number}` }, { ...aFile(`f${number}`), content }))
    expect(added.slice(0, 51).every(({ ok }) => ok)).toBe(true)
    expect(added[51]).toMatchObject({ ok: false, error: { kind: 'organisation-full' } })
    expect(await store.add({ organisation: 'town' }, aFile('plan'))).toMatchObject({ ok: true })
  }, 60_000)

  it('loses nothing when files come and go at the same moment', async () => {
    const { store, restart } = await open()
    const numbers = Array.from({ length: 20 }, (_, number) => number)
    await Promise.all(numbers.map((number) => store.add(dossier, aFile(`f${number}`, `same ${number % 3}`))))
    await Promise.all([
      ...numbers.filter((number) => number % 2 === 0).map((number) => store.remove(dossier, `f${number}`)),
      store.add(dossier, aFile('late', 'same 0')),
    ])
    const again = await restart()
    const left = (await again.list(dossier)).map(({ id }) => id)
    expect(new Set(left)).toEqual(
      new Set([...numbers.filter((number) => number % 2 === 1).map((number) => `f${number}`), 'late']),
    )
    for (const id of left) expect(await again.read(dossier, id), id).toBeDefined()
  })

  it('exports a dossier, or an organisation with its dossiers', async () => {
    const { store } = await open()
    await store.add(city, aFile('style', 'style', 'house-style'))
    await store.add(dossier, aFile('plan'))
    await store.add({ organisation: 'town' }, aFile('other'))
    expect(await everything(store, dossier)).toEqual(['plan: plan'])
    expect(await everything(store, city)).toEqual(['style: style', 'plan: plan'])
  })

  it('erases a dossier and leaves the rest, or an organisation whole', async () => {
    const { store, restart } = await open()
    await store.add(city, aFile('style', 'same', 'house-style'))
    await store.add(dossier, aFile('plan', 'same'))
    await store.add(dossier, aFile('other'))
    await store.add({ organisation: 'town' }, aFile('theirs', 'same'))
    expect(await store.erase(dossier)).toMatchObject({ ok: true })
    expect(await everything(store, city)).toEqual(['style: same'])
    expect(await store.erase(city)).toMatchObject({ ok: true })
    const again = await restart()
    expect(await everything(again, city)).toEqual([])
    expect(await everything(again, { organisation: 'town' })).toEqual(['theirs: same'])
  })

  it('cannot be changed by whoever received something of it', async () => {
    const { store } = await open()
    await store.add(dossier, aFile('plan'))
    const content = await store.read(dossier, 'plan')
    content?.fill(0)
    expect(await store.read(dossier, 'plan')).toEqual(Uint8Array.from(bytes('plan')))
    expect(Object.isFrozen(await store.find(dossier, 'plan'))).toBe(true)
  })
})
