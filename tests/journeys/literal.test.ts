import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkChoices } from '../../src/clauses/check-choices.js'
import { journeyOf } from '../../src/dossiers/questionnaire.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { stepAddress } from '../../src/web/pages/buyer/addresses.js'
import { arbitraryProcedure } from '../support/arbitrary-procedure.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { runs } from '../support/runs.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

const shelf = shippedShelf()

describe('whatever a person typed', () => {
  it('is shown to the letter on every page of its dossier, and breaks none', async () => {
    const service = await testService()
    const person = visitor(service)
    let pages = 0
    await fc.assert(
      fc.asyncProperty(arbitraryProcedure(), async (procedure) => {
        fc.pre(checkChoices(procedure, shelf.clauses, {}, testDay).length === 0)
        const created = await service.call('POST', '/dossiers', { body: { procedure } })
        expect(created.status, created.text).toBe(201)
        const base = `/dossiers/${created.json.id}`
        const stored = { procedure: created.json.procedure, pins: { clauses: {}, templates: {} } }
        const steps = journeyOf(workbenchOf(stored, shelf, testDay))
        const paths = [
          ...steps.map((step) => stepAddress(created.json.id, step)),
          ...[
            '',
            '/antwoorden',
            '/documenten',
            '/geschiedenis',
            '/document/specifications',
            '/document/motivation',
          ].map((page) => `${base}${page}`),
        ]
        for (const path of paths) {
          const seen = await person.open(path)
          expect(seen.status, path).toBe(200)
          expect(seen.html, path).not.toMatch(/<script>|<b>|onerror=/)
          pages += 1
        }
      }),
      runs(150),
    )
    expect(service.log).toEqual([])
    expect(pages).toBeGreaterThan(500)
  }, 180_000)
})
