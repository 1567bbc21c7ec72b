import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { success } from '../../src/kernel/result.js'
import { memorySupplierStore } from '../../src/storage/memory/memory-stores.js'
import { aSupplier } from '../../src/suppliers/builders.js'
import { supplierRegister } from '../../src/suppliers/register.js'
import { runs } from '../support/runs.js'

const numbers = ['0123456749', '0000000097', undefined] as const
const ids = ['aaa', 'bbb', 'ccc'] as const
const write = fc.record({
  id: fc.constantFrom(...ids),
  number: fc.constantFrom(...numbers),
  isNew: fc.boolean(),
  revision: fc.integer({ min: 1, max: 4 }),
})

describe('the enterprise numbers of a register', () => {
  it('belong to one firm each, whatever is written at the same time, and are free again when given up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(write, { maxLength: 4 }), { maxLength: 6 }), async (rounds) => {
        const register = supplierRegister(await memorySupplierStore())
        for (const round of rounds)
          await Promise.all(
            round.map(({ id, number, isNew, revision }) =>
              isNew
                ? register.create(aSupplier({ id, enterpriseNumber: number }))
                : register.update(id, revision, (firm) => success({ ...firm, enterpriseNumber: number })),
            ),
          )
        const held = [...register.all()].flatMap(({ enterpriseNumber }) => enterpriseNumber ?? [])
        expect(new Set(held).size).toBe(held.length)
        for (const number of numbers) {
          if (number === undefined) continue
          const made = await register.create(aSupplier({ id: `nieuw-${number}`, enterpriseNumber: number }))
          expect(made.ok).toBe(!held.includes(number))
        }
      }),
      runs(200),
    )
  })
})
