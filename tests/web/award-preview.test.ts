import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

const procedure = demoProcedures.find(({ name }) => name === 'drukwerk-en-mailing')?.procedure

async function withDossier() {
  const service = await testService()
  const made = await service.call('POST', '/dossiers', { body: { procedure } })
  const person = visitor(service)
  return { person, base: `/dossiers/${made.json.id}`, service, id: String(made.json.id) }
}

describe('the preview beside the award criteria', () => {
  it('shows the criteria as they are typed, and keeps nothing', async () => {
    const { person, base, service, id } = await withDossier()
    const address = `${base}/percelen/LOT-0001/criteria`
    const page = await person.open(address)
    expect(page.html).toContain(`data-preview="${address}/voorbeeld"`)
    expect(page.html).toContain('id="voorbeeld"')
    const typed = [
      ['c.0.type', 'price'],
      ['c.0.name', 'Prijs van een nieuw soort'],
      ['c.0.weight', '100'],
    ] as const
    const before = (await service.call('GET', `/dossiers/${id}`)).json.revision
    const fragment = await person.send(`${address}/voorbeeld`, typed)
    expect(fragment.status).toBe(200)
    expect(fragment.text).toContain('gegund aan de regelmatige offerte met de laagste prijs')
    expect(fragment.html).toContain('class="changed"')
    const without = await person.send(address, [...typed, ['dan', 'toon']])
    expect([without.status, without.text.includes('offerte met de laagste prijs')]).toEqual([200, true])
    expect((await service.call('GET', `/dossiers/${id}`)).json.revision).toBe(before)
  })
})

describe('the preview beside the assessment', () => {
  it('shows the report with the tenders as they are typed, and keeps nothing', async () => {
    const { person, base, service, id } = await withDossier()
    const offer = (name: string) =>
      [
        ['o.0.lot', 'LOT-0001'],
        ['o.0.tenderer', name],
        ['o.0.price', '1000'],
      ] as const
    await person.send(`${base}/beoordeling`, offer('Drukkerij Een'))
    const page = await person.open(`${base}/beoordeling`)
    expect(page.html).toContain(`data-preview="${base}/beoordeling/voorbeeld"`)
    expect(page.html).toContain('aria-label="Voorbeeld van het document"')
    const before = (await service.call('GET', `/dossiers/${id}`)).json.revision
    const fragment = await person.send(`${base}/beoordeling/voorbeeld`, offer('Drukkerij Twee'))
    expect([fragment.status, fragment.text.includes('Drukkerij Twee')]).toEqual([200, true])
    expect((await service.call('GET', `/dossiers/${id}`)).json.revision).toBe(before)
  })
})
