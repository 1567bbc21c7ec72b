import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inline } from '../../src/documents/blocks.js'
import { withCurlyQuotes } from '../../src/documents/quotes.js'
import { runs } from '../support/runs.js'

const curled = (...texts: readonly string[]): string =>
  withCurlyQuotes(texts.map((text): Inline => ({ kind: 'text', text })))
    .map((inline) => (inline.kind === 'line-break' ? '\n' : inline.text))
    .join('')

describe('the quotation marks of a document', () => {
  it.each([
    ['de opdracht "Bermen"', 'de opdracht “Bermen”'],
    ['("zo" en "zo")', '(“zo” en “zo”)'],
    ["foto's en 's avonds", 'foto’s en ’s avonds'],
    ["het 'sociaal' luik", 'het ‘sociaal’ luik'],
    ["in de auto's van 't stad", 'in de auto’s van ’t stad'],
    ['een buis van 3/4" en 2"', 'een buis van 3/4" en 2"'],
    ['"lot 4" wordt', '“lot 4” wordt'],
    ['al “krom” en "recht"', 'al “krom” en “recht”'],
    ['zonder', 'zonder'],
  ])('of %j are curly', (straight, curly) => {
    expect(curled(straight)).toBe(curly)
  })

  it('are set over the runs of a text together', () => {
    expect(curled('de opdracht "', 'Bermen', '" wordt')).toBe('de opdracht “Bermen” wordt')
    expect(curled('de foto', "'", 's')).toBe('de foto’s')
  })

  it('are all that changes', () => {
    const straight = (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '"', "'", '4', '(', '–') }), (text) => {
        expect(straight(curled(text))).toBe(text)
        // What is set stays so.
        expect(curled(curled(text)).length).toBe(text.length)
      }),
      runs(300),
    )
  })
})
