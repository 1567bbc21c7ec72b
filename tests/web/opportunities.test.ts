import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

async function withNotice() {
  const service = await testService()
  await service.suppliers.create(
    aSupplier({
      activities: [anActivity({ cpvCodes: ['77000000'], minValue: undefined, maxValue: undefined })],
    }),
  )
  const procedure = demoProcedures.find(({ name }) => name === 'bermen-en-begraafplaatsen')?.procedure
  const { json } = await service.call('POST', '/dossiers', { body: { procedure } })
  await visitor(service).send(`/dossiers/${json.id}/bekendmaking`, [
    ['doe', 'bekend'],
    ['revisie', '1'],
  ])
  return { service, dossier: json.id }
}

describe('GET /suppliers/{id}/opportunities', () => {
  it('answers the open lots with the five tests, the buyer and the deadline', async () => {
    const { service, dossier } = await withNotice()
    const { status, json } = await service.call('GET', '/suppliers/groenwerk/opportunities')
    expect(status).toBe(200)
    expect(json.totals).toEqual({ matches: 2, nearMisses: 1 })
    expect(json.matches[0]).toMatchObject({
      dossier,
      buyer: 'Stad Voorbeeld (voorbeeld)',
      activity: 'groenonderhoud',
    })
    expect(Object.keys(json.matches[0].tests)).toEqual(['work', 'place', 'size', 'nature', 'access'])
    expect(json.nearMisses[0].change.supplier).toMatch(/^Voeg CPV-code 98371111/)
  })

  it('answers no more of a dossier than its notice', async () => {
    const { service } = await withNotice()
    const { json } = await service.call('GET', '/suppliers/groenwerk/opportunities')
    const notice = [
      ...['dossier', 'lot', 'title', 'procedure', 'buyer', 'procedureType', 'contractNature', 'launchDate'],
      ...['submissionDeadline', 'cpvCode', 'additionalCpvCodes', 'placeOfPerformance', 'durationMonths'],
      ...['estimatedValue', 'hours', 'reservedParticipation'],
    ]
    const ofFirm = ['activity', 'tests', 'commonPrefix', 'distanceKm', 'change']
    for (const found of [...json.matches, ...json.nearMisses])
      expect(Object.keys(found).filter((key) => ![...notice, ...ofFirm].includes(key))).toEqual([])
  })

  it('answers as many as are asked, and refuses what makes no sense', async () => {
    const { service } = await withNotice()
    const ask = (query: string) => service.call('GET', `/suppliers/groenwerk/opportunities${query}`)
    expect((await ask('?limit=1')).json.matches).toHaveLength(1)
    expect((await ask('?limit=0')).status).toBe(400)
    expect((await ask('?anders=1')).status).toBe(400)
    expect((await service.call('GET', '/suppliers/niemand/opportunities')).status).toBe(404)
  })
})
