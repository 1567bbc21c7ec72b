import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { filledText, listOf, strictFields, text, wholeNumberBetween } from '../../src/kernel/fields.js'
import { faultsIn, judgedChange } from '../../src/kernel/judged-change.js'
import { localDateSchema } from '../../src/kernel/local-date.js'
import { euroSchema } from '../../src/kernel/money.js'
import { essential, storedSchemaOf } from '../../src/kernel/stored-schema.js'

const itemSchema = strictFields({
  id: z.string().check(essential(z.regex(/^[a-z]$/))),
  name: text(5).optional(),
})
  .superRefine(({ id, name }, context) => {
    if (id === name) context.addIssue({ code: 'custom', path: ['name'], message: 'Anders dan de id.' })
  })
  .readonly()
const schema = strictFields({
  title: filledText(5, 'Geef een titel.'),
  items: listOf(itemSchema, 2).readonly().optional(),
  day: localDateSchema.optional(),
  amount: euroSchema.nullable().optional(),
  class: wholeNumberBetween(1, 9, 'Een klasse.').optional(),
  kind: z.enum(['a', 'b']).default('a'),
}).readonly()
const stored = storedSchemaOf(schema)

describe('the schema of what is stored', () => {
  it.each([
    ['a text that is too long', { title: 'veel te lang' }],
    ['an empty title', { title: '' }],
    ['too many items', { title: 'a', items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }],
    ['what only a refinement refuses', { title: 'a', items: [{ id: 'a', name: 'a' }] }],
    ['a number out of range', { title: 'a', class: 12 }],
    ['an amount that is too large or has parts of a cent', { title: 'a', amount: 2e12 + 0.005 }],
  ])('accepts %s, which the edge refuses', (_what, value) => {
    expect(schema.safeParse(value).success).toBe(false)
    expect(stored.parse(value)).toEqual({ kind: 'a', ...value })
  })

  it.each([
    ['another type', { title: 5 }],
    ['a field that does not exist', { title: 'a', surprise: true }],
    ['an id of another form', { title: 'a', items: [{ id: 'AB' }] }],
    ['a day that does not exist', { title: 'a', day: '2027-02-30' }],
    ['a negative amount', { title: 'a', amount: -1 }],
    ['no whole number', { title: 'a', class: 1.5 }],
    ['a code of another list', { title: 'a', kind: 'c' }],
  ])('refuses %s', (_what, value) => {
    expect(stored.safeParse(value).success).toBe(false)
  })

  it('cleans as the edge does', () => {
    expect(stored.parse({ title: 'a\u0000b' }).title).toBe('ab')
  })

  it('leaves the schema of the edge as it was', () => {
    expect(faultsIn(schema, { title: 'veel te lang' })).toHaveLength(1)
  })

  it('is made once of each schema', () => {
    expect(storedSchemaOf(schema)).toBe(stored)
  })
})

describe('a change that is judged', () => {
  const before = {
    title: 'veel te lang',
    kind: 'a',
    items: [{ id: 'a' }, { id: 'b', name: 'te lange naam' }, { id: 'c' }],
  }
  const messages = (after: unknown, from: unknown = before) => {
    const judged = judgedChange(schema, from, after)
    return judged.ok ? judged.value : judged.error.map(({ path, message }) => `${path.join('.')}: ${message}`)
  }

  it('passes over what was odd before', () => {
    const after = { ...before, day: '2027-02-01' }
    expect(messages(after)).toEqual(after)
  })

  it('passes over it where it moved, and where it became less', () => {
    const moved = { ...before, items: [{ id: 'b', name: 'te lange naam' }, { id: 'c' }] }
    expect(messages(moved)).toEqual(moved)
    expect(messages({ ...before, title: 'te lang' })).toEqual({ ...before, title: 'te lang' })
  })

  it('refuses it when it is given anew, or becomes worse', () => {
    expect(messages({ ...before, items: [...before.items, { id: 'd' }] })).toEqual([
      'items: Hoogstens 2 items: kort de lijst in.',
    ])
    expect(messages({ ...before, title: 'nog veel langer' })).toEqual([
      'title: Kort de tekst in tot 5 tekens.',
    ])
  })

  it('refuses what it adds, also in a list that is too long', () => {
    const items = [before.items[0], before.items[1], { id: 'c', name: 'ook te lang' }]
    expect(messages({ ...before, items })).toEqual(['items.2.name: Kort de tekst in tot 5 tekens.'])
    expect(messages({ ...before, class: 12 })).toEqual(['class: Een klasse.'])
    expect(messages({ ...before, items: [{ id: 'AB' }] })).toHaveLength(1)
  })

  it('is judged as a whole when it is new', () => {
    expect(messages(before, null)).toHaveLength(3)
    expect(messages({ title: 'goed' }, null)).toEqual({ title: 'goed', kind: 'a' })
  })
})
