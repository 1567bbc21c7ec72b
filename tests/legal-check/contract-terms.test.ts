import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import { ruleBy } from '../../src/legal-check/rules.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { checkSituation } from './check-example.js'

/** What one rule says: the severities, and the answers that it lacks. */
function said(code: string, more: Partial<Procedure>) {
  const found = ruleBy(code)
  if (found === undefined) throw new Error(`no rule ${code}`)
  const { findings, notChecked } = checkSituation({ procedure: aProcedure(more) }, [found])
  return {
    severities: findings.map(({ severity }) => severity),
    lacks: notChecked.map(({ at }) => at),
    findings,
  }
}
const works = { contractNature: 'works', cpvCode: '45233161' } as const
const twoLots = (...values: readonly (number | undefined)[]) =>
  values.map((value, index) =>
    aLot({
      id: `LOT-000${index + 1}`,
      ...(value !== undefined && { estimatedValue: euro(value) }),
    }),
  )

describe('the case of article 38', () => {
  const negotiated = { procedureType: 'neg-w-call', publication: 'eu' } as const

  it.each([
    ['services', 215_999.99, null, []],
    ['services', 216_000, null, ['error']],
    ['services', 216_000, 'a', []],
    ['services', 216_000, 'e', []],
    ['works', 5_403_999.99, null, []],
    ['works', 5_404_000, null, ['error']],
  ] as const)('of %s estimated at %d, answered %s', (contractNature, amount, letter, severities) => {
    const found = said('PRO-19', {
      ...negotiated,
      contractNature,
      estimatedValue: euro(amount),
      competitiveNegotiationCase: letter,
    })
    expect(found.severities).toEqual(severities)
    expect(found.lacks).toEqual([])
  })

  it('is asked only of the competitive procedure with negotiation in the ordinary regime', () => {
    const none = { competitiveNegotiationCase: null, estimatedValue: euro(900_000) }
    for (const procedureType of ['open', 'restricted', 'simplified-neg-w-call'] as const)
      expect(said('PRO-19', { ...none, procedureType }).severities).toEqual([])
    expect(said('PRO-19', { ...negotiated, ...none, regime: 'light' }).severities).toEqual([])
  })

  it('that is not answered, is asked for, and so is what it hangs on', () => {
    const large = { ...negotiated, estimatedValue: euro(300_000) }
    expect(said('PRO-19', large)).toMatchObject({ severities: [], lacks: ['competitiveNegotiationCase'] })
    expect(said('PRO-19', { ...large, regime: undefined }).lacks).toEqual(['regime'])
    expect(said('PRO-19', { ...large, estimatedValue: undefined }).lacks).toEqual(['estimatedValue'])
    expect(said('PRO-19', { ...large, launchDate: undefined }).lacks).toEqual(['launchDate'])
    expect(said('PRO-19', { ...negotiated, estimatedValue: euro(100_000) }).lacks).toEqual([])
  })
})

describe('the VAT of a price criterion', () => {
  const priced = (priceVatBasis: Procedure['priceVatBasis'], description?: string) => ({
    priceVatBasis,
    lots: [
      aLot({
        awardCriteria: [aCriterion({ type: 'price', name: 'Prijs', weight: percentage(100), description })],
      }),
    ],
  })

  it.each([
    [undefined, undefined, ['warning']],
    [null, undefined, ['warning']],
    ['excluded', undefined, []],
    ['included', undefined, []],
    [undefined, 'De totale prijs, inclusief btw.', []],
    [undefined, 'De totale prijs, exclusief btw.', []],
    [undefined, 'De prijs exclusief btw en de prijs inclusief btw.', ['warning']],
    [undefined, 'De prijs incl. 21 % btw.', []],
    [undefined, 'De totale prijs, btw niet inbegrepen.', []],
    [undefined, 'De prijs, met btw-verlegging.', ['warning']],
    ['excluded', 'De totale prijs, inclusief btw.', ['warning']],
    ['included', 'De totale prijs, inclusief btw.', []],
    ['included', 'De totale prijs zonder btw.', ['warning']],
  ] as const)('answered %s, in the words "%s"', (basis, words, severities) => {
    expect(said('AWD-19', priced(basis, words)).severities).toEqual(severities)
  })

  it('matters to nobody where no price is compared', () => {
    const quality = aLot({ fixedPrice: true, awardCriteria: [aCriterion({ weight: percentage(100) })] })
    expect(said('AWD-19', { priceVatBasis: undefined, lots: [quality] }).severities).toEqual([])
  })

  it('that the words contradict is taken over from the words in one click', () => {
    const [found] = said('AWD-19', priced('excluded', 'De totale prijs, inclusief btw.')).findings
    expect(found?.fix?.answers).toEqual([{ path: 'priceVatBasis', value: 'included' }])
  })
})

