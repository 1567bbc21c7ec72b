import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTenderFile } from '../../src/uploads/read-tender-file.js'
import { madeDocx, wordParagraph } from '../support/made-docx.js'
import { runs } from '../support/runs.js'

const good = madeDocx(wordParagraph('Onderhoud van bermen'))

describe('a Word file that somebody sends', () => {
  it('never makes the reader throw, whatever its bytes', async () => {
    const random = fc
      .uint8Array({ maxLength: 300 })
      .map((bytes) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]))
    const damaged = fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
      .map((changes) => {
        const copy = good.slice()
        for (const [at, byte] of changes) copy[at] = byte
        return copy
      })
    const cut = fc.nat(good.length).map((length) => good.slice(0, length))
    await fc.assert(
      fc.asyncProperty(fc.oneof(random, damaged, cut), async (bytes) => {
        const read = await readTenderFile(bytes)
        expect(read.ok ? read.value : read.error).toBeDefined()
      }),
      runs(500),
    )
  })
})
