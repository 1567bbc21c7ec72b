import { describe, expect, it } from 'vitest'
import { soleActor } from '../../src/access/sole-actor.js'
import { testDeeds } from '../support/means.js'

const me = soleActor
const refusalIn = (answer: { ok: true } | { ok: false; error: unknown }) =>
  answer.ok ? undefined : answer.error

describe('changing a firm', () => {
  it('writes nothing when nothing is different, whatever the order of the fields', async () => {
    const { actions } = await testDeeds()
    await actions.createFirm(me, { name: 'Groenwerk', website: 'https://groenwerk.example' })
    const kept = await actions.changeFirm(me, 'groenwerk', 1, {
      website: 'https://groenwerk.example',
      name: 'Groenwerk',
    })
    expect(kept.ok && kept.value.revision).toBe(1)
  })

  it('refuses a name that no table knows, but leaves one alone that the register has already', async () => {
    const { actions, means } = await testDeeds()
    expect(
      refusalIn(await actions.createFirm(me, { name: 'Groenwerk', themes: ['bestaat-niet'] })),
    ).toMatchObject({
      kind: 'invalid',
      faults: [{ path: 'themes.0' }],
    })
    await means.suppliers.create({
      id: 'oud',
      revision: 1,
      updatedAt: '2026-11-01T09:00:00.000Z',
      name: 'Oud',
      themes: ['vervallen-thema'],
    })
    const kept = await actions.changeFirm(me, 'oud', 1, { name: 'Oud werk', themes: ['vervallen-thema'] })
    expect(kept.ok && kept.value.name).toBe('Oud werk')
    const worse = await actions.changeFirm(me, 'oud', 2, { name: 'Oud', themes: ['vervallen-thema', 'ook'] })
    expect(refusalIn(worse)).toMatchObject({ kind: 'invalid', faults: [{ path: 'themes.1' }] })
  })

  it('names the firm that has the number already', async () => {
    const { actions } = await testDeeds()
    await actions.createFirm(me, { name: 'Groenwerk', enterpriseNumber: '0123456749' })
    await actions.createFirm(me, { name: 'Wasbeer' })
    const taken = { kind: 'number-taken', holder: { id: 'groenwerk', name: 'Groenwerk' } }
    expect(
      refusalIn(
        await actions.changeFirm(me, 'wasbeer', 1, { name: 'Wasbeer', enterpriseNumber: '0123456749' }),
      ),
    ).toEqual(taken)
    expect(
      refusalIn(await actions.createFirm(me, { name: 'Derde', enterpriseNumber: '0123456749' })),
    ).toEqual(taken)
  })

  it('is refused over a revision that is gone', async () => {
    const { actions } = await testDeeds()
    await actions.createFirm(me, { name: 'Groenwerk' })
    await actions.archiveFirm(me, 'groenwerk', 1)
    expect(refusalIn(await actions.verifyFirm(me, 'groenwerk', 1))).toEqual({ kind: 'stale', revision: 2 })
  })

  it('puts a firm away once, however often it is asked', async () => {
    const { actions } = await testDeeds()
    await actions.createFirm(me, { name: 'Groenwerk' })
    await actions.archiveFirm(me, 'groenwerk', 1)
    const again = await actions.archiveFirm(me, 'groenwerk', 2)
    expect(again.ok && [again.value.archived, again.value.revision]).toEqual([true, 2])
    const back = await actions.restoreFirm(me, 'groenwerk', 2)
    expect(back.ok && back.value.archived).toBe(false)
  })

  it('is not for a coordinator of another region', async () => {
    const { actions } = await testDeeds()
    await actions.createFirm(me, { name: 'Groenwerk', address: { municipality: '36015' } })
    const away = { ...me, roles: ['coordinator'] as const, regions: ['westhoek'], firms: [] }
    expect(refusalIn(await actions.archiveFirm(away, 'groenwerk', 1))).toEqual({ kind: 'forbidden' })
    expect(refusalIn(await actions.openFirm(away, 'groenwerk'))).toEqual({ kind: 'forbidden' })
    const near = { ...away, regions: ['midwest'] }
    expect((await actions.archiveFirm(near, 'groenwerk', 1)).ok).toBe(true)
  })
})
