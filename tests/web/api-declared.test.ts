import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { declaredOnly } from '../../src/web/api/declared.js'

const shape = z.object({
  id: z.string(),
  lots: z
    .array(z.object({ title: z.string() }))
    .readonly()
    .optional(),
  pins: z.record(z.string(), z.object({ version: z.string() })),
  what: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('made') }),
    z.strictObject({ kind: z.literal('changed'), paths: z.array(z.string()) }),
  ]),
  free: z.unknown(),
  open: z.object({ a: z.number() }).loose().nullable(),
})
const whole = {
  id: 'een',
  lots: [{ title: 'Bermen' }],
  pins: { a: { version: '1.0.0' } },
  what: { kind: 'changed', paths: ['title'] },
  free: { whatever: [{ there: 'is' }] },
  open: { a: 1, b: 2 },
}

describe('what a schema names of a value', () => {
  it('is all of it, as it is, where nothing else stands', () => {
    const told = declaredOnly(shape, whole)
    expect(told).toEqual({ value: whole, dropped: [] })
    expect(told.value).toBe(whole)
  })

  it.each([
    ['a field', { ...whole, secret: 1 }, 'secret'],
    ['a field of a row', { ...whole, lots: [{ title: 'x', secret: 1 }] }, 'lots.*.secret'],
    ['a field in a record', { ...whole, pins: { a: { version: '1.0.0', secret: 1 } } }, 'pins.*.secret'],
    ['a field of another kind', { ...whole, what: { kind: 'made', secret: 1 } }, 'what.secret'],
    ['fields where a text is named', { ...whole, id: { secret: 1 } }, 'id'],
    ['a field named as what every object has', { ...whole, constructor: 1 }, 'constructor'],
  ])('leaves out %s and says where', (_, value, path) => {
    const { value: told, dropped } = declaredOnly(shape, value)
    expect(dropped).toEqual([path])
    expect(JSON.stringify(told)).not.toMatch(/secret|constructor/)
  })

  it('looks at names and never at values: what a stricter schema would refuse is shown', () => {
    expect(
      declaredOnly(z.object({ id: z.string().max(2), on: z.iso.date() }), { id: 'lang', on: 3 }),
    ).toEqual({
      value: { id: 'lang', on: 3 },
      dropped: [],
    })
  })

  it('passes over what is there without a value', () => {
    expect(declaredOnly(z.object({ id: z.string() }), { id: 'a', secret: undefined }).dropped).toEqual([])
  })
})