describe('a deposit', () => {
  it.each([
    [49_999.99, 5, ['error']],
    [49_999.99, 6, ['error']],
    [49_999.99, null, []],
    [50_000, 5, []],
    [50_000, 5.01, ['warning']],
    [50_000, 3, []],
    [190_000, null, []],
  ] as const)('on an estimate of %d, of %s percent', (amount, share, severities) => {
    const deposit = share === null ? null : { percentage: percentage(share) }
    const found = said('EXE-19', { estimatedValue: euro(amount), deposit })
    expect(found.severities).toEqual(severities)
    expect(found.lacks).toEqual([])
  })

  it.each([
    [[49_999.99, 50_000], ['warning'], []],
    [[50_000, 50_000], [], []],
    [[49_999.99, 49_999.99], ['error'], []],
    [[60_000, undefined], [], ['lots.LOT-0002.estimatedValue']],
    [[40_000, undefined], ['warning'], ['lots.LOT-0002.estimatedValue']],
  ] as const)('on lots of %j', (values, severities, lacks) => {
    const deposit = { percentage: percentage(5) }
    const found = said('EXE-19', { estimatedValue: euro(110_000), deposit, lots: twoLots(...values) })
    expect(found).toMatchObject({ severities, lacks })
  })

  it('of a contract of limited value asks a motivation: the rules bind it only where they are taken over', () => {
    const small = { procedureType: 'limited-value', estimatedValue: euro(20_000) } as const
    expect(said('EXE-19', { ...small, deposit: { percentage: percentage(5) } }).severities).toEqual([
      'warning',
    ])
  })

  it('that is not answered is asked for', () => {
    expect(said('EXE-19', {})).toMatchObject({ severities: [], lacks: ['deposit'] })
    expect(said('EXE-19', { deposit: {} })).toMatchObject({ severities: [], lacks: ['deposit.percentage'] })
    const noEstimate = { deposit: { percentage: percentage(5) }, estimatedValue: undefined }
    expect(said('EXE-19', noEstimate).lacks).toEqual(['estimatedValue'])
  })

  it('is taken away or brought back to the usual one in one click', () => {
    const mended = (amount: number) =>
      said('EXE-19', { estimatedValue: euro(amount), deposit: { percentage: percentage(8) } }).findings[0]
        ?.fix?.answers
    expect(mended(40_000)).toEqual([{ path: 'deposit', value: null }])
    expect(mended(60_000)).toEqual([{ path: 'deposit.percentage', value: 5 }])
  })
})

describe('fixed prices', () => {
  const working = (count: number) => ({ count, kind: 'working' }) as const
  const calendar = (count: number) => ({ count, kind: 'calendar' }) as const

  it.each([
    [119_999.99, working(119), []],
    [119_999.99, working(120), ['error']],
    [119_999.99, calendar(179), []],
    [119_999.99, calendar(180), ['error']],
    [120_000, working(10), ['error']],
  ] as const)('of works of %d in %j', (amount, termInDays, severities) => {
    const found = said('EXE-20', {
      ...works,
      estimatedValue: euro(amount),
      termInDays,
      priceRevision: null,
    })
    expect(found.severities).toEqual(severities)
    expect(found.lacks).toEqual([])
  })

  it.each([
    [5.9, []],
    [6, ['error']],
  ] as const)('of small works without a term in days, in %d months', (durationMonths, severities) => {
    const small = { ...works, estimatedValue: euro(90_000), durationMonths, priceRevision: null }
    for (const termInDays of [null, undefined])
      expect(said('EXE-20', { ...small, termInDays }).severities).toEqual(severities)
  })

  it.each([
    ['77310000', 24, ['warning']],
    ['90910000', 24, ['warning']],
    ['79710000', 24, ['warning']],
    ['77310000', 3, ['warning']],
  ] as const)('of the service %s in %d months ask a motivation', (cpvCode, durationMonths, severities) => {
    expect(said('EXE-20', { cpvCode, durationMonths, priceRevision: null }).severities).toEqual(severities)
  })

  it('of a service that is small and short are not judged, and that is said', () => {
    const small = { estimatedValue: euro(119_999.99), durationMonths: 3, priceRevision: null }
    expect(said('EXE-20', small)).toMatchObject({ severities: [], lacks: [undefined] })
    expect(said('EXE-20', { ...small, durationMonths: 6 }).severities).toEqual(['warning'])
  })

  it('of a service in no known list are not judged, and that is said', () => {
    const printing = said('EXE-20', { cpvCode: '79823000', priceRevision: null })
    expect(printing).toMatchObject({ severities: [], lacks: [undefined] })
  })

  it('of supplies and of limited value are free', () => {
    for (const free of [
      { contractNature: 'supplies', cpvCode: '18110000' },
      { procedureType: 'limited-value', estimatedValue: euro(20_000) },
    ] as const)
      expect(said('EXE-20', { ...free, priceRevision: null })).toMatchObject({ severities: [], lacks: [] })
  })

  it('are of no matter where prices follow an index', () => {
    expect(said('EXE-20', { ...works, priceRevision: { index: 'de index' } }).severities).toEqual([])
  })

  it('that nobody answered are asked for, and so is what they hang on', () => {
    expect(said('EXE-20', works)).toMatchObject({ severities: [], lacks: ['priceRevision'] })
    const small = { ...works, estimatedValue: euro(90_000), priceRevision: null }
    expect(said('EXE-20', { ...small, termInDays: {} }).lacks).toEqual(['termInDays.count'])
    expect(said('EXE-20', { ...small, durationMonths: undefined }).lacks).toEqual(['durationMonths'])
    const short = { ...small, termInDays: working(60), estimatedValue: undefined }
    expect(said('EXE-20', short).lacks).toEqual(['estimatedValue'])
  })

  it('count each lot as a contract', () => {
    const lots = twoLots(70_000, 70_000)
    const short = { ...works, estimatedValue: euro(140_000), termInDays: working(60), priceRevision: null }
    expect(said('EXE-20', { ...short, lots }).severities).toEqual([])
    expect(said('EXE-20', { ...short, lots: twoLots(20_000, 120_000) }).severities).toEqual(['error'])
    expect(said('EXE-20', { ...short, lots: twoLots(20_000, undefined) }).lacks).toEqual([
      'lots.LOT-0002.estimatedValue',
    ])
  })
})

