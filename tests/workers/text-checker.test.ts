import { afterAll, describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { checkForeignText } from '../../src/legal-check/foreign-text.js'
import { partsOfPlainText } from '../../src/legal-check/text/plain-text.js'
import { pooledTextChecker } from '../../src/workers/text-checker.js'
import { shippedRecognisable } from '../support/legal-texts.js'

const day = localDate('2027-02-01')
const parts = partsOfPlainText(
  '# Uitvoering\n\nDe opdrachtnemer laat minstens 200 uren presteren door personen uit kansengroepen. Er is een voorschot.',
)
const checker = pooledTextChecker(shippedRecognisable)
afterAll(checker.close)

describe('a text that is checked in a thread', () => {
  it('shows the same clauses and begins the same dossier as without one', async () => {
    const found = await checker.check(parts, day)
    expect(found).toEqual(checkForeignText(parts, day, shippedRecognisable(day)))
    expect(found?.clauses.map(({ clause }) => clause)).toEqual(['target-group-hours', 'advance-payment'])
    expect(found?.start.lots?.[0]?.clauses).toEqual([
      { clause: 'target-group-hours', parameters: { hours: 200 } },
    ])
  })

  it('shows no clause that the library does not hold', async () => {
    const without = pooledTextChecker(() => [])
    const found = await without.check(parts, day)
    await without.close()
    expect(found?.clauses).toEqual([])
    expect(found?.start.lots?.[0]?.clauses).toEqual([])
  })
})
