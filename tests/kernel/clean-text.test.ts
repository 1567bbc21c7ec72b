import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, withoutControlSigns } from '../../src/kernel/clean-text.js'
import { filledText, text } from '../../src/kernel/fields.js'
import { runs } from '../support/runs.js'

/** What XML 1.0 cannot hold, and what is no character in any text. */
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/u

describe('text without control signs', () => {
  it.each([
    ['a\u0000b', 'ab'],
    ['a\u0001b\u0008c\u001Fd\u007Fe\u0080f\u009Fg', 'abcdefg'],
    ['a\u000Bb\u000Cc', 'a\nb\nc'],
    ['a\uFFFFb\uFFFEc\uFDD0d\u{1FFFF}e', 'abcde'],
    ['tot \u202E005\u202C euro \u2067a\u2069\u200Fb\u061Cc', 'tot 005 euro abc'],
    ['a\uD800b\uDC00', 'a\uFFFDb\uFFFD'],
    ['tab\tregel\r\nnog een\u0085en\u2028één 🧑🏽‍🦽', 'tab\tregel\r\nnog een\u0085en\u2028één 🧑🏽‍🦽'],
  ])('of %j is %j', (written, kept) => {
    expect(withoutControlSigns(written)).toBe(kept)
  })

  it('can stand in every document, and stays as it is from then on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const kept = withoutControlSigns(written)
        expect(kept).not.toMatch(impossible)
        expect(withoutControlSigns(kept)).toBe(kept)
        expect(cleanText(kept)).toBe(cleanText(written))
      }),
      runs(2000),
    )
  })

  it('is what a field of text gives, and a field that was nothing else is empty', () => {
    expect(text().parse('a\u0000b')).toBe('ab')
    expect(text(2).parse('a\u0000b')).toBe('ab')
    expect(filledText(9, 'Vul in.').safeParse('\u0000\u0001').error?.issues[0]?.message).toBe('Vul in.')
  })
})
