import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BodyBlock, parseBody } from '../../src/clauses/text/body.js'
import type { Inline } from '../../src/clauses/text/inline.js'
import type { Declaration } from '../../src/clauses/text/value-kinds.js'
import { cleanText } from '../../src/kernel/clean-text.js'
import { runs } from '../support/runs.js'

const field: Declaration = { kind: 'text', label: 'naam' }
const declarations: Readonly<Record<string, Declaration>> = {
  title: { kind: 'text', label: 'titel' },
  alone: { kind: 'text', label: 'alleen' },
  flag: { kind: 'boolean', label: 'vlag' },
  choice: { kind: 'choice', label: 'keuze', options: { a: 'A' } },
  rows: { kind: 'rows', label: 'rijen', fields: { name: field } },
}
const rules = { declarations, maximumOutput: 200_000 }
const source = `## Kop {{title}}

Tekst **{{title}}** en {{choice}}.

{{alone}}

- {{title}}
- vast

1. {{title}}

| Naam | {{title}} |
| --- | --- |
{{#each rows}}
| {{name}} | {{title}} |
{{/each}}

{{#if title}}
Slot {{title}}
{{/if}}
`
const parsed = parseBody(source, rules)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
const { fill } = parsed.value

/** What a reader would call the build of a text: kinds, items, rows, columns; not the words. */
const structureOf = (blocks: readonly BodyBlock[]): readonly string[] =>
  blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `heading ${block.depth}`
      case 'list':
        return `list ${block.ordered} ${block.items.length}`
      case 'table':
        return `table ${block.header?.length} ${block.rows.map((row) => row.length)}`
      default:
        return block.kind
    }
  })
const runsOf = (block: BodyBlock): readonly (readonly Inline[])[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.content]
    case 'list':
      return block.items
    case 'table':
      return [...(block.header ?? []), ...block.rows.flat()]
    default:
      return []
  }
}

const hostile = fc.oneof(
  fc.constantFrom(
    '**vet** _x_ `y` ~~z~~ <b>b</b> <script>alert(1)</script>',
    '# kop\n\n- lijst\n1. een\n\n| a | b |\n|---|---|\n| c | d |',
    '{{title}} {{{x}}} {{#if y}} {{> z}} {{/if}} \\{{x}}',
    '[a](javascript:x) ![b](c) https://d <e@f.be>',
    '\u0000\u0007\u001F\u007F\uFFFE\uFFFF\uE0000\uE001\uE0021\uE001',
    '\u202Erechts naar links\u202D en \u2067nog\u2069',
    'x'.repeat(10_000),
    'een\n\ntwee\r\n\r\ndrie\u2028vier\u2029\n\n\n\nvijf',
    '\uD800 los \uDC00',
    '__proto__',
    '   \t ',
    '> citaat\n    code\n```\nhek\n```',
    '&amp; &lt; &#x3C; \\* \\| \\',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '*',
      '_',
      '|',
      '#',
      '-',
      '`',
      '[',
      ']',
      '<',
      '>',
      '{',
      '}',
      '\n',
      ' ',
      'a',
      '\uE000',
      '\uE001',
      '1',
      '.',
    ),
    maxLength: 60,
  }),
)
const valuesOf = (text: string) => ({
  title: text,
  alone: 'alleen',
  choice: text,
  rows: [{ name: text }, { name: 'x' }],
})

describe('a value that somebody typed', () => {
  const plain = structureOf(fill({ values: valuesOf('gewoon') }))

  it('changes words, never the structure', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        // An empty answer closes the last condition, as it should.
        const text = `x${typed}`
        expect(structureOf(fill({ values: valuesOf(text) }))).toEqual(plain)
      }),
      runs(5_000),
    )
  })

  it('is shown to the letter, after cleaning', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const text = `x${typed}x`
        const lines = cleanText(text)
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
        const shown = fill({ values: valuesOf(text) }).flatMap((block) => runsOf(block)[0] ?? [])
        const values = shown.flatMap((inline) => (inline.kind === 'value' ? [inline.text] : []))
        for (const line of lines) expect(values).toContain(line)
      }),
      runs(100),
    )
  })

  it('becomes paragraphs where it stands alone, and nothing else', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const blocks = fill({ values: { ...valuesOf('gewoon'), alone: typed } })
        const others = structureOf(blocks).filter((kind) => kind !== 'paragraph')
        expect(others).toEqual(plain.filter((kind) => kind !== 'paragraph'))
      }),
      runs(100),
    )
  })

  it('can be anything: filling never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: false }), (value) => {
        const values = { title: value, alone: value, choice: value, flag: value, rows: value }
        expect(Array.isArray(fill({ values }))).toBe(true)
      }),
      runs(2_000),
    )
  })
})

