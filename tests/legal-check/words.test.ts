import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spots, words } from '../../src/legal-check/text/words.js'
import { runs } from '../support/runs.js'

const expressions = [
  words('maatwerk*', 'sociale economie', '[0-9]{1,3} ?%'),
  words('minstens', 'ten minste'),
  words('(in|uit|van) [a-z-]*'),
  /merk|[0-9]*/,
]
const written = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'maatwerkbedrijf',
        'minstens',
        'ten  minste',
        'sociale economie',
        '30 %',
        'van de',
        'merk',
        '.',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '))

describe('the spots of an expression', () => {
  it('are all of its matches, in every text and however often it is asked', () => {
    let found = 0
    const draws = runs(1_000)
    fc.assert(
      fc.property(written, fc.constantFrom(...expressions), (text, expression) => {
        const matches = [...text.matchAll(new RegExp(expression.source, 'g'))].map((match) => ({
          from: match.index,
          to: match.index + match[0].length,
          words: match[0],
        }))
        expect(spots(text, expression)).toEqual(matches)
        found += matches.length
      }),
      draws,
    )
    expect(found).toBeGreaterThan(draws.numRuns)
  })

  it('are whole words only', () => {
    expect(
      spots('minstens één, ten minste; tenminste niet, minstensx niet', words('minstens', 'ten minste')),
    ).toEqual([
      { from: 0, to: 8, words: 'minstens' },
      { from: 14, to: 24, words: 'ten minste' },
    ])
  })
})
