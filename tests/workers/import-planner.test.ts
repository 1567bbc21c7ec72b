import { describe, expect, it } from 'vitest'
import { success } from '../../src/kernel/result.js'
import { aSupplier } from '../../src/suppliers/builders.js'
import { planImport } from '../../src/suppliers/exchange/plan-import.js'
import { registerLookup } from '../../src/suppliers/exchange/register-lookup.js'
import { pooledImportPlanner } from '../../src/workers/import-planner.js'
import { importDay } from '../support/planned.js'

describe('the planner in a thread', () => {
  it('says what the plan itself says, of every row and firm, and of a file without names', async () => {
    const planner = pooledImportPlanner()
    const options = { today: importDay }
    const register = Array.from({ length: 450 }, (_, index) =>
      aSupplier({ id: `firma-${index}`, name: `Firma ${index}` }),
    )
    const table = [
      ['Naam', 'Website', 'Gemeente'],
      ...register.map(({ name }, index) => [
        name,
        index % 2 === 0 ? 'https://w.example' : '',
        index === 7 ? 'Nergens' : '',
      ]),
      ['Nieuw', '', 'Tielt'],
    ]
    try {
      const planned = await planner.plan(table, register, options)
      const expected = planImport(table, registerLookup(register), options)
      expect(planned).toEqual(success(expected))
      expect(expected.ok && expected.value.counts).toMatchObject({ new: 1, changed: 225, refused: 1 })
      const nameless = [['Kleur'], ['groen']]
      expect(await planner.plan(nameless, register, options)).toEqual(
        success(planImport(nameless, registerLookup(register), options)),
      )
    } finally {
      await planner.close()
    }
  })
})
