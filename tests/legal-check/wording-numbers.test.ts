import { describe, expect, it } from 'vitest'
import { numbersLike } from '../../src/legal-check/wording-numbers.js'

describe('the numbers of an own wording', () => {
  it.each([
    ['minstens 200 uren', 'hours', [200]],
    ['minstens 1.500 uur en 1.500 arbeidsuren', 'hours', [1500]],
    ['van 7,5\u00A0uur', 'hours', [7.5]],
    ['om 8 uur, tussen 9 uur en tot 17 uur', 'hours', []],
    ['20 % of 5 procent', 'percentage', [20, 5]],
    ['binnen 10 werkdagen en 2 maanden', 'days', [10]],
    ['binnen 10 werkdagen en 2 maanden', 'months', [2]],
    ['3 stageplaatsen, 1 plaats, artikel 15', 'number', [3, 1]],
    ['artikel 87 van de wet van 17 juni 2016', 'hours', []],
    ['€ 200', 'text', []],
  ] as const)('of %j that are %s are %j', (text, type, expected) => {
    expect(numbersLike(text, { type })).toEqual(expected)
  })
})
