import { expect, it } from 'vitest'
import type { DossierStore } from '../../src/dossiers/dossier-store.js'
import { failure } from '../../src/kernel/result.js'
import { aDocument, aDossier, aGeneration } from '../support/dossiers.js'
import type { Adapter } from './adapters.js'

/** What every dossier store promises about the documents that were made of a dossier. */
export function describeGenerations(open: Adapter<DossierStore>['open']): void {
  const opened = async () => {
    const adapter = await open()
    await adapter.store.create(aDossier())
    return adapter
  }

  it('numbers the generations of a dossier and gives each back to the letter', async () => {
    const { store } = await opened()
    const first = await store.saveGeneration('city', 'dossier-1', aGeneration())
    const second = await store.saveGeneration(
      'city',
      'dossier-1',
      aGeneration({ name: 'notice', status: 'final' }),
    )
    expect(first).toMatchObject({ value: { number: 1, document: 'specifications', status: 'draft' } })
    expect(second).toMatchObject({ value: { number: 2, document: 'notice', status: 'final' } })
    expect(await store.findGeneration('city', 'dossier-1', 1)).toEqual(aDocument())
    expect(await store.findGeneration('city', 'dossier-1', 2)).toEqual(
      aDocument({ name: 'notice', status: 'final' }),
    )
  })

  it('notes a generation in the dossier without a new revision', async () => {
    const { store } = await opened()
    await store.saveGeneration('city', 'dossier-1', aGeneration())
    const dossier = await store.find('city', 'dossier-1')
    const { at, who } = aGeneration()
    expect(dossier).toMatchObject({ revision: 1, updatedAt: aDossier().updatedAt })
    expect(dossier?.generations).toEqual([
      {
        number: 1,
        document: 'specifications',
        status: 'draft',
        revision: 1,
        at,
        clauses: ['reserved-lot@1.0.0'],
      },
    ])
    expect(dossier?.history.at(-1)).toEqual({
      revision: 1,
      at,
      who,
      what: { kind: 'generated', generation: 1 },
    })
  })

  it('does not keep the same document twice in a row', async () => {
    const { store } = await opened()
    await store.saveGeneration('city', 'dossier-1', aGeneration())
    await store.saveGeneration('city', 'dossier-1', aGeneration({ name: 'notice' }))
    const again = await store.saveGeneration('city', 'dossier-1', {
      ...aGeneration(),
      at: '2026-11-23T11:00:00.000Z',
    })
    expect(again).toMatchObject({ value: { number: 1, at: aGeneration().at } })
    expect(await store.saveGeneration('city', 'dossier-1', aGeneration({ title: 'X' }))).toMatchObject({
      value: { number: 3 },
    })
    expect(await store.saveGeneration('city', 'dossier-1', aGeneration())).toMatchObject({
      value: { number: 4 },
    })
  })

  it('keeps all of many that are made at the same moment', async () => {
    const { store } = await opened()
    const titles = ['a', 'b', 'c', 'd', 'e']
    await Promise.all(
      titles.map((title) => store.saveGeneration('city', 'dossier-1', aGeneration({ title }))),
    )
    const kept = await Promise.all(
      [1, 2, 3, 4, 5].map((number) => store.findGeneration('city', 'dossier-1', number)),
    )
    expect(kept.map((document) => document?.title).sort()).toEqual(titles)
  })

  it('does not know a generation that was never made, or of another organisation', async () => {
    const { store } = await opened()
    await store.saveGeneration('city', 'dossier-1', aGeneration())
    expect(await store.findGeneration('city', 'dossier-1', 2)).toBeUndefined()
    expect(await store.findGeneration('city', 'dossier-2', 1)).toBeUndefined()
    expect(await store.findGeneration('village', 'dossier-1', 1)).toBeUndefined()
    const refused = failure({ kind: 'unknown' })
    expect(await store.saveGeneration('village', 'dossier-1', aGeneration())).toEqual(refused)
    expect(await store.saveGeneration('city', 'dossier-2', aGeneration())).toEqual(refused)
  })

  it('gives documents that cannot be changed', async () => {
    const { store } = await opened()
    await store.saveGeneration('city', 'dossier-1', aGeneration())
    const document = await store.findGeneration('city', 'dossier-1', 1)
    expect(() => Object.assign(document?.blocks[0] ?? {}, { kind: 'box' })).toThrow(TypeError)
  })

  it('keeps generations over a restart', async () => {
    const { store, restart } = await opened()
    await store.saveGeneration('city', 'dossier-1', aGeneration())
    const again = await restart()
    expect(await again.findGeneration('city', 'dossier-1', 1)).toEqual(aDocument())
  })
}
