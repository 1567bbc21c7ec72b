import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signExpression, signsSchema } from '../../src/clauses/signs.js'
import { runs } from '../support/runs.js'

const isSign = (word: string): boolean =>
  signsSchema.safeParse({ called: 'Een clausule', within: 'sentence', ways: [{ sentence: [[word]] }] })
    .success

describe('a sign of a clause', () => {
  it.each([
    ['voorschot(ten)?', 'een voorschot van 5 %', true],
    ['voorschot(ten)?', 'voorschotten', true],
    ['voorschot(ten)?', 'voorschottenregeling', false],
    ['maatwerk*', 'een maatwerkbedrijf', true],
    ['maatwerk*', 'geenmaatwerk', false],
    ['*stage*', 'taalstages', true],
    ['fair ?trade*', 'fairtradekoffie', true],
    ['fair ?trade*', 'fair  trade', true],
    ['sociale(-| )economie', 'sociale-economie', true],
    ['sociale(-| )economie', 'socialeeconomie', false],
    ['(aantal|meer)…(uren|plaatsen)', 'het aantal gepresteerde uren', true],
    ['(aantal|meer)…(uren|plaatsen)', 'het aantal. De uren', false],
    ['%', '5%', true],
  ])('%s in "%s": %s', (word, text, found) => {
    expect(isSign(word)).toBe(true)
    expect(signExpression([word]).test(text)).toBe(found)
  })

  it.each([
    '',
    'Straf',
    'é',
    '(a+)+',
    '[a-z]',
    'a{2}',
    '.',
    '(a',
    'a)',
    '()',
    '(a|)',
    '|a',
    '?a',
    'a**?',
    '***',
    'a*b*c',
    '(a(b))',
    '(a)(b)(c)(d)(e)',
    'a\\b',
    '^a',
  ])('is not %j', (word) => {
    expect(isSign(word)).toBe(false)
  })

  it('is read without an error, whatever is accepted', () => {
    const part = fc.constantFrom('a', 'ab', '*', '…', '?', '(', ')', '|', ' ', '%', '-', '1')
    const long = 'a'.repeat(2_000)
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const word = parts.join('')
        if (isSign(word)) expect(typeof signExpression([word]).test(long)).toBe('boolean')
      }),
      runs(300),
    )
  })
})