describe('personal data that go along', () => {
  it.each([
    [true, 'Brieven drukken en versturen.', []],
    [true, 'Brieven versturen. Bij dit bestek hoort een verwerkersovereenkomst.', []],
    [true, 'Brieven versturen. Er is geen verwerkersovereenkomst nodig.', ['warning']],
    [true, 'Brieven versturen, zonder verwerkersovereenkomst.', ['warning']],
    [true, 'Brieven versturen. Een verwerkersovereenkomst is niet nodig.', ['warning']],
    [false, 'Brieven drukken.', []],
  ] as const)('answered %s, in the words "%s"', (personalDataProcessed, description, severities) => {
    expect(said('EXE-21', { personalDataProcessed, description }).severities).toEqual(severities)
  })

  it('need an own text about them to name the agreement that is annexed', () => {
    const own = (wording: string) =>
      said('EXE-21', {
        personalDataProcessed: true,
        clauses: [{ clause: 'personal-data-processing', wording }],
      })
    expect(own('De opdrachtnemer gaat zorgvuldig met de adressen om.').severities).toEqual(['warning'])
    expect(own('De verwerkersovereenkomst is een bijlage bij dit bestek.').severities).toEqual([])
  })

  it.each([undefined, null])('answered %s are asked for', (personalDataProcessed) => {
    expect(said('EXE-21', { personalDataProcessed })).toMatchObject({
      severities: [],
      lacks: ['personalDataProcessed'],
    })
  })
})

describe('the day of the start', () => {
  const european = { procedureType: 'open', publication: 'eu', estimatedValue: euro(300_000) } as const

  it.each([
    ['2027-03-14', {}, ['error']],
    ['2027-03-15', {}, ['error']],
    ['2027-03-16', {}, []],
    ['2027-03-16', european, ['warning']],
    ['2027-03-30', european, ['warning']],
    ['2027-03-31', european, []],
    ['2027-03-30', { ...european, estimatedValue: euro(215_999.99) }, []],
    ['2027-03-30', { ...european, estimatedValue: euro(216_000) }, ['warning']],
  ] as const)('%s, tenders due on 15 March 2027, %j', (day, more, severities) => {
    expect(said('PRO-20', { ...more, startDate: localDate(day) }).severities).toEqual(severities)
  })

  it('that is left open is right, and that is not answered is asked for', () => {
    expect(said('PRO-20', { startDate: null })).toMatchObject({ severities: [], lacks: [] })
    expect(said('PRO-20', {})).toMatchObject({ severities: [], lacks: ['startDate'] })
  })

  it.each([
    ['2027-02-01', ['error'], []],
    ['2027-02-02', [], ['administration.submissionDeadline']],
  ] as const)('%s without a last day for tenders, launched on 1 February', (day, severities, lacks) => {
    const found = said('PRO-20', { startDate: localDate(day), administration: {} })
    expect(found).toMatchObject({ severities, lacks })
  })

  it('is left open in one click', () => {
    const [found] = said('PRO-20', { startDate: localDate('2027-03-01') }).findings
    expect(found?.fix?.answers).toEqual([{ path: 'startDate', value: null }])
  })
})

