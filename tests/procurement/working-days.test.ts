import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { lastDayOfPeriod, whyNoWorkingDay } from '../../src/procurement/working-days.js'

describe('a working day', () => {
  it.each([
    ['2027-01-01', 'Nieuwjaar'],
    ['2027-03-29', 'paasmaandag'],
    ['2026-04-06', 'paasmaandag'],
    ['2027-05-06', 'Onze-Lieve-Heer-Hemelvaart'],
    ['2027-05-17', 'pinkstermaandag'],
    ['2027-07-21', 'de nationale feestdag'],
    ['2027-11-11', 'Wapenstilstand'],
    ['2027-03-27', 'een zaterdag'],
    ['2027-03-28', 'een zondag'],
  ])('is not %s: %s', (day, why) => {
    expect(whyNoWorkingDay(localDate(day))).toBe(why)
  })

  it.each(['2027-03-26', '2027-03-30', '2027-05-07', '2027-07-20', '2027-12-24'])('is %s', (day) => {
    expect(whyNoWorkingDay(localDate(day))).toBeUndefined()
  })

  it('is each of ten legal holidays fewer a year', () => {
    const names = new Set<string>()
    for (let month = 1; month <= 12; month += 1)
      for (let date = 1; date <= 28 + (month === 2 ? 0 : 2); date += 1) {
        const why = whyNoWorkingDay(
          localDate(`2027-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`),
        )
        if (why !== undefined && !why.startsWith('een ')) names.add(why)
      }
    expect(names.size).toBe(10)
  })
})

describe('a period in days', () => {
  it.each([
    ['2027-02-01', 30, '2027-03-03'],
    ['2027-02-01', 35, '2027-03-08'],
    ['2027-02-26', 30, '2027-03-30'],
    ['2027-02-05', 22, '2027-03-01'],
    ['2027-12-03', 22, '2027-12-27'],
  ])('that is sent on %s and takes %s days ends on %s', (from, days, last) => {
    expect(lastDayOfPeriod(localDate(from), days)).toBe(last)
  })
})
