import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { cents, euro } from '../../src/kernel/money.js'
import { type ProcedureType, procedureTypeSchema } from '../../src/procurement/code-lists.js'
import { openProcedureTypes, type ProcedureTypeSubject } from '../../src/procurement/open-procedure-types.js'
import { firstDayAfterTable } from '../../src/procurement/threshold-table.js'
import { arbitraryProcedure } from '../support/arbitrary-procedure.js'
import { runs } from '../support/runs.js'

const answerFor = (procedureType: ProcedureType, subject: ProcedureTypeSubject) => {
  const found = openProcedureTypes(subject).find((answer) => answer.procedureType === procedureType)
  if (found === undefined) return expect.fail(`no answer for ${procedureType}`)
  return { ...found, reason: found.reason.replaceAll('\u00A0', ' ') }
}

const services = {
  contractNature: 'services',
  regime: 'ordinary',
  launchDate: localDate('2027-02-01'),
} as const
const oneCent = (amount: number, shift: -1 | 1) => euro((cents(euro(amount)) + shift) / 100)

/** Launch days on both sides of every day on which an amount changes. */
const days = [
  '2020-01-01',
  '2021-12-31',
  '2022-01-01',
  '2023-12-31',
  '2024-01-01',
  '2025-12-31',
  '2026-01-01',
  '2027-12-31',
]
const twice = (amounts: readonly number[]) =>
  days.map((day, index) => [day, amounts[Math.floor(index / 2)] ?? 0] as const)

const ceilings = {
  simplified: twice([214_000, 215_000, 221_000, 216_000]),
  worksEu: twice([5_350_000, 5_382_000, 5_538_000, 5_404_000]),
  withoutCall: twice([139_000, 140_000, 143_000, 140_000]),
  limited: twice([30_000, 30_000, 30_000, 30_000]),
  fixed: twice([750_000, 750_000, 750_000, 750_000]),
}

describe('an open or restricted procedure', () => {
  it.each(['open', 'restricted'] as const)(
    '(%s) can be chosen at any value and on any day, whatever is not answered',
    (procedureType) => {
      expect(answerFor(procedureType, {}).open).toBe('yes')
      expect(
        answerFor(procedureType, {
          ...services,
          estimatedValue: euro(1e9),
          launchDate: localDate('2035-01-01'),
        }).open,
      ).toBe('yes')
      expect(answerFor(procedureType, { regime: 'light' }).reason).toContain('artikel 89, § 1, 3°')
    },
  )
})

describe('the simplified procedure with prior publication', () => {
  it.each(ceilings.simplified)('launched on %s can be chosen for services below %d', (day, ceiling) => {
    const on = (estimatedValue: number) =>
      answerFor('simplified-neg-w-call', {
        ...services,
        launchDate: localDate(day),
        estimatedValue: euro(estimatedValue),
      }).open
    expect([on(oneCent(ceiling, -1)), on(ceiling), on(oneCent(ceiling, 1))]).toEqual(['yes', 'no', 'no'])
  })

  it.each(ceilings.fixed)('launched on %s can be chosen for works below %d', (day, ceiling) => {
    const on = (estimatedValue: number) =>
      answerFor('simplified-neg-w-call', {
        ...services,
        contractNature: 'works',
        launchDate: localDate(day),
        estimatedValue: euro(estimatedValue),
      }).open
    expect([on(oneCent(ceiling, -1)), on(ceiling), on(oneCent(ceiling, 1))]).toEqual(['yes', 'no', 'no'])
  })

  it('has no ceiling in the light regime, not even on a day without known amounts', () => {
    const launchDate = localDate('2030-01-01')
    expect(
      answerFor('simplified-neg-w-call', { regime: 'light', launchDate, estimatedValue: euro(1e8) }).open,
    ).toBe('yes')
  })

  it('says with which amount it compared, of which day, under which article', () => {
    expect(answerFor('simplified-neg-w-call', { ...services, estimatedValue: euro(190_000) }).reason).toBe(
      'De raming van € 190.000 blijft onder € 216.000, het drempelbedrag op 1 februari 2027 (artikel 41, § 1, 1°, van de wet van 17 juni 2016).',
    )
  })
})

describe('the competitive procedure with negotiation', () => {
  it.each(ceilings.worksEu)(
    'launched on %s can be chosen for the value alone for works below %d',
    (day, ceiling) => {
      const on = (estimatedValue: number) =>
        answerFor('neg-w-call', {
          ...services,
          contractNature: 'works',
          launchDate: localDate(day),
          estimatedValue: euro(estimatedValue),
        }).open
      expect([on(oneCent(ceiling, -1)), on(ceiling), on(oneCent(ceiling, 1))]).toEqual([
        'yes',
        'on-conditions',
        'on-conditions',
      ])
    },
  )

  it('can be chosen by reference in the light regime', () => {
    expect(answerFor('neg-w-call', { regime: 'light', estimatedValue: euro(1e8) }).open).toBe('yes')
  })
})

