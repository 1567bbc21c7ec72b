import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import type { ContractNature, Regime } from '../../src/procurement/code-lists.js'
import { datedAmounts, firstDayAfterTable, lastDayOfTable } from '../../src/procurement/threshold-table.js'
import { type ThresholdName, thresholdNames, thresholdOn } from '../../src/procurement/thresholds.js'

const amountOn = (
  name: ThresholdName,
  day: string,
  contractNature: ContractNature = 'services',
  regime: Regime = 'ordinary',
) => {
  const found = thresholdOn(name, { launchDate: localDate(day), contractNature, regime })
  return found.ok ? found.value.amount : found.error
}

/** First and last day of each period in which no amount changes: a revision of the table has its examples below. */
const periods = [
  ['2020-01-01', '2021-12-31'],
  ['2022-01-01', '2023-12-31'],
  ['2024-01-01', '2025-12-31'],
  ['2026-01-01', '2027-12-31'],
] as const

/** An amount for each period: the compiler asks those of a new one. */
type AmountPer<Periods extends readonly unknown[]> = { readonly [Period in keyof Periods]: number }
type Amounts = AmountPer<typeof periods>
const follow = (amounts: Amounts) => periods.map((period, index) => [...period, amounts[index] ?? 0] as const)

describe('the European threshold', () => {
  it.each(follow([5_350_000, 5_382_000, 5_538_000, 5_404_000]))(
    'from %s to %s is %d for works',
    (first, last, amount) => {
      expect([amountOn('eu-threshold', first, 'works'), amountOn('eu-threshold', last, 'works')]).toEqual([
        amount,
        amount,
      ])
    },
  )

  it.each(follow([214_000, 215_000, 221_000, 216_000]))(
    'from %s to %s is %d for supplies and services',
    (first, last, amount) => {
      for (const nature of ['supplies', 'services'] as const)
        expect([amountOn('eu-threshold', first, nature), amountOn('eu-threshold', last, nature)]).toEqual([
          amount,
          amount,
        ])
    },
  )

  it.each(follow([750_000, 750_000, 750_000, 750_000]))(
    'from %s to %s is %d in the light regime',
    (first, last, amount) => {
      expect([
        amountOn('eu-threshold', first, 'services', 'light'),
        amountOn('eu-threshold', last, 'services', 'light'),
      ]).toEqual([amount, amount])
    },
  )

  it('asks the regime and the nature that it depends on', () => {
    const launchDate = localDate('2027-02-01')
    expect(thresholdOn('eu-threshold', { launchDate, contractNature: 'works' })).toEqual({
      ok: false,
      error: 'needs-regime',
    })
    expect(thresholdOn('eu-threshold', { launchDate, regime: 'ordinary' })).toEqual({
      ok: false,
      error: 'needs-nature',
    })
    expect(thresholdOn('eu-threshold', { launchDate, regime: 'light' })).toMatchObject({
      ok: true,
      value: { amount: 750_000 },
    })
  })
})

describe.each<[ThresholdName, Amounts]>([
  ['negotiation-without-call-ceiling', [139_000, 140_000, 143_000, 140_000]],
  ['lots-consideration', [139_000, 140_000, 143_000, 140_000]],
  ['simplified-supplies-services', [214_000, 215_000, 221_000, 216_000]],
  ['simplified-works', [750_000, 750_000, 750_000, 750_000]],
  ['light-negotiation-ceiling', [750_000, 750_000, 750_000, 750_000]],
  ['limited-value', [30_000, 30_000, 30_000, 30_000]],
  ['standstill-works', [2_675_000, 2_691_000, 2_769_000, 2_702_000]],
])('the amount %s', (name, amounts) => {
  it.each(follow(amounts))('from %s to %s is %d', (first, last, amount) => {
    expect([amountOn(name, first), amountOn(name, last)]).toEqual([amount, amount])
  })

  it('depends on nothing but the launch date', () => {
    expect(thresholdOn(name, { launchDate: localDate('2027-02-01') }).ok).toBe(true)
    expect(thresholdOn(name, {})).toEqual({ ok: false, error: 'needs-date' })
  })
})

describe('every amount', () => {
  it('has an example in each revision of the table', () => {
    const revised = datedAmounts['eu-threshold-works'].map(({ validFrom, validUntil }) => [
      validFrom,
      validUntil,
    ])
    expect(revised).toEqual(periods)
  })

  it.each(thresholdNames)('%s is not guessed for a day outside the table', (name) => {
    expect([amountOn(name, '2019-12-31'), amountOn(name, firstDayAfterTable())]).toEqual([
      'unknown-date',
      'unknown-date',
    ])
  })

  it.each(Object.entries(datedAmounts))(
    '%s has rows without gaps or overlaps, each with its source',
    (_name, rows) => {
      const dayAfter = (day: string) =>
        new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
      expect(rows[0]?.validFrom).toBe('2020-01-01')
      expect(rows.at(-1)?.validUntil).toBe(lastDayOfTable())
      rows.slice(1).forEach((row, index) => {
        expect(row.validFrom).toBe(dayAfter(rows[index]?.validUntil ?? ''))
      })
      for (const { source } of rows) expect(source).toMatch(/^artikel(en)? \d/)
    },
  )

  it('of the standstill for works is half of the European threshold', () => {
    for (const [first] of periods)
      expect(amountOn('standstill-works', first)).toBe(Number(amountOn('eu-threshold', first, 'works')) / 2)
  })

  it('of 2026 that hangs on an order that was not read is called likely', () => {
    const found = thresholdOn('negotiation-without-call-ceiling', { launchDate: localDate('2026-01-01') })
    expect(found).toMatchObject({ ok: true, value: { certainty: 'likely' } })
  })
})
