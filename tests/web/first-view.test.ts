import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { testService } from '../support/service.js'

const [largest] = demoProcedures
  .map(({ procedure }) => procedure)
  .toSorted((one, other) => (other.lots?.length ?? 0) - (one.lots?.length ?? 0))

describe('the first view of a dossier with a hundred lots', () => {
  it('lets other requests have their turn while it is made', async () => {
    const { app, call } = await testService()
    const lots = Array.from({ length: 100 }, (_, index) => ({
      ...largest?.lots?.[index % (largest.lots.length || 1)],
      id: `LOT-${String(index + 1).padStart(4, '0')}`,
      title: `Wijk ${index + 1}`,
    }))
    const made = await call('POST', '/dossiers', { body: { procedure: { ...largest, lots } } })
    expect(made.status).toBe(201)
    let turns = 0
    let isAnswered = false
    const turn = (): void => {
      turns += 1
      if (!isAnswered) setImmediate(turn)
    }
    setImmediate(turn)
    const page = await app.request(`/dossiers/${made.json.id}`, { headers: { Host: '127.0.0.1:3000' } })
    isAnswered = true
    expect(page.status).toBe(200)
    // In one piece there are fewer than ten.
    expect(turns).toBeGreaterThan(20)
  })
})