describe('the negotiated procedure without prior publication', () => {
  it.each(ceilings.withoutCall)(
    'launched on %s can be chosen on value while the approved amount is below %d',
    (day, ceiling) => {
      const on = (approvedAmount: number) =>
        answerFor('neg-wo-call', {
          ...services,
          launchDate: localDate(day),
          estimatedValue: euro(1e6),
          approvedAmount: euro(approvedAmount),
        })
      const [below, exactly, above] = [on(oneCent(ceiling, -1)), on(ceiling), on(oneCent(ceiling, 1))]
      expect([below.open, exactly.open, above.open]).toEqual(['yes', 'on-conditions', 'on-conditions'])
      expect([below, exactly, above].map(({ grounds }) => grounds?.includes('value'))).toEqual([
        true,
        false,
        false,
      ])
    },
  )

  it('tests the estimate as long as the approved amount is not answered', () => {
    expect(answerFor('neg-wo-call', { ...services, estimatedValue: oneCent(140_000, -1) }).open).toBe('yes')
    expect(answerFor('neg-wo-call', { ...services, estimatedValue: euro(140_000) }).open).toBe(
      'on-conditions',
    )
  })

  it.each(ceilings.fixed)(
    'in the light regime, launched on %s, tests the estimate against %d whatever was approved',
    (day, ceiling) => {
      const on = (estimatedValue: number) =>
        answerFor('neg-wo-call', {
          regime: 'light',
          launchDate: localDate(day),
          estimatedValue: euro(estimatedValue),
          approvedAmount: euro(1),
        }).open
      expect([on(oneCent(ceiling, -1)), on(ceiling), on(oneCent(ceiling, 1))]).toEqual([
        'yes',
        'on-conditions',
        'on-conditions',
      ])
    },
  )

  it('stays open above the ceiling on every other ground', () => {
    expect(answerFor('neg-wo-call', { ...services, estimatedValue: euro(1e6) }).grounds).toEqual([
      'urgency',
      'fruitless',
      'single-operator',
      'repetition',
      'other',
    ])
  })
})

describe('a contract of limited value', () => {
  it.each(ceilings.limited)('launched on %s has an estimate below %d', (day, ceiling) => {
    const on = (estimatedValue: number) =>
      answerFor('limited-value', { launchDate: localDate(day), estimatedValue: euro(estimatedValue) }).open
    expect([on(oneCent(ceiling, -1)), on(ceiling), on(oneCent(ceiling, 1))]).toEqual(['yes', 'no', 'no'])
  })

  it.each([
    [29_999.99, 'yes'],
    [30_000, 'yes'],
    [30_000.01, 'no'],
  ])('may cost %d once approved: %s', (approvedAmount, open) => {
    expect(
      answerFor('limited-value', {
        ...services,
        estimatedValue: euro(29_000),
        approvedAmount: euro(approvedAmount),
      }).open,
    ).toBe(open)
  })
})

describe('a procedure of its own', () => {
  it('exists in the light regime only', () => {
    expect(answerFor('light-sui-generis', { regime: 'light' }).open).toBe('yes')
    expect(answerFor('light-sui-generis', { regime: 'ordinary' }).open).toBe('no')
    expect(answerFor('light-sui-generis', {}).open).toBe('unknown')
  })
})

describe('what is not known', () => {
  const dependent = ['neg-w-call', 'simplified-neg-w-call', 'neg-wo-call', 'limited-value'] as const

  it.each(['2019-12-31', firstDayAfterTable()])('on %s no amount is guessed, and it says so', (day) => {
    for (const procedureType of dependent)
      expect(
        answerFor(procedureType, { ...services, estimatedValue: euro(1000), launchDate: localDate(day) }),
      ).toMatchObject({
        open: 'unknown',
        reason: expect.stringContaining('is hier niet bekend: kijk het na'),
      })
  })

  it.each([
    ['estimatedValue', 'Vul eerst de raming in'],
    ['launchDate', 'Vul eerst de lanceringsdatum in'],
  ] as const)('without %s it asks for it', (field, question) => {
    for (const procedureType of dependent) {
      const answer = answerFor(procedureType, { ...services, estimatedValue: euro(1000), [field]: undefined })
      expect(answer).toMatchObject({ open: 'unknown', reason: expect.stringContaining(question) })
    }
  })

  it('without a regime or a nature it asks for them', () => {
    const estimatedValue = euro(1000)
    expect(answerFor('neg-wo-call', { ...services, estimatedValue, regime: undefined }).reason).toContain(
      'Kies eerst het gewone of',
    )
    expect(
      answerFor('simplified-neg-w-call', { ...services, estimatedValue, contractNature: undefined }).reason,
    ).toContain('Kies eerst werken')
  })
})

describe('the answers for any procedure', () => {
  it('cover every type once, each with a sentence as its reason', () => {
    fc.assert(
      fc.property(arbitraryProcedure(), (procedure) => {
        const answers = openProcedureTypes(procedure)
        expect(answers.map(({ procedureType }) => procedureType)).toEqual(procedureTypeSchema.options)
        for (const { reason } of answers) expect(reason).toMatch(/^[A-Z].*\.$/)
      }),
      runs(100),
    )
  })

  it('never close a procedure because the estimate went down', () => {
    const rank = { yes: 2, 'on-conditions': 1, no: 0, unknown: 0 }
    fc.assert(
      fc.property(arbitraryProcedure(), fc.nat(100), (procedure, percent) => {
        const { estimatedValue } = procedure
        if (estimatedValue === undefined) return
        const lower = euro(Math.floor((cents(estimatedValue) * percent) / 100) / 100)
        const after = openProcedureTypes({ ...procedure, estimatedValue: lower })
        openProcedureTypes(procedure).forEach(({ open }, index) => {
          expect(rank[after[index]?.open ?? 'no']).toBeGreaterThanOrEqual(rank[open])
        })
      }),
      runs(100),
    )
  })
})
