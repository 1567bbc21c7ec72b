import { describe, expect, it } from 'vitest'
import { failure, success } from '../../src/kernel/result.js'
import { anOrganisation } from '../support/dossiers.js'
import { organisationStores } from './adapters.js'

describe.each(organisationStores)('the $name organisation store', ({ open }) => {
  it('does not know an organisation that was never created', async () => {
    const { store } = await open()
    expect(await store.find('city')).toBeUndefined()
    expect(await store.update('city', 1, success)).toEqual(failure({ kind: 'unknown' }))
  })

  it('gives back what was saved, and does not create it twice', async () => {
    const { store } = await open()
    const organisation = anOrganisation({ region: 'midwest', personName: 'An' })
    expect(await store.create(organisation)).toEqual(success(organisation))
    expect(await store.find('city')).toEqual(organisation)
    expect(await store.create(anOrganisation())).toEqual(failure({ kind: 'exists' }))
  })

  it('counts the revision and refuses a stale one', async () => {
    const { store } = await open()
    await store.create(anOrganisation())
    const rename = (name: string) =>
      store.update('city', 1, (organisation) => success({ ...organisation, name }))
    const [first, second] = await Promise.all([rename('Een'), rename('Twee')])
    expect(first).toMatchObject({ ok: true, value: { name: 'Een', revision: 2 } })
    expect(second).toMatchObject({ ok: false, error: { kind: 'stale', current: { name: 'Een' } } })
  })

  it('survives a restart', async () => {
    const { store, restart } = await open()
    await store.create(anOrganisation())
    const again = await restart()
    expect(await again.find('city')).toEqual(anOrganisation())
  })
})
