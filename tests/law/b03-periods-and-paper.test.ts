import { describe, expect, it } from 'vitest'
import { localDateTimeSchema } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import { aProcedure } from '../../src/procurement/builders.js'
import { type ProcedureType, procedureTypeSchema } from '../../src/procurement/code-lists.js'
import { type Procedure, procedureSchema } from '../../src/procurement/procedure.js'
import { seenOf } from './texts.js'

const severitiesOf = (stated: Partial<Procedure>, code: string): readonly string[] =>
  seenOf(aProcedure(stated))
    .found(code)
    .map(([severity]) => severity)

describe('paper tenders (B3)', () => {
  it.each(procedureTypeSchema.options)(
    'are an error everywhere but in a contract of limited value: %s',
    (type) => {
      const stated = {
        procedureType: type,
        electronicSubmission: false,
        negotiationGround: type === 'neg-wo-call' ? 'value' : null,
        estimatedValue: euro(20_000),
      } as const
      expect(severitiesOf(stated, 'PRO-11')).toEqual(type === 'limited-value' ? [] : ['error'])
    },
  )
})

/** Sent on 1 February 2027. The days are counted by hand on a calendar. */
const due = (
  procedureType: ProcedureType,
  day: string,
  more: Partial<Procedure> = {},
): Partial<Procedure> => ({
  procedureType,
  regime: 'ordinary',
  administration: {
    ...aProcedure().administration,
    submissionDeadline: localDateTimeSchema.parse(`${day}T11:00`),
  },
  ...more,
})

describe('the time to tender (B3)', () => {
  it.each<readonly [string, Partial<Procedure>, readonly string[]]>([
    ['open, 30 days', due('open', '2027-03-03'), []],
    ['open, 29 days', due('open', '2027-03-02'), ['error']],
    ['open on paper, 35 days', due('open', '2027-03-08', { electronicSubmission: false }), []],
    ['open on paper, 32 days', due('open', '2027-03-05', { electronicSubmission: false }), ['error']],
    [
      'open with motivated urgency, 15 days',
      due('open', '2027-02-16', { urgency: { motivation: 'Instorting.' } }),
      [],
    ],
    [
      'open with motivated urgency, 14 days',
      due('open', '2027-02-15', { urgency: { motivation: 'Instorting.' } }),
      ['error'],
    ],
    [
      'simplified, 21 days: only likely, so a warning',
      due('simplified-neg-w-call', '2027-02-22'),
      ['warning'],
    ],
    ['without a call: no number', due('neg-wo-call', '2027-02-03', { negotiationGround: 'value' }), []],
  ])('is held against the law: %s', (_, stated, severities) => {
    expect(severitiesOf(stated, 'PRO-16')).toEqual(severities)
  })

  it.each<readonly [string, readonly string[]]>([
    ['2027-03-27', ['warning']],
    ['2027-03-29', ['warning']],
    ['2027-03-30', []],
  ])('ends on a working day: %s', (day, severities) => {
    expect(severitiesOf(due('open', day), 'PRO-17')).toEqual(severities)
  })
})

describe('how long a tender binds (B3)', () => {
  it.each([
    [undefined, []],
    [180, []],
    [181, ['warning']],
    [730, ['warning']],
  ])('%s days', (tenderValidityDays, severities) => {
    const administration = { ...aProcedure().administration, tenderValidityDays }
    expect(severitiesOf({ administration }, 'PRO-18')).toEqual(severities)
  })

  it.each([731, 3650, 0])('is refused on input: %d days', (tenderValidityDays) => {
    expect(procedureSchema.safeParse({ title: 'x', administration: { tenderValidityDays } }).success).toBe(
      false,
    )
  })
})

describe('a day of launch outside the tables (B3)', () => {
  it('is refused on input before the first, with a sentence', () => {
    const parsed = procedureSchema.safeParse({ title: 'x', launchDate: '1990-01-01' })
    expect(parsed.success).toBe(false)
    expect(parsed.error?.issues[0]?.message).toMatch(/[A-Z].*\.$/)
  })

  it('is a warning after the last, and what rests on amounts is not looked at, with a reason', () => {
    const { workbench, found } = seenOf({ ...aProcedure(), launchDate: '2035-01-01' })
    expect(found('PRO-06').map(([severity]) => severity)).toEqual(['warning'])
    expect(workbench.notChecked.map(({ code }) => code)).toEqual(expect.arrayContaining(['PRO-03']))
  })
})

describe('the case of article 38 (B3)', () => {
  const large = { procedureType: 'neg-w-call', publication: 'eu', regime: 'ordinary' } as const
  it.each<readonly [string, Partial<Procedure>, readonly string[]]>([
    [
      'none, at the threshold',
      { ...large, estimatedValue: euro(216_000), competitiveNegotiationCase: null },
      ['error'],
    ],
    [
      'none, a cent below',
      { ...large, estimatedValue: euro(215_999.99), competitiveNegotiationCase: null },
      [],
    ],
    [
      'case c, motivated',
      {
        ...large,
        estimatedValue: euro(216_000),
        competitiveNegotiationCase: 'c',
        competitiveNegotiationMotivation: 'Het ontwerp hangt af van de bodem.',
      },
      [],
    ],
  ])('is named and motivated from the European threshold on: %s', (_, stated, severities) => {
    expect(severitiesOf(stated, 'PRO-19')).toEqual(severities)
  })
})