describe('renewals', () => {
  it.each([
    [36, { count: 2, months: 12 }, []],
    [24.1, { count: 2, months: 12 }, []],
    [24, { count: 2, months: 12 }, ['warning']],
    [12, { count: 1, months: 18 }, ['warning']],
    [24, null, []],
  ] as const)('in a duration of %d months: %j', (durationMonths, renewals, severities) => {
    const found = said('PRO-21', { durationMonths, renewals })
    expect(found.severities).toEqual(severities)
    expect(found.lacks).toEqual([])
  })

  it('that are not answered are asked for, and so is what they hang on', () => {
    expect(said('PRO-21', {}).lacks).toEqual(['renewals'])
    expect(said('PRO-21', { renewals: { months: 12 } }).lacks).toEqual(['renewals.count'])
    expect(said('PRO-21', { renewals: { count: 1 } }).lacks).toEqual(['renewals.months'])
    const whole = { renewals: { count: 1, months: 12 }, durationMonths: undefined }
    expect(said('PRO-21', whole).lacks).toEqual(['durationMonths'])
  })

  it('are counted in one click, so that the limits of four and of three years see them', () => {
    const renewals = { count: 2, months: 12 }
    const [found] = said('PRO-21', { durationMonths: 24, renewals }).findings
    expect(found?.fix?.answers).toEqual([{ path: 'durationMonths', value: 48 }])
    const mended = { durationMonths: 48, renewals }
    expect(said('PRO-21', mended).severities).toEqual([])
    const reserved = { regime: 'light', cpvCode: '85312310', earlierReservedServices: null } as const
    const lots = [aLot({ reservedParticipation: 'res-pub-ser' })]
    expect(said('RES-15', { ...reserved, ...mended, lots }).severities).toEqual(['error'])
    const framework = { frameworkAgreement: { maximumValue: euro(250_000) } }
    expect(said('PRO-13', { ...framework, ...mended }).severities).toEqual([])
    expect(said('PRO-13', { ...framework, renewals, durationMonths: 49 }).severities).toEqual(['error'])
  })
})

describe('the approved amount', () => {
  it.each([
    [120_000, 120_000, []],
    [120_000, 120_000.01, ['warning']],
    [120_000, 119_999.99, []],
  ] as const)('of an estimate of %d is %d', (estimate, amount, severities) => {
    const found = said('PRO-22', { estimatedValue: euro(estimate), approvedAmount: euro(amount) })
    expect(found).toMatchObject({ severities, lacks: [] })
  })

  it('is compared with the estimate as soon as there is one, and not missed while nobody asks it', () => {
    expect(said('PRO-22', { approvedAmount: euro(1), estimatedValue: undefined }).lacks).toEqual([
      'estimatedValue',
    ])
    expect(said('PRO-22', { approvedAmount: undefined })).toMatchObject({ severities: [], lacks: [] })
  })
})

describe('the recognition of contractors', () => {
  it.each([
    [49_999.99, []],
    [50_000, ['info']],
    [74_999.99, ['info']],
    [75_000, ['warning']],
  ] as const)('of works of %d euro without one', (amount, severities) => {
    const found = said('PRO-23', { ...works, estimatedValue: euro(amount), requiredApproval: null })
    expect(found).toMatchObject({ severities, lacks: [] })
  })

  it('counts the largest lot, and the whole as long as a lot has no value', () => {
    const divided = { ...works, estimatedValue: euro(100_000), requiredApproval: null }
    expect(said('PRO-23', { ...divided, lots: twoLots(49_000, 51_000) }).severities).toEqual(['info'])
    expect(said('PRO-23', { ...divided, lots: twoLots(49_000, undefined) }).severities).toEqual(['warning'])
  })

  it('is asked where it counts, with its category, and only of works', () => {
    const large = { ...works, estimatedValue: euro(300_000) }
    expect(said('PRO-23', large).lacks).toEqual(['requiredApproval'])
    expect(said('PRO-23', { ...large, requiredApproval: {} }).lacks).toEqual(['requiredApproval.category'])
    expect(said('PRO-23', { ...large, requiredApproval: { category: 'C' } }).lacks).toEqual([])
    expect(said('PRO-23', { requiredApproval: null })).toMatchObject({ severities: [], lacks: [] })
  })
})
