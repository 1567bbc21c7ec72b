import { describe, expect, it } from 'vitest'
import { daysBetween, easterSunday, plusDays, weekdayOf } from '../../src/kernel/calendar.js'
import { localDate } from '../../src/kernel/local-date.js'

describe('Easter', () => {
  it.each([
    '1818-03-22',
    '1943-04-25',
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    '2038-04-25',
    '2049-04-18',
  ])('was or is on %s', (day) => {
    expect(easterSunday(Number(day.slice(0, 4)))).toBe(day)
  })

  it('is a Sunday from 22 March to 25 April in every year of four centuries', () => {
    for (let year = 1900; year < 2300; year += 1) {
      const day = easterSunday(year)
      expect(weekdayOf(day)).toBe(0)
      expect(day >= `${year}-03-22` && day <= `${year}-04-25`, day).toBe(true)
    }
  })
})

describe('days', () => {
  it('are counted over a month, a leap day, and the nights on which the clock is set', () => {
    expect(daysBetween(localDate('2028-02-01'), localDate('2028-03-01'))).toBe(29)
    expect(plusDays(localDate('2027-03-27'), 2)).toBe('2027-03-29')
    expect(plusDays(localDate('2027-01-01'), -1)).toBe('2026-12-31')
  })
})
