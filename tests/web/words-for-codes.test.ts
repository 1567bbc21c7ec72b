import { describe, expect, it } from 'vitest'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

async function typed(words: string, path = 'cpvCode') {
  const service = await testService()
  const made = await service.call('POST', '/dossiers', {
    body: { procedure: { title: 'Bermen', contractNature: 'services' } },
  })
  const seen = await visitor(service).send(`/dossiers/${made.json.id}/vragen/opdracht`, [
    ['title', 'Bermen'],
    [path, words],
  ])
  const stored = await service.call('GET', `/dossiers/${made.json.id}`)
  return { seen, stored: stored.json.procedure }
}

describe('plain words for a CPV code', () => {
  it('are no fault: the codes that fit are offered, and nothing is kept before one is chosen', async () => {
    const { seen, stored } = await typed('gras maaien')
    expect(seen.text).toContain('Kies de code die past bij "gras maaien"')
    expect(seen.html).toMatch(/type="radio"[^>]*name="cpvCode"|name="cpvCode"[^>]*type="radio"/)
    for (const alarm of ['govuk-error-summary', 'govuk-form-group--error'])
      expect(seen.html).not.toContain(alarm)
    expect(seen.html).not.toContain('<title>Fout')
    expect(stored.cpvCode).toBeUndefined()
  })

  it('that lead to no code are a fault', async () => {
    const { seen } = await typed('qwxzvvbb')
    expect(seen.html).toContain('govuk-error-summary')
  })
})
