import fc from 'fast-check'
import type { RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { describe, expect, it } from 'vitest'
import { cutText, rowsOfLongTable } from '../../src/clauses/text/cut-text.js'
import { runs } from '../support/runs.js'

const read = (text: string): readonly RootContent[] =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }).children

/** What stands in it, wherever it stands. */
const said = (nodes: readonly RootContent[]): string =>
  JSON.stringify(nodes, (key, value) => (key === 'position' ? undefined : value))

/** Everything that a legal text may hold; what else Markdown knows is a fault. */
const known = new Set([
  ...['heading', 'paragraph', 'text', 'strong', 'break', 'list', 'listItem'],
  ...['table', 'tableRow', 'tableCell', 'blockquote'],
])
const isAllowed = (node: RootContent): boolean =>
  known.has(node.type) && ('children' in node ? node.children.every(isAllowed) : true)

const lines = [
  ...[
    '',
    '',
    '',
    'tekst',
    '**vet**',
    '**half',
    '# Kop',
    '## Kop',
    '#geen kop',
    '- punt',
    '* punt',
    '-',
    '1. een',
  ],
  ...[
    '2) twee',
    '12.',
    '  dieper',
    '    code',
    '\tcode',
    '| a | b |',
    '| --- | --- |',
    '| --- |',
    '|',
    '> kader',
  ],
  ...['>', '```', '~~~', '<!-- x', 'x -->', '<div>', '</div>', '[x]: y', '[x]', '---', '===', 'a | b', '\\'],
]
const texts = fc.array(fc.constantFrom(...lines), { maxLength: 14 }).map((some) => some.join('\n'))

describe('a text that is cut', () => {
  it('loses nothing but an end of line at each cut', () => {
    expect(cutText('# A\ntekst\n\nmeer\n\n- een\n\n  nog\n\n- twee\n\n| a |\n| - |\n\n# B\n')).toEqual([
      '# A\ntekst\n',
      'meer\n\n- een\n\n  nog\n\n- twee\n',
      '| a |\n| - |\n',
      '# B\n',
    ])
    fc.assert(fc.property(texts, (text) => cutText(text).join('\n') === text))
  })

  it('says the same in parts as it says whole, unless it has a fault both ways', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const whole = read(text)
        const parts = cutText(text).flatMap(read)
        expect(parts.every(isAllowed)).toBe(whole.every(isAllowed))
        if (whole.every(isAllowed)) expect(said(parts)).toBe(said(whole))
      }),
      runs(1_000),
    )
  })
})

describe('the rows of a long table', () => {
  const head = '| Nr. | Perceel |\n| --- | ---: |'
  const row = (first: number) => `| \uE000${first}\uE001 | **\uE000${first + 1}\uE001** x |`
  const many = Array.from({ length: 9 }, (_, index) => row(5 + 2 * index))

  it('are all the same but for the place of their values', () => {
    const rows = rowsOfLongTable(`${head}\n${many.join('\n')}\n`)
    expect(new Set(rows.map(({ text }) => text))).toEqual(new Set([`${head}\n${row(0)}`]))
    expect(rows.map(({ firstMark }) => firstMark)).toEqual([5, 7, 9, 11, 13, 15, 17, 19, 21])
  })

  it.each([
    ['a short table', `${head}\n${many.slice(0, 7).join('\n')}`],
    ['a value in the header', `${head.replace('Nr.', '\uE0000\uE001')}\n${many.join('\n')}`],
    ['a row without a bar before it', `${head}\n${many.join('\n')}\ntekst`],
    ['text before it', `tekst\n${head}\n${many.join('\n')}`],
    ['no table', 'tekst\n'.repeat(20)],
  ])('are none of %s', (_what, text) => {
    expect(rowsOfLongTable(text)).toEqual([])
  })

  it('say one by one what they say together', () => {
    const cells = fc.constantFrom(
      'a',
      '**b**',
      '',
      'c\\|d',
      '**',
      '\uE0000\uE001',
      '<b>',
      '- x',
      '> y',
      '# z',
    )
    const rows = fc.array(fc.array(cells, { minLength: 1, maxLength: 3 }), { minLength: 8, maxLength: 10 })
    fc.assert(
      fc.property(rows, (some) => {
        const text = [head, ...some.map((row) => `| ${row.join(' | ')} |`)].join('\n')
        const whole = read(text)
        const [table] = whole
        const alone = rowsOfLongTable(text).map((row) => read(row.text)[0])
        expect(whole).toHaveLength(1)
        expect(
          alone.flatMap((own) => (own?.type === 'table' ? said(own.children.slice(1)) : 'none')),
        ).toEqual(table?.type === 'table' ? table.children.slice(1).map((row) => said([row])) : [])
      }),
      runs(150),
    )
  })
})
