import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

const demo = (wanted: string) => {
  const found = demoProcedures.find(({ name }) => name === wanted)
  if (found === undefined) throw new Error(`no procedure ${wanted}`)
  return found.procedure
}

async function withDossier(procedure: object) {
  const service = await testService()
  const { json } = await service.call('POST', '/dossiers', { body: { procedure } })
  const page = `/dossiers/${json.id}/bekendmaking`
  const person = visitor(service)
  const say = (doe: string, revisie: number) =>
    person.send(page, [
      ['doe', doe],
      ['revisie', String(revisie)],
    ])
  const opportunities = async (id: string) =>
    (await service.call('GET', `/suppliers/${id}/opportunities`)).json
  return { service, person, page, base: `/dossiers/${json.id}`, say, opportunities }
}

/** Mows verges around Roeselare. */
const mower = (stated: Parameters<typeof anActivity>[0] = {}) =>
  aSupplier({
    activities: [
      anActivity({
        cpvCodes: ['77314000'],
        area: { radiusKm: 60, from: '36015' },
        minValue: undefined,
        maxValue: undefined,
        ...stated,
      }),
    ],
  })

describe('a buyer who announces a contract', () => {
  it('confirms what firms will see; the firm that fits then finds it, until it is taken back', async () => {
    const { service, person, page, base, say, opportunities } = await withDossier(
      demo('bermen-en-begraafplaatsen'),
    )
    const firm = mower()
    await service.suppliers.create(firm)
    expect((await opportunities(firm.id)).totals).toEqual({ matches: 0, nearMisses: 0 })
    const before = await person.open(page)
    expect(before.text).toContain('Wat ondernemingen zien')
    expect(before.text).toContain('Maaien van wegbermen')
    expect(before.text).toContain('De ramingen zien zij niet.')
    const after = await say('bekend', 1)
    expect(after.text).toContain('Bekendgemaakt')
    expect((await person.open(base)).text).toContain('Ondernemingen zien de percelen van deze opdracht.')
    expect((await person.open('/dossiers')).text).toContain('Bekendgemaakt')
    expect((await person.open(`${base}/geschiedenis`)).text).toContain(
      'Meldde dat de opdracht bekendgemaakt is.',
    )
    expect((await opportunities(firm.id)).matches[0]).toMatchObject({
      title: 'Maaien van wegbermen',
      buyer: demo('bermen-en-begraafplaatsen').buyer?.name ?? 'Stad Voorbeeld',
      submissionDeadline: '2027-03-15T11:00',
    })
    await say('toch-niet', 2)
    expect((await opportunities(firm.id)).totals.matches).toBe(0)
    expect((await person.open(`${base}/geschiedenis`)).text).toContain('toch nog niet bekendgemaakt')
  })

  it('cannot as long as answers are missing or the legal check finds errors', async () => {
    const { procedureType: _, ...incomplete } = demo('bermen-en-begraafplaatsen')
    const { person, page, say } = await withDossier(incomplete)
    expect((await person.open(page)).text).toContain('Welke plaatsingsprocedure volg je?')
    const refused = await say('bekend', 1)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Nog niet klaar om bekend te maken')
    const whole = demo('bermen-en-begraafplaatsen')
    const lots = whole.lots?.map((lot) => ({
      ...lot,
      awardCriteria: [{ type: 'price', name: 'Prijs', weight: 60 }],
    }))
    const wrong = await withDossier({ ...whole, lots })
    expect((await wrong.say('bekend', 1)).text).toMatch(/Los \d+ fout(en)? van de juridische controle op/)
  })

  it('has nothing to announce where firms are invited', async () => {
    const { person, page, say } = await withDossier(demo('werkkledij'))
    expect((await person.open(page)).text).toContain('Voor deze procedure komt er geen aankondiging')
    expect((await say('bekend', 1)).status).toBe(422)
  })

  it('sees the page again when the dossier changed since', async () => {
    const { service, base, say } = await withDossier(demo('bermen-en-begraafplaatsen'))
    const { json } = await service.call('GET', base)
    await service.call('PUT', `${base}/procedure`, {
      body: { ...json.procedure, title: 'Anders' },
      headers: { 'If-Match': '"1"' },
    })
    const late = await say('bekend', 1)
    expect(late.status).toBe(409)
    expect(late.text).toContain('Het dossier is net gewijzigd')
  })
})

describe('the estimates that a buyer does not publish', () => {
  /** Two contracts that differ in their values alone. */
  const answers = async (values: readonly [number, number], firm: ReturnType<typeof mower>) => {
    const procedure = demo('bermen-en-begraafplaatsen')
    const lots = procedure.lots?.map((lot, index) => ({ ...lot, estimatedValue: values[index] ?? 20_000 }))
    const { service, say, person } = await withDossier({ ...procedure, publishEstimates: false, lots })
    await service.suppliers.create(firm)
    await say('bekend', 1)
    const api = await service.call('GET', `/suppliers/${firm.id}/opportunities`)
    return {
      text: api.text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id'),
      person,
      total: api.json.totals.matches,
    }
  }

  it('cannot be told from what a firm reads, whatever bounds it tries', async () => {
    for (const bounds of [
      {},
      { maxValue: 50_000 },
      { minValue: 50_000 },
      { minValue: 51_000, maxValue: 60_000 },
    ]) {
      const firm = mower(bounds as Parameters<typeof anActivity>[0])
      const [small, large] = [await answers([49_000, 90_000], firm), await answers([88_000, 52_000], firm)]
      expect(small.total).toBeGreaterThan(0)
      expect(small.text).toBe(large.text)
    }
  })
})
