import { describe, expect, it } from 'vitest'
import { soleActor, throughApi } from '../../src/access/sole-actor.js'
import { demoProcedures } from '../../src/demo/procedures.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { madeDossier, type TestDeeds, testDeeds } from '../support/means.js'

const whole = demoProcedures[0]?.procedure as Procedure
const begun: Procedure = { title: 'Bermen', lots: [{ id: 'LOT-0001', title: 'Bermen' }] }
const me = soleActor

async function opened({ actions }: TestDeeds, id: string) {
  const found = await actions.openDossier(me, id)
  if (!found.ok) throw new Error(found.error.kind)
  return found.value
}

const refusalIn = (answer: { ok: true } | { ok: false; error: unknown }) =>
  answer.ok ? undefined : answer.error

describe('putting a dossier away', () => {
  it('twice is the same as once: a double click does not take it back', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, begun)
    await house.actions.archiveDossier(me, id, 'as-it-is')
    await house.actions.archiveDossier(me, id, 'as-it-is')
    const { dossier } = await opened(house, id)
    expect(dossier.archived).toBe(true)
    expect(dossier.history.map(({ what }) => what.kind)).toEqual(['created', 'archived'])
  })

  it('is taken back by its own deed, and only when it was away', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, begun)
    await house.actions.restoreDossier(me, id, 'as-it-is')
    expect((await opened(house, id)).dossier.revision).toBe(1)
    await house.actions.archiveDossier(me, id, 1)
    await house.actions.restoreDossier(me, id, 2)
    expect((await opened(house, id)).dossier.archived).toBe(false)
  })

  it('is refused for a revision that is gone, and for a dossier that does not exist', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, begun)
    await house.actions.changeLots(me, id, { deed: 'add' })
    expect(refusalIn(await house.actions.archiveDossier(me, id, 1))).toEqual({ kind: 'stale', revision: 2 })
    expect(refusalIn(await house.actions.archiveDossier(me, 'geen', 'as-it-is'))).toEqual({
      kind: 'unknown',
      what: 'dossier',
    })
  })
})

describe('saying that a dossier is announced', () => {
  it('is refused while answers are missing, whoever asks', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, begun)
    for (const actor of [me, throughApi(me)])
      expect(refusalIn(await house.actions.publishDossier(actor, id, 1))).toMatchObject({ kind: 'not-final' })
  })

  it('is refused for one that was put away, or that nobody is to read of', async () => {
    const house = await testDeeds()
    const away = await madeDossier(house, whole)
    await house.actions.archiveDossier(me, away, 1)
    expect(refusalIn(await house.actions.publishDossier(me, away, 2))).toEqual({
      kind: 'impossible',
      why: 'archived',
    })
    const invited = await madeDossier(house, { ...whole, procedureType: 'limited-value' })
    expect(refusalIn(await house.actions.publishDossier(me, invited, 1))).toEqual({
      kind: 'impossible',
      why: 'no-notice',
    })
  })

  it('is of what was seen: another revision is refused', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, whole)
    expect(refusalIn(await house.actions.publishDossier(me, id, 7))).toEqual({ kind: 'stale', revision: 1 })
  })

  it('is kept once, and can be taken back', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, whole)
    const kept = await house.actions.publishDossier(me, id, 1)
    expect(kept.ok && kept.value.dossier.state).toBe('published')
    const again = await house.actions.publishDossier(me, id, 2)
    expect(again.ok && again.value.dossier.revision).toBe(2)
    const back = await house.actions.unpublishDossier(me, id, 2)
    expect(back.ok && back.value.dossier.state).toBe('draft')
  })
})

describe('answering', () => {
  it('keeps what somebody else answered meanwhile elsewhere', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, begun)
    await house.actions.answerQuestions(me, id, [{ path: 'durationMonths', value: 24, was: undefined }])
    await house.actions.answerQuestions(me, id, [{ path: 'cpvCode', value: '77310000', was: undefined }])
    const { dossier } = await opened(house, id)
    expect(dossier.procedure).toMatchObject({ durationMonths: 24, cpvCode: '77310000' })
  })

  it('gives both answers back when the same one was changed meanwhile, and writes nothing', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, begun)
    await house.actions.answerQuestions(me, id, [{ path: 'durationMonths', value: 24, was: undefined }])
    const kept = await house.actions.answerQuestions(me, id, [
      { path: 'durationMonths', value: 36, was: undefined },
      { path: 'cpvCode', value: '77310000', was: undefined },
    ])
    expect(refusalIn(kept)).toMatchObject({
      kind: 'conflict',
      conflicts: [{ path: 'durationMonths', mine: 36, theirs: 24 }],
    })
    expect((await opened(house, id)).dossier.procedure.cpvCode).toBeUndefined()
  })

  it('says what does not fit the contract, at its path', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, begun)
    const kept = await house.actions.answerQuestions(me, id, [
      { path: 'lots.LOT-0001.cpvCode', value: 'gras', was: undefined },
    ])
    expect(refusalIn(kept)).toMatchObject({ kind: 'invalid', faults: [{ path: 'lots.LOT-0001.cpvCode' }] })
  })

  it('notes who did it: the name of the organisation’s person, or the API', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, begun)
    await house.actions.changeLots(me, id, { deed: 'add' })
    await house.actions.changeLots(throughApi(me), id, { deed: 'add' })
    const { dossier } = await opened(house, id)
    expect(dossier.history.map(({ who }) => who)).toEqual(['An', 'An', 'via de API'])
  })

  it('of ten people at once loses nobody’s answer', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, begun)
    const kept = await Promise.all(
      Array.from({ length: 5 }, () => house.actions.changeLots(me, id, { deed: 'add' })),
    )
    expect(kept.every(({ ok }) => ok)).toBe(true)
    expect((await opened(house, id)).dossier.procedure.lots).toHaveLength(6)
  })

  it('of a clause refuses a decision without a reason, and one for a lot that does not exist', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, begun)
    const { decideClause } = house.actions
    const clause = 'anti-social-dumping'
    expect(refusalIn(await decideClause(me, id, { clause, decision: 'refused' }))).toMatchObject({
      kind: 'invalid',
      faults: [{ message: 'Schrijf waarom je deze clausule weigert.' }],
    })
    expect(refusalIn(await decideClause(me, id, { clause, lot: 'LOT-0009', decision: 'accepted' }))).toEqual({
      kind: 'unknown',
      what: 'lot',
    })
  })
})

