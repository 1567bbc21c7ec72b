import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { storedFormat } from '../../src/storage/stored-format.js'
import { runs } from '../support/runs.js'

const noteSchema = z.strictObject({ id: z.string(), text: z.string(), tags: z.array(z.string()).optional() })
const notes = storedFormat({ schema: noteSchema, current: 1, migrations: {} })

const newNotes = storedFormat({
  schema: noteSchema,
  current: 3,
  migrations: {
    1: (body) => ({ ...z.strictObject({ id: z.string() }).parse(body), text: 'from 1' }),
    2: (body) => ({ ...z.looseObject({}).parse(body), tags: ['from 2'] }),
  },
})

const stored = (format: number, body: unknown) => JSON.stringify({ format, body })

describe('a stored format', () => {
  it('reads back what it wrote, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, tags) => {
        const note = { id: 'a', text, tags }
        expect(notes.decode(notes.textOf(note))).toEqual({ ok: true, value: notes.asReadBack(note) })
      }),
      runs(100),
    )
  })

  it('gives values that nobody can change', () => {
    const decoded = notes.decode(stored(1, { id: 'a', text: 'x', tags: ['t'] }))
    expect(decoded.ok && Object.isFrozen(decoded.value) && Object.isFrozen(decoded.value.tags)).toBe(true)
  })

  it('drops fields that are undefined in memory too, as the file does', () => {
    const note = notes.asReadBack({ id: 'a', text: 'x', tags: undefined })
    expect(Object.keys(note)).toEqual(['id', 'text'])
  })

  it('refuses to write what it could not read back', () => {
    expect(() => notes.asReadBack({ id: 'a', text: 'x', ...{ surprise: true } })).toThrow('surprise')
  })

  it.each([
    ['an empty text', ''],
    ['half a text', stored(1, { id: 'a', text: 'x' }).slice(0, 20)],
    ['another shape', '{"id":"a"}'],
    ['a missing field', stored(1, { id: 'a' })],
    ['an unknown field', stored(1, { id: 'a', text: 'x', surprise: true })],
    ['format zero', stored(0, { id: 'a', text: 'x' })],
  ])('calls %s damaged', (_name, text) => {
    expect(notes.decode(text)).toMatchObject({ ok: false, error: { kind: 'damaged' } })
  })

  it('calls a later format newer, not damaged', () => {
    expect(notes.decode(stored(2, { anything: 1 }))).toMatchObject({ ok: false, error: { kind: 'newer' } })
  })

  it.each([
    [1, { id: 'a' }, { id: 'a', text: 'from 1', tags: ['from 2'] }],
    [2, { id: 'a', text: 'x' }, { id: 'a', text: 'x', tags: ['from 2'] }],
    [3, { id: 'a', text: 'x' }, { id: 'a', text: 'x' }],
  ])('brings a body of format %i to the current one', (format, body, expected) => {
    expect(newNotes.decode(stored(format, body))).toEqual({ ok: true, value: expected })
  })

  it('calls a body damaged when a migration stumbles over it', () => {
    expect(newNotes.decode(stored(1, 'not a note'))).toMatchObject({ ok: false, error: { kind: 'damaged' } })
  })

  it('does not start with a step missing in the migrations', () => {
    expect(() => storedFormat({ schema: noteSchema, current: 3, migrations: { 1: (body) => body } })).toThrow(
      'format 2',
    )
  })
})
