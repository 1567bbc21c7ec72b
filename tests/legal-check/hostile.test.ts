import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { checkForeignText } from '../../src/legal-check/foreign-text.js'
import { partsOfPlainText } from '../../src/legal-check/text/plain-text.js'
import { hostileUnits } from './hostile-units.js'

const length = 100_000

/** A rule that took more than linear time would not come back from these within the limit of a test. */
describe('a text of 100,000 characters that repeats', () => {
  it.each(hostileUnits)('%j is checked to its end', (unit) => {
    const text = unit.repeat(Math.ceil(length / unit.length))
    const checked = checkForeignText(partsOfPlainText(text), localDate('2027-02-01'))
    for (const { sentence = '' } of checked.findings) expect(sentence.length).toBeLessThanOrEqual(1_200)
    expect(checked.start.title.length).toBeGreaterThan(0)
  })
})
