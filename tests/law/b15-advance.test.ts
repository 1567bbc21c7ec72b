import { describe, expect, it } from 'vitest'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import { referenceValue } from '../../src/procurement/advance.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { legalLimits } from '../../src/procurement/legal-limits.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { seenOf } from './texts.js'

const paying = (share: number, stated: Partial<Procedure> = {}) =>
  seenOf(aProcedure({ advancePayment: { percentage: percentage(share) }, ...stated }))
const onValue = {
  procedureType: 'neg-wo-call',
  negotiationGround: 'value',
  publication: 'none',
  estimatedValue: euro(120_000),
} as const

describe('the advance in the bestek (B15)', () => {
  it.each([
    [1, 20, 10, 5],
    [5, 20, 10, 5],
    [5.5, 20, 10, 5.5],
    [9.99, 20, 10, 9.99],
    [10, 20, 10, 10],
    [10.5, 20, 10.5, 10.5],
    [20, 20, 20, 20],
  ])('of %d %% gives an SME what its size has a right to', (share, micro, small, medium) => {
    const bestek = paying(share).text('specifications')
    const printed = (value: number): string => `${String(value).replace('.', ',')} %`
    expect(bestek).toContain(`micro-onderneming | ${printed(micro)}`)
    expect(bestek).toContain(`kleine onderneming | ${printed(small)}`)
    expect(bestek).toContain(`middelgrote onderneming | ${printed(medium)}`)
    expect(bestek).toContain('geen kmo is, krijgt geen voorschot')
  })

  it.each([
    [10, '15 %'],
    [14.99, '15 %'],
    [15, '15 %'],
    [16, '16 %'],
  ])('of %d %% is on value for everybody alike', (share, printed) => {
    const bestek = paying(share, onValue).text('specifications')
    expect(bestek).toContain(`ongeacht zijn omvang, een voorschot toe van ${printed} van de referentiewaarde`)
    expect(bestek).not.toMatch(/micro-onderneming|geen kmo/)
  })

  it('is by size where the negotiation rests on another ground', () => {
    const bestek = paying(10, { ...onValue, negotiationGround: 'urgency' }).text('specifications')
    expect(bestek).toContain('micro-onderneming | 20 %')
  })

  it('goes to a large firm only where the buyer says so', () => {
    const clauses = [{ clause: 'advance-payment', parameters: { forLargeFirms: true } }]
    expect(paying(8, { clauses }).text('specifications')).toContain(
      'geen kmo is, krijgt een voorschot van 8 %',
    )
  })

  it.each([{}, onValue])('says what it is a share of, and the most that it is: %o', (stated) => {
    const bestek = paying(15, stated).text('specifications')
    expect(bestek).toContain('inclusief btw, wanneer de looptijd hoogstens twaalf maanden bedraagt')
    expect(bestek).toContain('vermenigvuldigd met twaalf en gedeeld door het aantal maanden van de looptijd')
    expect(bestek).toContain('Het voorschot bedraagt hoogstens € 225.000')
  })
})

describe('the reference value', () => {
  const contract = { value: euro(240_000), months: 24, renewedMonths: 0, includesVat: true }
  it.each([
    ['eleven months: the whole', { months: 11 }, 240_000],
    ['twelve months: the whole', { months: 12 }, 240_000],
    ['sixteen months: twelve of them', { months: 16 }, 180_000],
    ['two years: half', {}, 120_000],
    ['with VAT added', { includesVat: false }, 145_200],
    ['a year and a renewal of a year: the first', { months: 12, renewedMonths: 12 }, 120_000],
    ['half a year and a renewal of as much: the first', { months: 6, renewedMonths: 6 }, 120_000],
  ])('of %s', (_, stated, expected) => {
    expect(referenceValue({ ...contract, ...stated })).toBeCloseTo(expected, 6)
  })
})

describe('PRO-12', () => {
  const withVat = { vat: true, options: true, renewals: true, allLots: true }
  const withoutVat = { ...withVat, vat: false }
  const year = { estimateIncludes: withVat, durationMonths: 12 }
  const at = 'advancePayment.percentage'
  const cases: readonly (readonly [string, number, Partial<Procedure>, readonly string[]])[] = [
    ['4,99 %, below any SME', 4.99, {}, ['warning']],
    ['5 %, what a medium firm gets', 5, {}, []],
    ['20 %', 20, {}, []],
    ['above 20 %', 20.01, {}, ['error']],
    ['14,99 % on value', 14.99, onValue, ['warning']],
    ['15 % on value', 15, onValue, []],
    ['14,99 % on another ground', 14.99, { ...onValue, negotiationGround: 'urgency' }, []],
    ['€ 225.000 exactly', 20, { ...year, estimatedValue: euro(1_125_000) }, []],
    ['a cent above', 20, { ...year, estimatedValue: euro(1_125_000.05) }, ['warning']],
    ['two years, € 225.000', 20, { ...year, durationMonths: 24, estimatedValue: euro(2_250_000) }, []],
    [
      'two years, a cent above',
      20,
      { ...year, durationMonths: 24, estimatedValue: euro(2_250_000.1) },
      ['warning'],
    ],
    [
      'VAT to add, under',
      20,
      { ...year, estimateIncludes: withoutVat, estimatedValue: euro(929_752.05) },
      [],
    ],
    [
      'VAT to add, above',
      20,
      { ...year, estimateIncludes: withoutVat, estimatedValue: euro(929_752.15) },
      ['warning'],
    ],
    [
      'a renewal in the value',
      20,
      { ...year, estimatedValue: euro(2_250_000), renewals: { count: 1, months: 12 } },
      [],
    ],
    [
      'a renewal outside the value',
      20,
      {
        ...year,
        estimateIncludes: { ...withVat, renewals: false },
        estimatedValue: euro(2_250_000),
        renewals: { count: 1, months: 12 },
      },
      ['warning'],
    ],
    [
      'two lots that each stay under it',
      20,
      {
        ...year,
        estimatedValue: euro(2_250_000),
        lots: [
          aLot({ title: 'A', estimatedValue: euro(1_125_000) }),
          aLot({ id: 'LOT-0002', title: 'B', estimatedValue: euro(1_125_000) }),
        ],
      },
      [],
    ],
    [
      'one lot of two that passes it',
      20,
      {
        ...year,
        estimatedValue: euro(2_250_000),
        lots: [
          aLot({ title: 'A', estimatedValue: euro(1_200_000) }),
          aLot({ id: 'LOT-0002', title: 'B', estimatedValue: euro(1_050_000) }),
        ],
      },
      ['warning'],
    ],
  ]
  it.each(cases)('finds of %s what the law says', (_, share, stated, severities) => {
    expect(paying(share, stated).found('PRO-12')).toEqual(severities.map((severity) => [severity, at]))
  })

  it('says that the reference value is only likely', () => {
    const { workbench } = paying(20, { ...year, estimatedValue: euro(2_000_000) })
    const found = workbench.findings.find(({ code }) => code === 'PRO-12')
    expect(found?.says).toContain('waarschijnlijk')
    expect(legalLimits.advanceReferenceMonths.certainty).toBe('likely')
  })

  it.each([
    ['lots without a value', { lots: [aLot({ title: 'A' }), aLot({ id: 'LOT-0002', title: 'B' })] }],
    ['no duration', { durationMonths: undefined }],
  ])('is not silent on a large contract with %s', (_, stated) => {
    const { workbench } = paying(20, { ...year, estimatedValue: euro(2_000_000), ...stated })
    expect(workbench.notChecked.map(({ code }) => code)).toContain('PRO-12')
  })
})
