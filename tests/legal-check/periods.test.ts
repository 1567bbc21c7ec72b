import { describe, expect, it } from 'vitest'
import { type LocalDate, localDate, localDateTimeSchema } from '../../src/kernel/local-date.js'
import { ruleBy } from '../../src/legal-check/rules.js'
import { aProcedure } from '../../src/procurement/builders.js'
import type { ProcedureType, Regime } from '../../src/procurement/code-lists.js'
import { checkSituation } from './check-example.js'

const periods = ruleBy('PRO-16')
const sent = localDate('2027-02-01')

/** What the rule says of tenders that are due on a day: severities, and what it could not look at. */
function said(
  procedureType: ProcedureType,
  due: string,
  more: {
    regime?: Regime | undefined
    electronicSubmission?: boolean | undefined
    launchDate?: LocalDate
    urgency?: { motivation?: string } | null
    asked?: string
  } = {},
) {
  const { asked, ...stated } = more
  const base = aProcedure({
    procedureType,
    launchDate: sent,
    ...stated,
    ...(asked !== undefined && { requestDeadline: localDateTimeSchema.parse(`${asked}T11:00`) }),
  })
  const submissionDeadline = localDateTimeSchema.parse(`${due}T11:00`)
  const procedure = { ...base, administration: { ...base.administration, submissionDeadline } }
  return checkSituation({ procedure }, periods ? [periods] : [])
}

