import { describe, expect, it } from 'vitest'
import { may } from '../../src/access/may.js'
import { soleActor } from '../../src/access/sole-actor.js'
import { renewWithdrawn } from '../../src/actions/dossiers/renew-texts.js'
import type { Parts } from '../../src/actions/parts.js'
import { aProcedure } from '../../src/procurement/builders.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { madeDossier, testDeeds } from '../support/means.js'
import { successor, withdrawnShelf } from '../support/withdrawn-library.js'

const me = soleActor
const old = shippedShelf().templates.newestOn('motivation', testDay)?.version ?? ''

/** A dossier whose motivation is of a template that was withdrawn meanwhile. */
async function begun(parts: Partial<Parts> = {}) {
  const house = await testDeeds({ shelf: withdrawnShelf(), ...parts })
  const id = await madeDossier(house, aProcedure())
  house.at('2026-12-02T09:00:00Z')
  const read = async () => {
    const opened = await house.actions.openDossier(me, id)
    if (!opened.ok) throw new Error(opened.error.kind)
    const { dossier, workbench } = opened.value
    const finding = workbench.findings.find(
      ({ code, at }) => code === 'LIB-01' && at === 'documents.motivation',
    )
    return { revision: dossier.revision, version: dossier.pins.templates.motivation, finding }
  }
  return { ...house, id, read }
}

/** What takes a version over when a dossier pins `from`. */
const renewal = (from: string) => ({
  ...{ kind: 'renewal' as const, label: 'Neem over', answers: [] as const },
  renews: { kind: 'template' as const, id: 'motivation', from, to: successor },
})

describe('taking over the successor of a withdrawn text', () => {
  it('is one revision, with both versions in the history', async () => {
    const { actions, id, read } = await begun()
    const { finding } = await read()
    const mended = await actions.applyFix(me, id, finding?.key ?? '')
    expect(mended).toMatchObject({ ok: true, value: { dossier: { revision: 2 } } })
    expect(mended.ok && mended.value.dossier.history.at(-1)?.what).toEqual({
      ...{ kind: 'clause-renewed', clause: 'motivation', from: old, to: successor },
    })
    expect((await read()).finding).toBeUndefined()
  })

  it('leaves a dossier as it is that took another version meanwhile', async () => {
    const { means, id, read } = await begun()
    const kept = await renewWithdrawn(means, me, id, renewal('0.9.0'))
    expect([kept.ok, await read()]).toMatchObject([true, { revision: 1, version: old }])
  })

  it('is forbidden to who may answer and not renew', async () => {
    const { actions, id, read } = await begun({
      may: (actor, action, subject) => action !== 'renew-texts' && may(actor, action, subject),
    })
    const refused = await actions.applyFix(me, id, (await read()).finding?.key ?? '')
    expect(refused).toEqual({ ok: false, error: { kind: 'forbidden' } })
    expect((await read()).version).toBe(old)
  })
})

describe('a withdrawn version', () => {
  it('cannot be taken by who names it; the refusal says which one to take', async () => {
    const { actions, id } = await begun()
    await actions.renewTemplate(me, id, 1, { id: 'motivation', version: successor })
    const back = await actions.renewTemplate(me, id, 2, { id: 'motivation', version: old })
    const message = `Versie ${old} is ingetrokken. Neem versie ${successor}.`
    expect(back).toEqual({ ok: false, error: { kind: 'invalid', faults: [{ path: 'version', message }] } })
  })
})
