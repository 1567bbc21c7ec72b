import { describe, expect, it } from 'vitest'
import {
  formatAlternatives,
  formatDate,
  formatDateTime,
  formatDays,
  formatEuro,
  formatHours,
  formatList,
  formatMonths,
  formatNumber,
  formatPercentage,
} from '../../src/kernel/format.js'

/** The tables below are written with ordinary spaces. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ')

describe('the formatter', () => {
  it.each([
    [formatEuro(0), '€ 0'],
    [formatEuro(148_000), '€ 148.000'],
    [formatEuro(148_000.5), '€ 148.000,50'],
    [formatEuro(29_999.99), '€ 29.999,99'],
    [formatEuro(5_404_000), '€ 5.404.000'],
    [formatPercentage(30), '30 %'],
    [formatPercentage(12.5), '12,5 %'],
    [formatPercentage(33.3333), '33,3333 %'],
    [formatNumber(2400), '2.400'],
    [formatHours(1), '1 uur'],
    [formatHours(0), '0 uren'],
    [formatHours(2400), '2.400 uren'],
    [formatMonths(1), '1 maand'],
    [formatMonths(0.5), '0,5 maanden'],
    [formatDays(1), '1 dag'],
    [formatDays(120), '120 dagen'],
    [formatDate('2027-02-01'), '1 februari 2027'],
    [formatDate('2027-12-31'), '31 december 2027'],
    [formatDateTime('2027-03-15T11:00'), '15 maart 2027 om 11.00 uur'],
    [formatDateTime('2027-03-15T00:05'), '15 maart 2027 om 00.05 uur'],
    [formatList([]), ''],
    [formatList(['a']), 'a'],
    [formatList(['a', 'b', 'c']), 'a, b en c'],
    [formatAlternatives(['a', 'b', 'c']), 'a, b of c'],
  ])('writes %s', (written, expected) => {
    expect(plain(written)).toBe(expected)
  })

  it.each([
    formatEuro(148_000.5),
    formatPercentage(30),
    formatHours(2400),
    formatMonths(24),
    formatDays(120),
    formatDate('2027-02-01'),
  ])('never lets a line end inside %s', (written) => {
    expect(written).not.toMatch(/ /)
  })
})
