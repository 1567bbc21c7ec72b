import { describe, expect, it } from 'vitest'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

describe('the history of a dossier', () => {
  it('names a lot by its number and a text by its title, never by an id', async () => {
    const service = await testService()
    const lots = [aLot({ title: 'Noord' }), aLot({ id: 'LOT-0002', title: 'Zuid' })]
    const made = await service.call('POST', '/dossiers', { body: { procedure: aProcedure({ lots }) } })
    const base = `/dossiers/${made.json.id}`
    const changed = aProcedure({
      lots: [
        aLot({ title: 'Noord' }),
        aLot({ id: 'LOT-0002', title: 'Oost', reservedParticipation: 'res-ws' }),
      ],
    })
    const { status } = await service.call('PUT', `${base}/procedure`, {
      body: changed,
      headers: { 'If-Match': made.headers.get('etag') ?? '' },
    })
    expect(status).toBe(200)
    const { text } = await visitor(service).open(`${base}/geschiedenis`)
    expect(text).toContain('titel van het perceel (perceel 2)')
    expect(text).toMatch(/Nieuw in het dossier: .*Opvolging/)
    expect(text).not.toMatch(/LOT-\d|monitoring-reporting|special-penalty|reserved-lot/)
  })
})

describe('the downloads of a contract that nobody announces', () => {
  it('do not ask whether it was announced', async () => {
    const service = await testService()
    const linkOf = async (publication: 'none' | 'belgium' | undefined) => {
      const procedure = aProcedure({ publication, procedureType: 'neg-wo-call', negotiationGround: 'value' })
      const made = await service.call('POST', '/dossiers', { body: { procedure } })
      return (await visitor(service).open(`/dossiers/${made.json.id}/documenten`)).text.includes(
        'Meld dat de opdracht bekendgemaakt is',
      )
    }
    expect(await linkOf('none')).toBe(false)
    expect(await linkOf('belgium')).toBe(true)
    expect(await linkOf(undefined)).toBe(true)
  })
})
