import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedDate, typedMoment } from '../../src/kernel/typed-date.js'
import { typedNumber } from '../../src/kernel/typed-number.js'
import { parseField } from '../../src/questionnaire/input/parse-field.js'
import { inputText } from '../../src/questionnaire/input/shown-value.js'
import { typedDatedNames } from '../../src/questionnaire/input/typed-dated-names.js'
import type { Field } from '../../src/questionnaire/question.js'
import { testDay } from '../support/legal-texts.js'
import { runs } from '../support/runs.js'

describe('a number as people type it', () => {
  it.each([
    ['148.000', 148_000],
    ['148000,00', 148_000],
    ['€ 148 000', 148_000],
    ['€ 148\u00A0000', 148_000],
    ['148.000,50', 148_000.5],
    ['1.234.567,89', 1_234_567.89],
    ['148000', 148_000],
    ['148000.5', 148_000.5],
    ['12,5 %', 12.5],
    ['30%', 30],
    ['24 maanden', 24],
    ['1.400 uren', 1400],
    ['120 dagen', 120],
    ["148'000", 148_000],
    ['148000,-', 148_000],
    ['0', 0],
    ['-5', -5],
    ['0,5', 0.5],
  ])('%s is %d', (typed, number) => {
    expect(typedNumber(typed)).toBe(number)
  })

  it.each(['', 'veel', '1.23.456', '12,5,6', '€', '1e9', '0x10', 'Infinity', '١٢', '--5'])(
    '%j is none',
    (typed) => {
      expect(typedNumber(typed)).toBeUndefined()
    },
  )

  it('comes back as it is shown', () => {
    const field: Field = { path: 'x', label: 'x', control: { kind: 'number', unit: '€' } }
    fc.assert(
      fc.property(fc.nat(1e11), (cents) => {
        expect(typedNumber(inputText(field, cents / 100))).toBe(cents / 100)
      }),
      runs(100),
    )
  })
})

describe('a day as people type it', () => {
  it.each([
    ['1/2/2027', '2027-02-01'],
    ['01-02-2027', '2027-02-01'],
    ['1.2.2027', '2027-02-01'],
    ['1 februari 2027', '2027-02-01'],
    ['1 feb 2027', '2027-02-01'],
    ['maandag 1 februari 2027', '2027-02-01'],
    ['2027-02-01', '2027-02-01'],
    ['29/2/2028', '2028-02-29'],
  ])('%s is %s', (typed, day) => {
    expect(typedDate(typed)).toBe(day)
  })

  it.each(['29/2/2027', '31/4/2027', '13/13/2027', '1/2/27', 'morgen', '2027', '', '1 foo 2027'])(
    '%j is none',
    (typed) => {
      expect(typedDate(typed)).toBeUndefined()
    },
  )

  it.each([
    ['15/3/2027 11.00', '2027-03-15T11:00'],
    ['15/3/2027 11:30', '2027-03-15T11:30'],
    ['15 maart 2027 om 11.00 uur', '2027-03-15T11:00'],
    ['15/3/2027, 9u30', '2027-03-15T09:30'],
    ['2027-03-15T11:00', '2027-03-15T11:00'],
    ['15/3/2027 11u', '2027-03-15T11:00'],
  ])('%s is the moment %s', (typed, moment) => {
    expect(typedMoment(typed)).toBe(moment)
  })

  it.each(['15/3/2027', '15/3/2027 25.00', '15/3/2027 11.75', ''])('%j is no moment', (typed) => {
    expect(typedMoment(typed)).toBeUndefined()
  })
})

describe('an answer', () => {
  const around = { answers: { title: 'x' }, before: undefined, today: testDay }
  const read = (control: Field['control'], sent: readonly string[], none = false) =>
    parseField({ path: 'x', label: 'x', control, none: 'Geen' }, sent, none, around)

  it('that was left open is not answered yet, and "none" is an answer', () => {
    expect(read({ kind: 'text' }, [''])).toEqual({ ok: true, value: undefined })
    expect(read({ kind: 'text' }, [], true)).toEqual({ ok: true, value: null })
    expect(read({ kind: 'municipalities' }, [], true)).toEqual({ ok: true, value: [] })
    expect(read({ kind: 'text' }, ['iets'], true)).toMatchObject({ ok: false })
  })

  it('finds municipalities by name, in any case, and asks when it is not clear', () => {
    expect(read({ kind: 'municipalities' }, ['roeselare, Izegem'])).toEqual({
      ok: true,
      value: ['36015', '36008'],
    })
    expect(read({ kind: 'municipalities' }, ['Nergenshuizen'])).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('Nergenshuizen') },
    })
  })

  it('finds CPV codes by everyday words, and takes a code with its check digit', () => {
    expect(read({ kind: 'cpv' }, ['77310000-6'])).toEqual({ ok: true, value: '77310000' })
    const words = read({ kind: 'cpv' }, ['gras maaien'])
    expect(words.ok).toBe(false)
    expect(!words.ok && words.error.choices?.map(({ value }) => value)).toContain('77314000')
    expect(read({ kind: 'cpv' }, ['99999999'])).toMatchObject({ ok: false })
  })

  it('of a closed list is one of the list', () => {
    const control = { kind: 'choice', options: [{ value: 'a', label: 'A' }] } as const
    expect(read(control, ['a'])).toEqual({ ok: true, value: 'a' })
    expect(read(control, ['__proto__'])).toMatchObject({ ok: false })
    expect(read({ kind: 'yes-no' }, ['misschien'])).toMatchObject({ ok: false })
    expect(read({ kind: 'yes-no' }, ['toString'])).toMatchObject({ ok: false })
  })

  it('says what to do when it was not understood, whatever was typed', () => {
    const kinds = ['number', 'date', 'moment', 'cpv', 'municipalities', 'cpv-list'] as const
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary', maxLength: 30 }), (kind, typed) => {
        const parsed = read({ kind }, [typed])
        expect(parsed.ok || /\S/.test(parsed.error.message)).toBe(true)
      }),
      runs(100),
    )
  })
})

describe('names with a day', () => {
  it.each([
    [['vzw Voorbeeld, 1/5/2025'], [{ organisation: 'vzw Voorbeeld', awardedOn: '2025-05-01' }]],
    [['Zorg, Werk & Co; 1 mei 2025'], [{ organisation: 'Zorg, Werk & Co', awardedOn: '2025-05-01' }]],
  ])('%j are understood', (lines, expected) => {
    expect(typedDatedNames(lines)).toEqual({ ok: true, value: expected })
  })

  it('without a day are given back with what to do', () => {
    const result = typedDatedNames(['vzw Voorbeeld'])
    expect(result.ok ? '' : result.error.message).toMatch(
      /bijvoorbeeld "vzw Voorbeeld, 1\/5\/2025".*"vzw Voorbeeld"/,
    )
  })
})
