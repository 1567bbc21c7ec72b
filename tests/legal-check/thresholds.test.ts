import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import type { DossierExample } from '../../src/legal-check/rule.js'
import { rules } from '../../src/legal-check/rules.js'
import { aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { datedAmounts, firstDayAfterTable } from '../../src/procurement/threshold-table.js'
import { checkSituation } from './check-example.js'

type Situation = Omit<DossierExample, 'says'>
interface Boundary {
  readonly threshold: keyof typeof datedAmounts
  readonly rule: string
  /** Whether the amount itself is already too much, or only what is above it. */
  readonly from: 'reached' | 'passed'
  readonly at: (amount: number, launchDate: string) => Situation
}

const launched = (stated: Partial<Procedure>, amount: number, day: string): Situation => ({
  procedure: aProcedure({ ...stated, launchDate: localDate(day), estimatedValue: euro(amount) }),
})
const works = { contractNature: 'works', cpvCode: '45233161' } as const
const light = { regime: 'light', cpvCode: '55524000' } as const

const boundaries: readonly Boundary[] = [
  {
    threshold: 'negotiation-without-call-ceiling',
    rule: 'PRO-01',
    from: 'reached',
    at: (amount, day) =>
      launched(
        { procedureType: 'neg-wo-call', negotiationGround: 'value', publication: 'none' },
        amount,
        day,
      ),
  },
  {
    threshold: 'light-negotiation-ceiling',
    rule: 'PRO-01',
    from: 'reached',
    at: (amount, day) =>
      launched(
        { ...light, procedureType: 'neg-wo-call', negotiationGround: 'value', publication: 'none' },
        amount,
        day,
      ),
  },
  {
    threshold: 'simplified-supplies-services',
    rule: 'PRO-02',
    from: 'reached',
    at: (amount, day) => launched({}, amount, day),
  },
  {
    threshold: 'simplified-works',
    rule: 'PRO-02',
    from: 'reached',
    at: (amount, day) => launched(works, amount, day),
  },
  {
    threshold: 'eu-threshold-supplies-services',
    rule: 'PRO-03',
    from: 'reached',
    at: (amount, day) => launched({ procedureType: 'open' }, amount, day),
  },
  {
    threshold: 'eu-threshold-works',
    rule: 'PRO-03',
    from: 'reached',
    at: (amount, day) => launched({ ...works, procedureType: 'open' }, amount, day),
  },
  {
    threshold: 'eu-threshold-light',
    rule: 'PRO-03',
    from: 'reached',
    at: (amount, day) => launched({ ...light, procedureType: 'open' }, amount, day),
  },
  {
    threshold: 'limited-value',
    rule: 'PRO-04',
    from: 'reached',
    at: (amount, day) => launched({ procedureType: 'limited-value' }, amount, day),
  },
  {
    threshold: 'lots-consideration',
    rule: 'PRO-09',
    from: 'reached',
    at: (amount, day) => launched({ noLotsReason: null }, amount, day),
  },
  {
    threshold: 'standstill-works',
    rule: 'DEC-02',
    from: 'passed',
    at: (amount, day) => ({
      ...launched({ ...works, procedureType: 'open' }, 2_000_000, day),
      award: { approvedOffer: euro(amount), standstillDays: 0 },
    }),
  },
]

const speaks = (code: string, situation: Situation): boolean =>
  checkSituation(
    situation,
    rules.filter((rule) => rule.code === code),
  ).findings.some(({ severity }) => severity === 'error')

describe.each(boundaries)('$threshold, in $rule', ({ threshold, rule, from, at }) => {
  const rows = datedAmounts[threshold]
  const days = [...new Set(rows.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]))]

  it.each(days)('is the amount of %s, to the cent', (day) => {
    const row = rows.find(({ validFrom, validUntil }) => validFrom <= day && day <= validUntil)
    const amount = Number(row?.amount)
    expect(amount).toBeGreaterThan(0)
    expect(speaks(rule, at(amount - 0.01, day))).toBe(false)
    expect(speaks(rule, at(amount, day))).toBe(from === 'reached')
    expect(speaks(rule, at(amount + 0.01, day))).toBe(true)
  })

  it('is not checked on a day whose amounts are not known, and says so', () => {
    const situation = at(1_000_000, firstDayAfterTable())
    const result = checkSituation(situation, rules)
    expect(result.findings.filter(({ code, severity }) => code === rule && severity === 'error')).toEqual([])
    expect(result.notChecked.filter(({ code }) => code === rule).map(({ needs }) => needs)).toContain(
      'de drempels van de lanceringsdatum; ze zijn nog niet bekend',
    )
    expect(result.findings).toContainEqual(
      expect.objectContaining({
        code: 'PRO-06',
        severity: 'warning',
        says: expect.stringContaining('zijn nog niet bekend: de regels erover zijn niet gecontroleerd'),
      }),
    )
  })
})
