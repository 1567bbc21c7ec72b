import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writtenText } from '../../src/clauses/text/written-text.js'
import { plainAsMarkdown } from '../../src/uploads/markdown-words.js'
import { runs } from '../support/runs.js'

/** What is printed of a text that is read as Markdown, and what it says that it cannot hold. */
function printed(markdown: string) {
  const text = writtenText({ text: markdown, answer: 'x', pictures: [] })
  const lines = text
    .blocks()
    .map((block) =>
      block.kind === 'paragraph'
        ? block.content.map((inline) => (inline.kind === 'line-break' ? '\n' : inline.text)).join('')
        : `<${block.kind}>`,
    )
  return { lines, faults: text.faults() }
}

describe('plain words as Markdown', () => {
  it.each([
    ['# geen kop'],
    ['1. geen lijst'],
    ['- geen lijst'],
    ['+ geen lijst'],
    ['* geen lijst'],
    ['> geen kader'],
    ['12) geen lijst'],
    ['prijs * aantal_uren < 5 & 10 % [x]'],
    ['| a | b |\n| --- | --- |\n| 1 | 2 |'],
    ['Kop\n==='],
    ['Kop\n---'],
    ['zie [hier](https://voorbeeld.be)'],
    ['![x](plan.png)'],
    ['[1]: https://voorbeeld.be'],
    ['<b>vet</b> <!-- x -->'],
    ['&euro; 5 &amp; 6'],
    ['`code` en \\ en ~ golf'],
    ['een *ster* en _streep_'],
  ])('print the same: %j', (text) => {
    expect(printed(plainAsMarkdown(text))).toEqual({ lines: [text], faults: [] })
  })

  it('say the same in another way where the grammar has no words for a sign', () => {
    expect(printed(plainAsMarkdown('naam: ______ **vet** {{naam}} ~~weg~~'))).toEqual({
      lines: ['naam: … * *vet* * { {naam} } ~ ~weg~ ~'],
      faults: [],
    })
  })

  it('print the same, whatever was typed', () => {
    const piece = fc.constantFrom(
      ...[
        '#',
        '-',
        '1.',
        '|',
        '*',
        '>',
        '![',
        '[',
        ']',
        '(',
        ')',
        '<b>',
        '`',
        '\\',
        '&lt;',
        '^',
        ':',
        '=',
        '+',
      ],
      ...[' ', ' ', '\n', 'gras', 'heg', '5', '_', '!', '~', '---'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        // Signs that are told apart above, and indented lines, which are trimmed.
        const text = pieces.join('').replace(/_{2,}|~{2,}|\*{2,}/g, '')
        const asRead = text
          .split('\n')
          .map((line) => line.trim())
          .join('\n')
        const { lines, faults } = printed(plainAsMarkdown(text))
        expect(faults).toEqual([])
        expect(lines.join('\n').replace(/\s+/g, ' ').trim()).toBe(asRead.replace(/\s+/g, ' ').trim())
      }),
      runs(300),
    )
  })
})
