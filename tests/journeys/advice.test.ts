import { describe, expect, it } from 'vitest'
import { success } from '../../src/kernel/result.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import type { Supplier } from '../../src/suppliers/supplier.js'
import { workshops } from '../advice/scenarios.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

async function withDossier(procedure: Procedure = aProcedure(), firms: readonly Supplier[] = workshops(4)) {
  const service = await testService()
  for (const firm of firms) await service.suppliers.create(firm)
  const { json } = await service.call('POST', '/dossiers', { body: { procedure } })
  const path = `/dossiers/${json.id}`
  return {
    service,
    person: visitor(service),
    path,
    api: async (part = '') => (await service.call('GET', `${path}${part}`)).json,
  }
}

const take = (instrument: string, verdict = 'recommended', lot = 'LOT-0001') => [
  ['perceel', lot] as const,
  ['instrument', instrument] as const,
  ['oordeel', verdict] as const,
]
const sum = '4 ondernemingen passen, de drempel van de regio Midwest is 3 → voorbehouden is verdedigbaar.'

describe('the advice of a dossier', () => {
  it('is on its page, the best first with its sum, and one click away from the tasks', async () => {
    const { person, path } = await withDossier()
    expect((await person.open(path)).html).toContain(`${path}/advies`)
    const { text } = await person.open(`${path}/advies`)
    expect(text).toMatch(/Aangewezen Behoud de hele opdracht voor.*Andere instrumenten.*Mogelijk:/)
    expect(text).toContain(sum)
    expect(text).toContain('Niet toegelaten: Behoud de dienst voor')
  })

  it('is taken over in one click: the answers, a record, the history and the motivation', async () => {
    const { person, path, api } = await withDossier()
    const after = await person.send(`${path}/advies`, take('reserve-contract'))
    expect(after.status).toBe(200)
    expect(after.text).toMatch(/Overgenomen: Behoud de hele opdracht voor.*24 november 2026/)
    expect(after.text).toContain('24 november 2026). Het staat op het interne blad')
    const { procedure, revision, history } = await api()
    expect(procedure.lots[0].reservedParticipation).toBe('res-ws')
    expect(revision).toBe(2)
    expect(history.at(-1).what).toMatchObject({
      kind: 'advice-taken',
      lot: 'LOT-0001',
      changed: ['lots.LOT-0001.reservedParticipation'],
      pinned: expect.arrayContaining(['reserved-participation@4.0.0']),
    })
    expect((await person.open(`${path}/geschiedenis`)).text).toContain(
      'Nam een advies over voor de hele opdracht: Behoud de hele opdracht voor aan sociale-economieondernemingen.',
    )
    const note = (await person.open(`${path}/document/internal-sheet`)).text
    expect(note).toContain('Advies en markt')
    expect(note).toMatch(/De hele opdracht ?: Behoud de hele opdracht voor/)
    expect(note).toContain(sum)
    expect(note).not.toContain('Sindsdien is minstens één antwoord')
  })

  it('taken over twice is noted once', async () => {
    const { person, path, api } = await withDossier()
    await person.send(`${path}/advies`, take('reserve-contract'))
    await person.send(`${path}/advies`, take('reserve-contract'))
    expect((await api()).revision).toBe(2)
  })

  it('stays a dated record when the answers change afterwards, and the note says so', async () => {
    const { person, path, service, api } = await withDossier()
    await person.send(`${path}/advies`, take('reserve-contract'))
    const { procedure, revision } = await api()
    await service.call('PUT', `${path}/procedure`, {
      body: { ...procedure, lots: [{ ...procedure.lots[0], reservedParticipation: 'none' }] },
      headers: { 'If-Match': `"${revision}"` },
    })
    for (const part of ['advies', 'document/internal-sheet']) {
      const { text } = await person.open(`${path}/${part}`)
      expect(text).toMatch(/Sindsdien is minstens één/)
      expect(text).toContain('Behoud de hele opdracht voor')
    }
  })

  it('that changed since the page was opened is shown again, and nothing is kept', async () => {
    const { person, path, service, api } = await withDossier()
    for (const { id } of workshops(4).slice(0, 2))
      await service.suppliers.update(id, 1, (firm) => success({ ...firm, archived: true }))
    const after = await person.send(`${path}/advies`, take('reserve-contract'))
    expect(after.status).toBe(422)
    expect(after.html).toContain('<title>Fout:')
    expect(after.text).toContain('Dit advies is veranderd sinds je de bladzijde opende')
    expect((await api()).revision).toBe(1)
  })

  it('says which question is first when an answer is missing', async () => {
    const { person, path } = await withDossier(aProcedure({ labourShare: undefined }))
    const { html, text } = await person.open(`${path}/advies`)
    expect(text).toContain('Nog niet te beoordelen: beantwoord eerst hoeveel arbeid er in zit.')
    expect(html).toContain(`href="${path}/vragen/waarde#v-labourShare"`)
  })

  it('without a register never advises to reserve', async () => {
    const { person, path } = await withDossier(aProcedure(), [])
    const { text } = await person.open(`${path}/advies`)
    expect(text).toContain('er staan nog geen ondernemingen in het register')
    expect(text).toContain('Nog niet te beoordelen: Behoud de hele opdracht voor')
  })

  it('that divides a lot makes lots of their own, of which one is reserved', async () => {
    const firms = workshops(3, { area: { municipalities: ['36015'] } })
    const { person, path, api } = await withDossier(
      aProcedure({ placeOfPerformance: ['36015', '37022'] }),
      firms,
    )
    await person.send(`${path}/advies`, take('split-and-reserve'))
    const { lots } = (await api()).procedure
    expect(lots).toMatchObject([
      { id: 'LOT-0001', placeOfPerformance: ['36015'], reservedParticipation: 'res-ws' },
      { id: 'LOT-0002', placeOfPerformance: ['37022'], reservedParticipation: 'none' },
    ])
    const overview = await person.open(`${path}/advies`)
    expect(overview.text).toMatch(/Perceel 1: .*Perceel 2: /)
  })

  it('that asks more of the buyer says what is still to do', async () => {
    const works = aProcedure({
      contractNature: 'works',
      cpvCode: '45233253',
      requiredApproval: null,
      estimatedValue: 600_000 as Procedure['estimatedValue'],
    })
    const firms = workshops(2, {
      cpvCodes: ['45233253'],
      contractNatures: ['works'],
      maxValue: 50_000 as Procedure['estimatedValue'],
    })
    const { person, path } = await withDossier(works, firms)
    const { text } = await person.send(`${path}/advies`, take('social-economy-share'))
    expect(text).toContain('Nog te doen: Welk deel')
  })

  it('for a lot or an instrument that does not exist is not found', async () => {
    const { person, path } = await withDossier()
    expect((await person.open(`${path}/advies?perceel=LOT-0009`)).status).toBe(404)
    expect(
      (await person.send(`${path}/advies`, take('reserve-contract', 'recommended', 'LOT-0009'))).status,
    ).toBe(404)
    expect((await person.send(`${path}/advies`, take('toverstaf'))).status).toBe(404)
  })

  it('that the law excludes is not taken over, whatever is sent', async () => {
    const { person, path, api } = await withDossier()
    const after = await person.send(`${path}/advies`, take('reserve-social-service', 'not-allowed'))
    expect(after.status).toBe(422)
    expect((await api()).revision).toBe(1)
  })
})

