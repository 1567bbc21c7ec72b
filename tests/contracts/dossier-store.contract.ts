import { expect, it } from 'vitest'
import type { Dossier, DossierState } from '../../src/dossiers/dossier.js'
import type { DossierStore } from '../../src/dossiers/dossier-store.js'
import { failure, success } from '../../src/kernel/result.js'
import { aDossier, aGeneration, renamed } from '../support/dossiers.js'
import type { Adapter } from './adapters.js'

/** What every dossier store promises about one dossier. */
export function describeDossierStore(open: Adapter<DossierStore>['open']): void {
  const rename = (title: string) => (dossier: Dossier) => success(renamed(dossier, title))

  it('does not know a dossier that was never created', async () => {
    const { store } = await open()
    expect(await store.find('city', 'dossier-1')).toBeUndefined()
    expect(await store.find('city', '../../etc/passwd')).toBeUndefined()
    expect(await store.update('city', 'dossier-1', 1, success)).toEqual(failure({ kind: 'unknown' }))
  })

  it('gives back what was saved', async () => {
    const { store } = await open()
    const dossier = aDossier({ procedure: { description: 'Één "test" met \u2028 en 😀', lots: [] } })
    expect(await store.create(dossier)).toEqual(success(dossier))
    expect(await store.find('city', dossier.id)).toEqual(dossier)
  })

  it('does not create a dossier twice', async () => {
    const { store } = await open()
    await store.create(aDossier())
    expect(await store.create(aDossier({ procedure: { title: 'Ander' } }))).toEqual(
      failure({ kind: 'exists' }),
    )
    expect((await store.find('city', 'dossier-1'))?.procedure.title).toBe(aDossier().procedure.title)
  })

  it('counts the revision with every change', async () => {
    const { store } = await open()
    await store.create(aDossier())
    const changed = await store.update('city', 'dossier-1', 1, rename('Een'))
    expect(changed).toMatchObject({ ok: true, value: { revision: 2, procedure: { title: 'Een' } } })
    expect(await store.update('city', 'dossier-1', 2, rename('Twee'))).toMatchObject({
      value: { revision: 3 },
    })
    expect(await store.find('city', 'dossier-1')).toMatchObject({ revision: 3, procedure: { title: 'Twee' } })
  })

  it('refuses a change of a stale revision and shows what the dossier is now', async () => {
    const { store } = await open()
    await store.create(aDossier())
    await store.update('city', 'dossier-1', 1, rename('Eerst'))
    const refused = await store.update('city', 'dossier-1', 1, rename('Te laat'))
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'stale', current: { revision: 2, procedure: { title: 'Eerst' } } },
    })
    expect(await store.find('city', 'dossier-1')).toMatchObject({
      revision: 2,
      procedure: { title: 'Eerst' },
    })
  })

  it('lets one of two saves at the same moment win', async () => {
    const { store } = await open()
    await store.create(aDossier())
    const outcomes = await Promise.all(
      ['Een', 'Twee'].map((title) => store.update('city', 'dossier-1', 1, rename(title))),
    )
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    const winner = outcomes.find((outcome) => outcome.ok)
    expect(winner).toMatchObject({ value: await store.find('city', 'dossier-1') })
  })

  it('lets one of two creations at the same moment win', async () => {
    const { store } = await open()
    const outcomes = await Promise.all([store.create(aDossier()), store.create(aDossier())])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  it('writes nothing when a change refuses or changes nothing', async () => {
    const { store } = await open()
    await store.create(aDossier())
    expect(await store.update('city', 'dossier-1', 1, () => failure('no' as const))).toEqual(failure('no'))
    expect(await store.update('city', 'dossier-1', 1, success)).toMatchObject({ value: { revision: 1 } })
    expect((await store.find('city', 'dossier-1'))?.revision).toBe(1)
  })

  it('writes nothing when a change breaks off', async () => {
    const { store } = await open()
    await store.create(aDossier())
    const broken = store.update('city', 'dossier-1', 1, () => {
      throw new Error('a bug')
    })
    await expect(broken).rejects.toThrow('a bug')
    expect(await store.update('city', 'dossier-1', 1, rename('Goed'))).toMatchObject({ ok: true })
  })

  it('refuses a dossier that it could not read back, and keeps the one it has', async () => {
    const { store } = await open()
    await store.create(aDossier())
    const broken = Object.assign(structuredClone(aDossier()), { procedure: { title: 5 } })
    await expect(store.update('city', 'dossier-1', 1, () => success(broken))).rejects.toThrow('title')
    expect((await store.find('city', 'dossier-1'))?.procedure.title).toBe(aDossier().procedure.title)
  })

  it('refuses a change that gives the dossier another id or another owner', async () => {
    const { store } = await open()
    await store.create(aDossier())
    const give = (stated: Partial<Dossier>) =>
      store.update('city', 'dossier-1', 1, (dossier) => success({ ...dossier, ...stated }))
    await expect(give({ id: 'other' })).rejects.toThrow('another id')
    await expect(give({ organisation: 'village' })).rejects.toThrow('another organisation')
    expect(await store.find('city', 'dossier-1')).toEqual(aDossier())
  })

  it('keeps the dossiers of an organisation from every other', async () => {
    const { store } = await open()
    await store.create(aDossier())
    expect(await store.find('village', 'dossier-1')).toBeUndefined()
    expect(await store.update('village', 'dossier-1', 1, rename('Gekaapt'))).toEqual(
      failure({ kind: 'unknown' }),
    )
    expect(await store.find('city', 'dossier-1')).toEqual(aDossier())
  })

  it('erases a dossier with the documents beside it, also after a restart', async () => {
    const { store, restart } = await open()
    await store.create(aDossier())
    await store.create(aDossier({ id: 'dossier-2' }))
    await store.saveGeneration('city', 'dossier-1', aGeneration())
    expect(await store.erase('city', 'dossier-1', 1, async () => success(undefined))).toEqual(
      success(undefined),
    )
    const again = await restart()
    expect(await again.find('city', 'dossier-1')).toBeUndefined()
    expect(await again.list('city', { limit: 10 })).toMatchObject({ value: { total: 1 } })
    // Who gets the id again finds nothing of what was there.
    const generations = generationOf(aDossier())
    expect((await again.create({ ...aDossier(), generations })).ok).toBe(true)
    expect(await again.findGeneration('city', 'dossier-1', 1)).toBeUndefined()
  })

  it('erases nothing that another revision, another owner or a refusal protects', async () => {
    const { store } = await open()
    await store.create(aDossier())
    const agreed = async () => success(undefined)
    expect(await store.erase('city', 'dossier-1', 2, agreed)).toMatchObject({ error: { kind: 'stale' } })
    expect(await store.erase('village', 'dossier-1', 1, agreed)).toEqual(failure({ kind: 'unknown' }))
    expect(await store.erase('city', 'dossier-1', 1, async () => failure('no' as const))).toEqual(
      failure('no'),
    )
    expect(await store.find('city', 'dossier-1')).toEqual(aDossier())
  })

  it('gives values that cannot be changed', async () => {
    const { store } = await open()
    const created = await store.create(aDossier())
    const found = await store.find('city', 'dossier-1')
    expect(() => Object.assign(found?.procedure ?? {}, { title: 'Gekaapt' })).toThrow(TypeError)
    expect(() => created.ok && Object.assign(created.value, { revision: 9 })).toThrow(TypeError)
    expect(await store.find('city', 'dossier-1')).toEqual(aDossier())
  })

  it('is not changed by changing afterwards what was given to it', async () => {
    const { store } = await open()
    const state: { state: DossierState } = { state: 'draft' }
    const given = Object.assign({ ...aDossier() }, state)
    await store.create(given)
    given.state = 'closed'
    expect((await store.find('city', 'dossier-1'))?.state).toBe('draft')
  })

  it('finishes what was asked before it closes, and refuses more', async () => {
    const { store } = await open()
    const creating = store.create(aDossier())
    await store.close()
    expect(await creating).toMatchObject({ ok: true })
    await expect(store.create(aDossier({ id: 'dossier-2' }))).rejects.toThrow('closed')
  })

  it('survives a restart', async () => {
    const { store, restart } = await open()
    await store.create(aDossier())
    await store.update('city', 'dossier-1', 1, rename('Later'))
    const before = await store.find('city', 'dossier-1')
    const listed = await store.list('city', { limit: 10 })
    const again = await restart()
    expect(await again.find('city', 'dossier-1')).toEqual(before)
    expect(await again.list('city', { limit: 10 })).toEqual(listed)
  })
}

/** How a dossier says that a document stands beside it. */
function generationOf({ revision }: Dossier): Dossier['generations'] {
  const { document, at } = aGeneration()
  return [{ number: 1, document: document.name, status: document.status, revision, at, clauses: [] }]
}
