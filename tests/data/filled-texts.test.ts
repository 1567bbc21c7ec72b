import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filledTexts } from '../support/filled-texts.js'
import { shippedShelf } from '../support/legal-texts.js'

const file = new URL('filled-texts.json', import.meta.url)
const filled = filledTexts(shippedShelf())
/** After a new version: `PIN=1 npx vitest run tests/data/filled-texts.test.ts`, and read what changed in the file. */
if (process.env.PIN === '1') writeFileSync(file, `${JSON.stringify(filled, null, 2)}\n`)
const pinned: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'))

describe('a published version', () => {
  it('says the same as on the day on which it was pinned, with the same values', () => {
    expect(Object.keys(pinned).length).toBeGreaterThan(0)
    expect(filled).toMatchObject(pinned)
  })

  it('says something else without rows than with them, wherever it has a loop', () => {
    const looping = ['specifications@1.0.0', 'motivation@1.2.0', 'award-report@1.0.0', 'notice@1.0.0']
    for (const reference of looping)
      expect(new Set([0, 1, 2].map((rows) => filled[`${reference} ${rows} true`])).size, reference).toBe(3)
  })
})