const fragments = [
  '{{title}}',
  '{{#if title}}',
  '{{else}}',
  '{{/if}}',
  '{{#each rows}}',
  '{{name}}',
  '{{/each}}',
  '{{{title}}}',
  '{{> x}}',
  '{{@root}}',
  '{{#with title}}',
  '{{/with}}',
  '{{../title}}',
  '**',
  '*',
  '_',
  '\n',
  '\n\n',
  '- ',
  '1. ',
  '# ',
  '> ',
  '| a | b |\n| --- | --- |\n',
  '|',
  '`',
  '<b>',
  '<!-- x -->',
  '[x](y)',
  '![x](y)',
  '&lt;',
  '\\',
  '    ',
  '```\n',
  '---\n',
  'woorden ',
  'en nog',
  'https://x.be',
  '~~~',
  '==',
  '{{',
  '}}',
  '{{!',
]

const partField: Declaration = { kind: 'rows', label: 'delen', fields: { says: field } }
const loopRules = {
  declarations: {
    ...declarations,
    rows: {
      kind: 'rows',
      label: 'rijen',
      fields: { name: field, isOn: { kind: 'boolean', label: 'aan' }, parts: partField },
    },
  } satisfies Readonly<Record<string, Declaration>>,
  maximumOutput: 200_000,
}
const loopFragment = fc.constantFrom(
  ...[
    '{{title}}',
    '{{name}}',
    '**',
    '*',
    '_',
    '__',
    '`',
    '\\',
    '{',
    '}',
    '|',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '# ',
  ],
  ...['> ', '| a | b |\n| --- | --- |\n', '| a | b |\n', 'x', 'woorden ', '<b>', '-', '=', '~'],
)
const inLoop = fc.array(loopFragment, { maxLength: 5 }).map((parts) => parts.join(''))
/** A body of which most parts are loops: over rows, over rows in rows, with conditions of the row. */
const loopBody = fc
  .array(
    fc.oneof(
      loopFragment,
      inLoop.map((text) => `{{#each rows}}${text}{{/each}}`),
      inLoop.map((text) => `{{#each rows}}\n${text}\n{{/each}}\n`),
      fc.tuple(inLoop, inLoop).map(([some, none]) => `{{#each rows}}${some}{{else}}${none}{{/each}}`),
      fc
        .tuple(inLoop, inLoop, inLoop)
        .map(([from, part, to]) => `{{#each rows}}${from}{{#each parts}}${part}{{/each}}${to}{{/each}}`),
      fc
        .tuple(inLoop, inLoop, inLoop)
        .map(([from, on, off]) => `{{#each rows}}${from}{{#if isOn}}${on}{{else}}${off}{{/if}}{{/each}}`),
      fc.tuple(inLoop, inLoop).map(([on, off]) => `{{#if flag}}${on}{{else}}${off}{{/if}}`),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))
const count = fc.integer({ min: 0, max: 5 })
const loopValues = fc.record({
  title: fc.constantFrom('x', '', '**x**'),
  flag: fc.boolean(),
  rows: fc.array(fc.record({ name: fc.constantFrom('x', ''), isOn: fc.boolean(), parts: count }), {
    maxLength: 5,
  }),
})

describe('a body of random loops', () => {
  it('is refused, or holds nothing but what the grammar knows, however many rows come', () => {
    let accepted = 0
    const draws = runs(1_000)
    fc.assert(
      fc.property(loopBody, fc.array(loopValues, { minLength: 8, maxLength: 8 }), (source, fillings) => {
        const body = parseBody(source, loopRules)
        if (!body.ok) return
        accepted += 1
        for (const { rows, ...values } of fillings) {
          const own = rows.map((row) => ({ ...row, parts: Array(row.parts).fill({ says: 'x' }) }))
          const texts = body.value
            .fill({ values: { ...values, rows: own } })
            .flatMap((block) => runsOf(block).flat())
            .flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []))
          for (const text of texts) expect(text).not.toMatch(/\*\*|__|~~|\{\{|[\uE000-\uF8FF]/)
        }
      }),
      draws,
    )
    // One body in twenty: fewer draws bring fewer of them.
    expect(accepted).toBeGreaterThan(draws.numRuns / 20)
  })
})

describe('a body of random fragments', () => {
  const draws = runs(20_000)

  it('is refused, or holds nothing but what the grammar knows', () => {
    let accepted = 0
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 14 }), (parts) => {
        const body = parseBody(parts.join(''), rules)
        if (!body.ok) {
          expect(body.error.length).toBeGreaterThan(0)
          for (const { line, reason } of body.error) {
            expect(line).toBeGreaterThan(0)
            expect(reason).toMatch(/\S/)
          }
          return
        }
        accepted += 1
        for (const title of ['x', '', '**x**']) {
          const blocks = body.value.fill({ values: { title, rows: [{ name: title }] } })
          const words = blocks
            .flatMap((block) => runsOf(block).flat())
            .flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []))
          for (const text of words) expect(text).not.toMatch(/\*\*|\{\{|[\uE000-\uF8FF]/)
        }
      }),
      draws,
    )
    expect(accepted).toBeGreaterThan(draws.numRuns / 40)
  })
})
