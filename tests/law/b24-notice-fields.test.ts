import { describe, expect, it } from 'vitest'
import { localDate, localDateTimeSchema } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { seenOf } from './texts.js'

const noticeOf = (stated: Partial<Procedure>) => seenOf(aProcedure(stated)).text('notice')
const deadline = '2027-03-15T11:00'
const administration = (fields: object) => ({ administration: fields }) as Pick<Procedure, 'administration'>

describe('the text for the notice', () => {
  it.each<readonly [string, Partial<Procedure>, string]>([
    ['the language', {}, 'Talen van de offertes of aanvragen | Nederlands'],
    ['e-invoicing', {}, 'Elektronische facturering | Vereist'],
    ['subcontracting', {}, 'waar het formulier dit veld toont | Geen | BT-65'],
    ['a guarantee with the tender', {}, 'Waarborg bij de offerte | Neen'],
    ['the review body', {}, 'Organisatie voor beroepsprocedures | Raad van State'],
    ['the deposit', { deposit: { percentage: percentage(3) } }, 'Financiële regeling | Borgtocht van 3 %'],
    ['no deposit', { deposit: null }, 'Er wordt geen borgtocht gevraagd.'],
    [
      'award without negotiation',
      { procedureType: 'simplified-neg-w-call' },
      'Gunning op basis van de eerste offertes, zonder onderhandelingen | Ja',
    ],
    [
      'validity in an open procedure',
      { procedureType: 'open', ...administration({ tenderValidityDays: 120 }) },
      'Duur waarin de offerte geldig blijft | 120 dagen',
    ],
    [
      'the deadline',
      administration({ submissionDeadline: deadline }),
      'Uiterste datum voor de offertes | 15 maart 2027 om 11.00 uur',
    ],
    [
      'requests in two steps',
      { procedureType: 'restricted' },
      'Uiterste datum voor de aanvragen tot deelneming | [nog in te vullen: uiterste datum en uur voor de aanvragen tot deelneming]',
    ],
    ['e-submission', { electronicSubmission: true }, 'Elektronische indiening | Vereist'],
    [
      'paper',
      { electronicSubmission: false },
      'Rechtvaardiging waarom elektronische indiening niet mogelijk is | de grond van artikel 14',
    ],
    ['the nature', { contractNature: 'works' }, 'Aard van de opdracht | Werken'],
    [
      'access',
      { lots: [aLot({ reservedParticipation: 'none' })] },
      'Voorbehouden deelname | Deelname is niet voorbehouden',
    ],
    ['the framework', { frameworkAgreement: null }, 'Raamovereenkomst | Geen raamovereenkomst'],
    [
      'renewals',
      { renewals: { count: 2, months: 12 } },
      'Overige informatie over verlengingen | 2 keer, telkens met 12 maanden',
    ],
  ])('has %s', (_, stated, words) => {
    expect(noticeOf(stated)).toContain(words)
  })

  it.each<readonly [string, Partial<Procedure>, string]>([
    ['BT-120 in an open procedure: there is no negotiation', { procedureType: 'open' }, '| BT-120\n'],
    [
      'BT-98 in a negotiated procedure: the form does not ask it',
      { procedureType: 'simplified-neg-w-call', ...administration({ tenderValidityDays: 120 }) },
      '| BT-98\n',
    ],
    ['a tender deadline as field of a two-step procedure', { procedureType: 'restricted' }, '| BT-131\n'],
    [
      'estimates that are not published',
      { publishEstimates: false, estimatedValue: euro(1_000) },
      '| BT-27\n',
    ],
  ])('has no %s', (_, stated, words) => {
    expect(noticeOf(stated)).not.toContain(words)
  })

  it('leaves open what the form asks and nobody answered, so that it stays a draft, and states nothing of it', () => {
    const { text: textOf, workbench } = seenOf({ title: 'Bermen', procedureType: 'open' })
    const text = textOf('notice')
    for (const field of ['BT-500', 'BT-501', 'BT-506', 'BT-131', 'BT-765'])
      expect(text, field).toMatch(new RegExp(`\\| \\[nog in te vullen: [^|]*\\] \\| ${field}`))
    // What the law gives where the documents are silent is a proposal, and says so.
    expect(text).toContain('| [voorstel: 90 dagen] | BT-98')
    for (const field of ['BT-502', 'BT-503']) expect(text, field).not.toContain(field)
    expect(text).toContain('| [nog in te vullen: elektronische indiening] | BT-17')
    expect(text).not.toContain('BT-19')
    expect(text).not.toMatch(/[Bb]orgtocht|algemene uitvoeringsregels|nog te bepalen/)
    const missing = workbench.documents.find(({ name }) => name === 'notice')?.missing.map(({ path }) => path)
    expect(missing).toEqual(
      expect.arrayContaining([
        'buyer.name',
        'administration.submissionDeadline',
        'administration.tenderValidityDays',
        'frameworkAgreement',
      ]),
    )
    expect(text).not.toContain('heeft geen voorafgaande aankondiging')
    expect(text).toContain('De bekendmaking is: [nog in te vullen')
  })

  it.each<readonly [string, Partial<Procedure>, string]>([
    ['with whom it is concluded', { frameworkTerms: {} }, 'frameworkTerms.contractors'],
    [
      'how orders are divided among several',
      { frameworkTerms: { contractors: 'several' } },
      'frameworkTerms.ordering',
    ],
  ])('asks of a framework agreement %s', (_, stated, path) => {
    const framework = { frameworkAgreement: { maximumValue: euro(250_000) }, ...stated }
    const { workbench } = seenOf(aProcedure(framework))
    const notice = workbench.documents.find(({ name }) => name === 'notice')
    expect(notice?.status).toBe('draft')
    expect(notice?.missing.map((answer) => answer.path)).toContain(path)
  })

  it('tells the date for the requests before that for the tenders, which belongs in the invitation', () => {
    const dates = {
      procedureType: 'restricted',
      requestDeadline: localDateTimeSchema.parse('2027-03-05T11:00'),
    } as const
    const text = noticeOf({ ...dates, ...administration({ submissionDeadline: deadline }) })
    const requests = text.indexOf('aanvragen tot deelneming | 5 maart 2027')
    const tenders = text.indexOf(
      'Uiterste datum voor de offertes, pas in de uitnodiging van wie geselecteerd is | 15 maart 2027',
    )
    expect(requests).toBeGreaterThan(0)
    expect(tenders).toBeGreaterThan(requests)
  })

  it('of a contract of limited value, which has none, leaves out what nobody answered', () => {
    const text = seenOf({ title: 'Bermen', procedureType: 'limited-value' }).text('notice')
    expect(text).not.toMatch(/BT-(500|501|506|131|765)\b/)
    expect(text).not.toContain('algemene uitvoeringsregels')
  })

  it('says everything in words, with the number of the field in a column of its own', () => {
    const text = noticeOf({ lots: [aLot({ socialObjectives: ['opp'] })] })
    expect(text).not.toMatch(
      /\b(none|res-ws|res-pub-ser|soc-obj|price|quality|neg-w-call|services|required|true|false|NLD)\b/,
    )
    expect(text).toContain('| Verwezenlijking van sociale doelstellingen |')
    expect(text).toContain('Gegeven | Inhoud | eForms')
  })

  const lots = [
    aLot({ title: 'Bermen' }),
    aLot({ id: 'LOT-0002', title: 'Perken', cpvCode: '77320000', additionalCpvCodes: ['77314000'] }),
  ]

  it('calls a lot as the specifications do, and tells once what all lots share', () => {
    const text = noticeOf({ lots, additionalCpvCodes: ['77312000'] })
    expect(text).toMatch(/Perceel 1: Bermen/)
    expect(text).not.toContain('LOT-0')
    expect(text.match(/77312000/g)).toHaveLength(1)
    expect(text.match(/77320000/g)).toHaveLength(1)
    expect(text.match(/77314000/g)).toHaveLength(1)
  })

  it('names for how many lots a tender may come and how many one tenderer gets, where there is a limit', () => {
    const clauses = [{ clause: 'lots-per-tenderer', parameters: { most: 1 } }]
    const limited = noticeOf({ lots, clauses })
    expect(limited).toContain('indienen | 2 | BT-31')
    expect(limited).toContain('gegund wordt | 1 | BT-33')
    expect(noticeOf({ lots })).not.toMatch(/BT-3[13]\b/)
  })

  it.each([
    ['date', true],
    ['notification', false],
    ['order', false],
  ] as const)('prints the first day only where the contract begins on one: %s', (startOfPerformance, is) => {
    const stated = { startDate: localDate('2027-05-03'), ...administration({ startOfPerformance }) }
    for (const name of ['notice', 'motivation'] as const)
      expect(seenOf(aProcedure(stated)).text(name).includes('3 mei 2027'), name).toBe(is)
  })
})
