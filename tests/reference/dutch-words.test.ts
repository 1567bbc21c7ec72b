import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compoundParts, dutchStem, dutchTerms, looseTerms } from '../../src/reference/dutch-words.js'
import { foldText } from '../../src/reference/fold-text.js'
import { runs } from '../support/runs.js'

describe('the stem of a Dutch word', () => {
  it.each([
    ['begraafplaats', 'begraafplaatsen'],
    ['herstel', 'herstellen'],
    ['schoonmaak', 'schoonmaken'],
    ['strijk', 'strijken'],
    ['boom', 'bomen'],
    ['maaltijd', 'maaltijden'],
  ])('is the same for %s and %s', (one, other) => {
    expect(dutchStem(one)).toBe(dutchStem(other))
  })

  it('is its own stem and never longer, for any word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }).map(foldText), (word) => {
        expect(dutchStem(dutchStem(word))).toBe(dutchStem(word))
        expect(dutchStem(word).length).toBeLessThanOrEqual(word.length)
      }),
      runs(100),
    )
  })
})

describe('the terms of a query', () => {
  it('leave out what every contract is, and say each thing once', () => {
    expect(dutchTerms('Raamovereenkomst voor het maaien van gras, gras')).toEqual(['maai', 'gras'])
  })

  it('keep such words when there is nothing else', () => {
    expect(dutchTerms('van de')).toEqual(['van', 'de'])
  })

  it('lose an ending that says nothing only where asked', () => {
    expect(dutchTerms('strijkwerk')).toEqual(['strijkwerk'])
    expect(looseTerms(dutchTerms('strijkwerken elektriciteitswerken kunst'))).toEqual([
      'strijk',
      'elektriciteit',
      'kunst',
    ])
  })
})

describe('a compound', () => {
  const known = new Set(['fiets', 'lamp', 'wandel', 'pad'].map(dutchStem))

  it('is cut into two known words', () => {
    expect(compoundParts('fietslamp', (stem) => known.has(stem))).toEqual([dutchStem('fiets'), 'lamp'])
    expect(compoundParts('wandelpaden', (stem) => known.has(stem))).toEqual(['wandel', 'pad'])
  })

  it.each(['fietsbel', 'fiets', 'xy', ''])('is not cut when it is %j', (word) => {
    expect(compoundParts(word, (stem) => known.has(stem))).toBeUndefined()
  })
})