describe('GET /dossiers/{id}/advice', () => {
  const divided = aProcedure({
    lots: [
      aLot({ estimatedValue: 90_000 as Procedure['estimatedValue'] }),
      aLot({ id: 'LOT-0002', cpvCode: '45233253', estimatedValue: 100_000 as Procedure['estimatedValue'] }),
    ],
  })

  it('gives every instrument for the lot, the best first', async () => {
    const { api } = await withDossier(divided)
    const advice = await api('/advice?lot=LOT-0001')
    expect(advice[0]).toMatchObject({ instrument: 'reserve-lot', verdict: 'recommended' })
    expect(advice[0].arithmetic[0].replaceAll('\u00A0', ' ')).toContain('4 ondernemingen passen')
    expect((await api('/advice?lot=LOT-0002'))[0].instrument).not.toBe('reserve-lot')
    expect(await api('/advice')).toEqual(advice)
    expect((await api('/workbench')).advice).toMatchObject([
      {
        lot: 'LOT-0001',
        advice: advice.map(
          ({ title: _, answers: __, ...rest }: object & { title: string; answers: unknown }) => rest,
        ),
      },
      { lot: 'LOT-0002' },
    ])
  })

  it('does not know a lot that is not there, nor another parameter', async () => {
    const { service, path } = await withDossier(divided)
    expect((await service.call('GET', `${path}/advice?lot=LOT-0003`)).status).toBe(404)
    expect((await service.call('GET', `${path}/advice?perceel=LOT-0001`)).status).toBe(400)
    expect((await service.call('GET', '/dossiers/elders/advice')).status).toBe(404)
  })
})
