import { describe, expect, it } from 'vitest'
import { failure, success } from '../../src/kernel/result.js'
import { aSupplier } from '../../src/suppliers/builders.js'
import { supplierStores } from './adapters.js'

describe.each(supplierStores)('the $name store of firms', ({ open }) => {
  it('does not know a firm that was never created', async () => {
    const { store } = await open()
    expect(await store.find('groenwerk')).toBeUndefined()
    expect(await store.update('groenwerk', 1, success)).toEqual(failure({ kind: 'unknown' }))
    expect([...store.all()]).toEqual([])
  })

  it('gives back what was saved, and does not create it twice', async () => {
    const { store } = await open()
    expect(await store.create(aSupplier())).toEqual(success(aSupplier()))
    expect(await store.find('groenwerk')).toEqual(aSupplier())
    expect(await store.create(aSupplier({ name: 'Andere' }))).toEqual(failure({ kind: 'exists' }))
    expect([...store.all()]).toEqual([aSupplier()])
  })

  it('gives nobody a firm that they can change', async () => {
    const { store } = await open()
    await store.create(aSupplier())
    const [listed] = [...store.all()]
    for (const known of [await store.find('groenwerk'), listed])
      expect(() => Object.assign(known ?? {}, { name: 'Anders' })).toThrow(TypeError)
  })

  it('shows a change in its list at once, and counts the revision', async () => {
    const { store } = await open()
    await store.create(aSupplier())
    await store.update('groenwerk', 1, (supplier) => success({ ...supplier, name: 'Nieuw' }))
    expect([...store.all()]).toEqual([aSupplier({ name: 'Nieuw', revision: 2 })])
  })

  it('lets one of two people who change the same revision win, and tells the other', async () => {
    const { store } = await open()
    await store.create(aSupplier())
    const rename = (name: string) => store.update('groenwerk', 1, (known) => success({ ...known, name }))
    const [first, second] = await Promise.all([rename('Een'), rename('Twee')])
    expect(first).toMatchObject({ ok: true, value: { name: 'Een', revision: 2 } })
    expect(second).toMatchObject({ ok: false, error: { kind: 'stale', current: { name: 'Een' } } })
  })

  it('writes nothing for a change that answers the same firm, or a refusal', async () => {
    const { store } = await open()
    await store.create(aSupplier())
    expect(await store.update('groenwerk', 1, success)).toMatchObject({ value: { revision: 1 } })
    expect(await store.update('groenwerk', 1, () => failure({ kind: 'no' }))).toEqual(failure({ kind: 'no' }))
    expect((await store.find('groenwerk'))?.revision).toBe(1)
  })

  it('survives a restart', async () => {
    const { store, restart } = await open()
    await store.create(aSupplier())
    await store.create(aSupplier({ id: 'tweede-firma', name: 'Tweede' }))
    const again = await restart()
    expect([...again.all()].map(({ id }) => id).toSorted()).toEqual(['groenwerk', 'tweede-firma'])
  })
})