describe('the time to tender', () => {
  it.each([
    ['open', true, '2027-03-02', ['error']],
    ['open', true, '2027-03-03', []],
    ['open', false, '2027-03-07', ['error']],
    ['open', false, '2027-03-08', []],
    ['simplified-neg-w-call', true, '2027-02-22', ['warning']],
    ['simplified-neg-w-call', true, '2027-02-23', []],
    ['simplified-neg-w-call', false, '2027-02-22', ['warning']],
    ['simplified-neg-w-call', false, '2027-02-23', []],
    ['neg-wo-call', true, '2027-02-02', []],
    ['limited-value', true, '2027-02-02', []],
    ['light-sui-generis', true, '2027-02-02', []],
  ] as const)('of %s, electronic %s, until %s', (type, electronicSubmission, due, severities) => {
    const { findings } = said(type, due, { electronicSubmission })
    expect(findings.map(({ severity }) => severity)).toEqual(severities)
  })

  it.each([
    ['restricted', true, '2027-03-02', '2027-04-30', ['requestDeadline']],
    ['restricted', true, '2027-03-03', '2027-04-30', []],
    ['restricted', false, '2027-03-02', '2027-04-30', ['requestDeadline']],
    ['restricted', false, '2027-03-03', '2027-04-30', []],
    ['neg-w-call', true, '2027-03-02', '2027-04-30', ['requestDeadline']],
    ['neg-w-call', true, '2027-03-03', '2027-04-30', []],
    ['restricted', true, '2027-03-05', '2027-03-29', ['administration.submissionDeadline']],
    ['restricted', true, '2027-03-05', '2027-03-30', []],
    ['restricted', false, '2027-03-05', '2027-04-04', ['administration.submissionDeadline']],
    ['restricted', false, '2027-03-05', '2027-04-06', []],
    ['neg-w-call', true, '2027-03-05', '2027-03-05', ['administration.submissionDeadline']],
    [
      'neg-w-call',
      true,
      '2027-03-01',
      '2027-03-01',
      ['requestDeadline', 'administration.submissionDeadline'],
    ],
    [
      'restricted',
      true,
      '2027-01-29',
      '2027-01-29',
      ['requestDeadline', 'administration.submissionDeadline'],
    ],
  ] as const)(
    'of %s, electronic %s, with requests until %s and tenders until %s, is judged date by date',
    (type, electronicSubmission, asked, due, at) => {
      const { findings } = said(type, due, { electronicSubmission, asked })
      expect(findings.map((found) => found.at)).toEqual(at)
      expect(findings.every(({ severity }) => severity === 'error')).toBe(true)
    },
  )

  it('is a warning in the light regime, which only borrows the procedure', () => {
    expect(said('open', '2027-03-02', { regime: 'light' }).findings[0]?.severity).toBe('warning')
    expect(said('open', '2027-03-03', { regime: 'light' }).findings).toEqual([])
  })

  it('is not judged where an answer that it hangs on is missing, and that answer is named', () => {
    const between = said('open', '2027-03-05', { electronicSubmission: undefined })
    expect([between.findings, between.notChecked[0]?.at]).toEqual([[], 'electronicSubmission'])
    expect(said('open', '2027-03-02', { regime: undefined }).notChecked[0]?.at).toBe('regime')
    const open = aProcedure({ procedureType: 'open', launchDate: undefined })
    expect(checkSituation({ procedure: open }, periods ? [periods] : []).notChecked[0]?.at).toBe('launchDate')
  })

  it.each([
    ['open', undefined, '2027-02-15', ['error']],
    ['open', undefined, '2027-02-16', []],
    ['restricted', '2027-02-16', '2027-03-16', ['warning']],
    ['neg-w-call', '2027-02-16', '2027-02-26', ['warning', 'warning']],
    ['simplified-neg-w-call', undefined, '2027-02-16', ['warning']],
  ] as const)(
    'of %s with a motivated urgency, requests until %s, tenders until %s',
    (type, asked, due, severities) => {
      const urgent = { motivation: 'Het dak is ingestort.' }
      const { findings } = said(type, due, {
        electronicSubmission: true,
        urgency: urgent,
        ...(asked !== undefined && { asked }),
      })
      expect(findings.map(({ severity }) => severity)).toEqual(severities)
      if (type !== 'open') expect(findings[0]?.remedy).toContain('kijk het na in de wet')
    },
  )

  it('is not shortened by an urgency that nobody motivates', () => {
    for (const urgency of [null, {}, { motivation: '' }])
      expect(said('open', '2027-02-16', { electronicSubmission: true, urgency }).findings[0]?.severity).toBe(
        'error',
      )
  })

  it('of tenders after an unanswered date for requests is counted from the first day that date can be', () => {
    const { findings, notChecked } = said('restricted', '2027-03-25')
    expect(notChecked.map(({ at }) => at)).toEqual(['requestDeadline'])
    expect(findings.map(({ at }) => at)).toEqual(['administration.submissionDeadline'])
    expect(said('restricted', '2027-03-30').findings).toEqual([])
    expect(said('open', '2027-04-30').notChecked).toEqual([])
  })

  it('of tenders that is too short takes the first day that is not, at the same hour', () => {
    const [found] = said('restricted', '2027-03-29', {
      electronicSubmission: true,
      asked: '2027-03-05',
    }).findings
    expect(found?.says.replaceAll('\u00a0', ' ')).toContain(
      'Na 5 maart 2027 blijven er 24 dagen, de uiterste dag voor de aanvragen. Voor de offertes zijn het er minstens 25 dagen',
    )
    expect(found?.fix?.answers).toEqual([
      { path: 'administration.submissionDeadline', value: '2027-03-30T11:00' },
    ])
  })

  it('that ends on Easter Sunday runs to the Tuesday, and one click takes that day at the same hour', () => {
    const launchDate = localDate('2027-02-26')
    const [found] = said('open', '2027-03-29', { launchDate }).findings
    expect(found?.says.replaceAll('\u00a0', ' ')).toContain(
      'Je geeft 31 dagen, geteld vanaf de dag na de verzending op 26 februari 2027. Voor een openbare procedure met elektronische indiening zijn het er minstens 30 dagen: ten vroegste 30 maart 2027',
    )
    expect(found?.fix?.answers).toEqual([
      { path: 'administration.submissionDeadline', value: '2027-03-30T11:00' },
    ])
    expect(said('open', '2027-03-30', { launchDate }).findings).toEqual([])
  })

  it('is never shortened for urgency by a number', () => {
    for (const text of [periods?.remedy, periods?.why]) expect(text).not.toMatch(/\d/)
  })

  it('of no procedure ends before it begins', () => {
    for (const type of ['open', 'neg-wo-call', 'limited-value', 'light-sui-generis'] as const) {
      expect(said(type, '2027-01-29').findings.map(({ severity }) => severity)).toEqual(['error'])
      expect(said(type, '2027-01-29').findings[0]?.says).toContain('ligt voor de lancering')
    }
  })
})