describe('keeping tenders', () => {
  const offer = { lot: 'LOT-0001', tenderer: 'Groenwerk', assessments: [] }

  it('is refused for a lot or a criterion that does not exist, whoever asks', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, begun)
    const keep = (award: object) =>
      house.actions.replaceAward(
        me,
        id,
        { award: undefined },
        award as Parameters<typeof house.actions.replaceAward>[3],
      )
    expect(refusalIn(await keep({ offers: [{ ...offer, lot: 'LOT-0009' }] }))).toMatchObject({
      kind: 'invalid',
      faults: [{ path: 'offers.0.lot' }],
    })
    expect(
      refusalIn(await keep({ offers: [{ ...offer, assessments: [{ criterion: 3, score: 2 }] }] })),
    ).toMatchObject({ kind: 'invalid', faults: [{ path: 'offers.0.assessments.0.criterion' }] })
  })

  it('does not write over what somebody else kept meanwhile', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, begun)
    await house.actions.replaceAward(me, id, { award: undefined }, { offers: [offer] })
    const kept = await house.actions.replaceAward(me, id, { award: undefined }, { offers: [] })
    expect(refusalIn(kept)).toMatchObject({ kind: 'conflict' })
    const seen = { award: { offers: [{ id: 'OFF-0001', ...offer }] } }
    const over = await house.actions.replaceAward(me, id, seen, { offers: [] })
    expect(over.ok).toBe(true)
  })
})

describe('taking over another version of a text', () => {
  it('is refused for a version that does not exist, and for a text that the dossier does not pin', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, begun)
    const { renewTemplate, renewClause } = house.actions
    expect(
      refusalIn(await renewTemplate(me, id, 'as-it-is', { id: 'motivation', version: '9.9.9' })),
    ).toEqual({ kind: 'unknown', what: 'document' })
    expect(
      refusalIn(await renewClause(me, id, 'as-it-is', { id: 'reserved-lot', version: '1.0.0' })),
    ).toEqual({ kind: 'unknown', what: 'clause' })
  })

  it('keeps the version in the dossier', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, begun)
    const older = await house.actions.renewTemplate(me, id, 1, { id: 'motivation', version: '1.1.0' })
    expect(older.ok && older.value.dossier.pins.templates.motivation).toBe('1.1.0')
  })
})

describe('documents', () => {
  it('are refused as final while something is missing, and kept as a draft when that is allowed', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, begun)
    const name = 'specifications'
    expect(refusalIn(await house.actions.makeDocument(me, id, { name, draft: 'refused' }))).toMatchObject({
      kind: 'not-final',
      document: name,
    })
    expect((await opened(house, id)).dossier.generations).toHaveLength(0)
    const made = await house.actions.makeDocument(me, id, { name, draft: 'allowed' })
    expect(made.ok && made.value.status).toBe('draft')
    const earlier = await house.actions.earlierDocument(me, id, { number: 1, name })
    expect(earlier.ok && made.ok && earlier.value).toEqual(made.ok && made.value)
  })
})

describe('without an organisation', () => {
  it('nothing is made, and the refusal says so', async () => {
    const house = await testDeeds()
    const stranger = { ...me, organisation: 'niemand' }
    expect(refusalIn(await house.actions.createDossier(stranger, begun))).toEqual({ kind: 'no-organisation' })
  })

  it('the dossier of somebody else does not exist', async () => {
    const house = await testDeeds()
    const id = await madeDossier(house, begun)
    const other = { ...me, organisation: 'andere-stad' }
    await house.actions.createOrganisation(other, {
      name: 'Andere stad',
      enterpriseNumber: '0123456749',
    })
    expect(refusalIn(await house.actions.openDossier(other, id))).toEqual({
      kind: 'unknown',
      what: 'dossier',
    })
  })
})
