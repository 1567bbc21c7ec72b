import { describe, expect, it } from 'vitest'
import type { Declarations, Read, RowOf } from '../../src/clauses/facts/declared.js'
import type { Told, ToldGroup } from '../../src/clauses/facts/told.js'
import { parseBody } from '../../src/clauses/text/body.js'

const declarations = {
  'group.isSo': { kind: 'boolean', label: 'het is zo' },
  'group.day': { kind: 'date', label: 'dag' },
  amount: { kind: 'euro', label: 'bedrag' },
  items: {
    kind: 'rows',
    label: 'rijen',
    fields: {
      name: { kind: 'text', label: 'naam' },
      motivation: { kind: 'text', label: 'motivering', answer: 'motivation', answerGroup: 'row' },
      parts: { kind: 'rows', label: 'delen', fields: { says: { kind: 'text', label: 'deel' } } },
    },
  },
} as const satisfies Declarations

type Facts = Read<typeof declarations>
type ItemRow = RowOf<typeof declarations, 'items'>

// The compiler is the test here: it also refuses an expected error that does not come.
const item: ItemRow = { name: 'een', motivation: undefined, parts: [{ says: 'x' }], answerBase: 'a.' }
const facts: Facts = { group: { isSo: true, day: undefined }, amount: 10, items: [item] }

void [
  // @ts-expect-error A name that nobody fills: group.day.
  { ...facts, group: { isSo: true } } satisfies Facts,
  // @ts-expect-error A group that nobody fills.
  { amount: 10, items: [] } satisfies Facts,
  // @ts-expect-error A name that is not declared.
  { group: { isSo: true, day: undefined }, amount: 10, items: [], other: 'x' } satisfies Facts,
  // @ts-expect-error A name that is not declared, in a group.
  { group: { isSo: true, day: undefined, other: 1 }, amount: 10, items: [] } satisfies Facts,
  // @ts-expect-error Whether something is so is never unknown.
  { group: { isSo: undefined, day: undefined }, amount: 10, items: [] } satisfies Facts,
  // @ts-expect-error A value of another kind.
  { group: { isSo: true, day: undefined }, amount: '10', items: [] } satisfies Facts,
  // @ts-expect-error A field of a row that nobody fills.
  { name: 'een', motivation: undefined, answerBase: 'a.' } satisfies ItemRow,
  // @ts-expect-error A field of a row that is not declared.
  { name: 'een', motivation: undefined, parts: [], answerBase: 'a.', other: 1 } satisfies ItemRow,
  // @ts-expect-error A row with answers of its own that does not say where they stand.
  { name: 'een', motivation: undefined, parts: [] } satisfies ItemRow,
  // @ts-expect-error A row in a row.
  { name: 'een', motivation: undefined, parts: [{ other: 'x' }], answerBase: 'a.' } satisfies ItemRow,
  // @ts-expect-error The facts of a shipped group under another name.
  { guests: [] } satisfies Told<'invitees'>,
  // @ts-expect-error A group of facts that does not exist.
  { weather: 'x' } satisfies { [Group in ToldGroup]?: string },
]

describe('a group of facts', () => {
  it('typed by its declarations fills every name that a text may use of it', () => {
    const source =
      '{{#if group.isSo}}\nOp {{group.day}} voor {{amount}}.\n{{/if}}\n\n{{#each items}}\n{{name}}\n\n{{#each parts}}\n{{says}}\n\n{{/each}}\n{{/each}}\n'
    const body = parseBody(source, { declarations, maximumOutput: 1_000 })
    if (!body.ok) throw new Error(JSON.stringify(body.error))
    const filled = body.value.fill({ values: { ...facts, group: { isSo: true, day: '2027-02-01' } } })
    expect(JSON.stringify(filled)).not.toContain('missing')
    expect(filled.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph'])
  })
})
