import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/uploads/read-table.js'
import { madeXlsx, textCell } from '../support/made-xlsx.js'
import { runs } from '../support/runs.js'

const good = madeXlsx(
  `<row r="1">${textCell('A1', 'Naam')}</row><row r="2">${textCell('A2', 'Groenwerk')}</row>`,
)

describe('a list that somebody sends', () => {
  it('never makes the reader throw, whatever its bytes', async () => {
    const random = fc.uint8Array({ maxLength: 300 })
    const zipped = random.map((bytes) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]))
    const damaged = fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
      .map((changes) => {
        const copy = good.slice()
        for (const [at, byte] of changes) copy[at] = byte
        return copy
      })
    await fc.assert(
      fc.asyncProperty(fc.oneof(random, zipped, damaged), async (bytes) => {
        const read = await readTable(bytes)
        expect(read.ok ? read.value : read.error).toBeDefined()
      }),
      runs(500),
    )
  })
})
