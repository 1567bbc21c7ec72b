import { describe, expect, it } from 'vitest'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

async function clausesPageOf(cpvCode: string): Promise<string> {
  const service = await testService()
  const made = await service.call('POST', '/dossiers', {
    body: { procedure: { title: 'Voorbeeld', contractNature: 'services', cpvCode } },
  })
  return (await visitor(service).open(`/dossiers/${made.json.id}/clausules`)).text
}

describe('the page of the clauses', () => {
  it('offers from the library only what can stand in this contract', async () => {
    const cleaning = await clausesPageOf('90911200')
    expect(cleaning).toContain('Dagschoonmaak')
    expect(cleaning).not.toContain('Elektrische en stille machines')
    const green = await clausesPageOf('77310000')
    expect(green).toContain('Elektrische en stille machines')
    expect(green).not.toContain('Dagschoonmaak')
  })

  it('offers what suits any contract whatever it is about', async () => {
    expect(await clausesPageOf('77310000')).toContain('Leveren en verplaatsen zonder uitstoot')
    expect(await clausesPageOf('48000000')).toContain('Leveren en verplaatsen zonder uitstoot')
  })
})
