import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { storedSchemaOf } from '../../src/kernel/stored-schema.js'
import { effectiveLots } from '../../src/procurement/lots.js'
import { type Procedure, procedureSchema } from '../../src/procurement/procedure.js'
import { arbitraryProcedure } from '../support/arbitrary-procedure.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { runs } from '../support/runs.js'

const shelf = shippedShelf()

/** The same answers, with numbers, lists and texts beyond every limit. */
function beyondLimits(value: unknown, key = ''): unknown {
  if (typeof value === 'number')
    return key === 'weight' || /percentage|share|fixedPart/i.test(key) ? value : storable(value * 1e13)
  if (typeof value === 'string') return /title|name|description/.test(key) ? value.repeat(300) : value
  if (Array.isArray(value)) return [...value, ...value].map((item) => beyondLimits(item, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, beyondLimits(part, name)]))
}

/** What is stored is JSON, which knows no infinity. */
const storable = (number: number): number => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, number))

describe('a procedure beyond every limit', () => {
  it('is accepted as stored, and its workbench computes', () => {
    let refused = 0
    fc.assert(
      fc.property(arbitraryProcedure(), (within) => {
        const odd = beyondLimits(within)
        const procedure: Procedure = storedSchemaOf(procedureSchema).parse(odd)
        if (!procedureSchema.safeParse(odd).success) refused += 1
        const workbench = workbenchOf({ procedure, pins: { clauses: {}, templates: {} } }, shelf, testDay)
        expect(workbench.findings.length + workbench.documents.length).toBeGreaterThan(0)
        for (const { id } of effectiveLots(workbench.procedure).slice(0, 2)) workbench.advice(id)
      }),
      runs(8),
    )
    expect(refused).toBeGreaterThan(0)
  })
})
