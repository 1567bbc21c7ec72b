import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  belgianDay,
  belgianMoment,
  instantOf,
  isWithin,
  localDate,
  localDateSchema,
  localDateTimeSchema,
  monthsAfter,
} from '../../src/kernel/local-date.js'
import { runs } from '../support/runs.js'

describe('a day', () => {
  it.each(['2027-02-01', '2028-02-29', '2027-12-31'])('may be %s', (day) => {
    expect(localDateSchema.safeParse(day).success).toBe(true)
  })

  it.each(['2027-02-29', '2027-13-01', '2027-2-1', '01/02/2027', '2027-02-01T00:00', '', 20270201, null])(
    'is not %s, and the message says how to write it',
    (day) => {
      expect(localDateSchema.safeParse(day).error?.issues[0]?.message).toContain('JJJJ-MM-DD')
    },
  )

  it('is every day that the calendar has', () => {
    const moments = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, (moment) => {
        const day = moment.toISOString().slice(0, 10)
        expect(localDate(day)).toBe(day)
      }),
      runs(100),
    )
  })
})

describe('a moment', () => {
  it.each(['2027-03-15T11:00', '2027-03-15T00:00', '2028-02-29T23:59'])('may be %s', (moment) => {
    expect(localDateTimeSchema.safeParse(moment).success).toBe(true)
  })

  it.each([
    '2027-03-15T24:00',
    '2027-03-15T11:60',
    '2027-03-15T11:00:00',
    '2027-03-15T11:00Z',
    '2027-03-15 11:00',
    '2027-03-15',
    null,
  ])('is not %s, and the message says how to write it', (moment) => {
    expect(localDateTimeSchema.safeParse(moment).error?.issues[0]?.message).toContain('JJJJ-MM-DDTUU:MM')
  })

  it('is not on a day that does not exist', () => {
    expect(localDateTimeSchema.safeParse('2027-02-30T11:00').error?.issues[0]?.message).toBe(
      'Deze dag bestaat niet.',
    )
  })
})

describe('a period', () => {
  const from = localDate('2026-01-01')
  const until = localDate('2027-12-31')

  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2027-12-31', true],
    ['2028-01-01', false],
  ])('on %s: %s, both ends belong to it', (day, isIn) => {
    expect(isWithin(localDate(day), from, until)).toBe(isIn)
  })

  it('is open at an end that is absent', () => {
    expect(isWithin(localDate('1900-01-01'), undefined, until)).toBe(true)
    expect(isWithin(localDate('2100-01-01'), from, undefined)).toBe(true)
    expect(isWithin(localDate('2026-06-01'), undefined, undefined)).toBe(true)
  })
})

describe('the day in Belgium', () => {
  it.each([
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
  ])('at %s is %s', (moment, day) => {
    expect(belgianDay(moment)).toBe(day)
    expect(belgianDay(Date.parse(moment))).toBe(day)
  })

  it('is right for every minute around midnight, however they follow each other', () => {
    const midnight = Date.parse('2026-12-31T23:00:00Z')
    for (const seconds of [-1, 0, -60, 59, -61, 60, 0, -1])
      expect(belgianDay(midnight + seconds * 1_000)).toBe(seconds < 0 ? '2026-12-31' : '2027-01-01')
  })

  it('is not known of what is no moment', () => {
    belgianDay('2026-12-31T22:59:59Z')
    expect(() => belgianDay('morgen')).toThrow()
    expect(() => belgianDay(Number.NaN)).toThrow()
  })
})

describe('a local time in Belgium', () => {
  it.each([
    ['2027-03-15T11:00', '2027-03-15T10:00:00.000Z'],
    ['2027-07-01T00:00', '2027-06-30T22:00:00.000Z'],
    ['2027-03-28T01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
    ['2027-10-31T02:30', '2027-10-31T00:30:00.000Z'],
    ['2027-10-31T03:00', '2027-10-31T02:00:00.000Z'],
  ])('%s is the instant %s', (moment, instant) => {
    expect(new Date(instantOf(moment)).toISOString()).toBe(instant)
  })

  it('that the clock skips is an hour later', () => {
    expect(belgianMoment(instantOf('2027-03-28T02:30'))).toBe('2027-03-28T03:30')
  })

  it('comes back from its instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') }), (at) => {
        const moment = belgianMoment(at)
        expect(belgianMoment(instantOf(moment))).toBe(moment)
      }),
      runs(100),
    )
  })
})

describe('months later', () => {
  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-11-27', -12, '2025-11-27'],
    ['2028-02-29', -12, '2027-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-01-15', 12, '2027-01-15'],
  ])('%s and %s months is %s', (from, months, expected) => {
    expect(monthsAfter(localDate(from), months)).toBe(expected)
  })
})
