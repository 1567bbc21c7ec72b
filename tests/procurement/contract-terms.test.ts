import { describe, expect, it } from 'vitest'
import { storedSchemaOf } from '../../src/kernel/stored-schema.js'
import { procedureSchema } from '../../src/procurement/procedure.js'

const faultsOf = (answers: object) =>
  (procedureSchema.safeParse({ title: 'Bermen', ...answers }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  )

describe('what the contract says of time, price and security', () => {
  it.each([
    { urgency: { motivation: 'De brug is afgesloten.' } },
    { competitiveNegotiationCase: 'e' },
    { startDate: '2027-05-03' },
    { renewals: { count: 2, months: 12 } },
    { renewals: { count: 1, months: 0.5 } },
    { termInDays: { count: 60, kind: 'working' } },
    { termInDays: { count: 180, kind: 'calendar' } },
    { priceVatBasis: 'included' },
    { priceRevision: { index: 'de gezondheidsindex', fixedPart: 0 } },
    { deposit: { percentage: 5 } },
    { deposit: { percentage: 12.5 } },
    { personalDataProcessed: false },
    { urgency: {}, renewals: {}, termInDays: {}, priceRevision: {}, deposit: {} },
  ])('%j is kept as it was sent', (answers) => {
    expect(procedureSchema.parse({ title: 'Bermen', ...answers })).toEqual({ title: 'Bermen', ...answers })
  })

  it.each([
    'urgency',
    'competitiveNegotiationCase',
    'startDate',
    'renewals',
    'termInDays',
    'priceVatBasis',
    'priceRevision',
    'deposit',
    'personalDataProcessed',
  ])('%s may be null', (field) => {
    expect(faultsOf({ [field]: null })).toEqual([])
  })

  it.each([
    [{ competitiveNegotiationCase: 'f' }, 'competitiveNegotiationCase: Kies uit: a, b, c, d, e.'],
    [{ startDate: '2027-02-30' }, 'startDate: Schrijf de datum als JJJJ-MM-DD, bijvoorbeeld 2027-02-01.'],
    [
      { renewals: { count: 0 } },
      'renewals.count: Geef het aantal verlengingen als een heel getal van 1 tot 99, bijvoorbeeld 2.',
    ],
    [
      { renewals: { count: 1.5 } },
      'renewals.count: Geef het aantal verlengingen als een heel getal van 1 tot 99, bijvoorbeeld 2.',
    ],
    [
      { renewals: { months: 0 } },
      'renewals.months: Geef de duur van één verlenging in maanden, bijvoorbeeld 12.',
    ],
    [
      { termInDays: { count: 0 } },
      'termInDays.count: Geef de uitvoeringstermijn in hele dagen, van 1 tot 3.650, bijvoorbeeld 60.',
    ],
    [{ termInDays: { kind: 'business' } }, 'termInDays.kind: Kies uit: calendar, working.'],
    [{ priceVatBasis: 'both' }, 'priceVatBasis: Kies uit: excluded, included.'],
    [
      { priceRevision: { fixedPart: 101 } },
      'priceRevision.fixedPart: Schrijf het percentage als een getal van 0 tot 100: 30 is 30 %.',
    ],
    [
      { deposit: { percentage: 0 } },
      'deposit.percentage: Schrijf een percentage boven 0. Vraag je geen borgtocht, antwoord dan dat je er geen vraagt.',
    ],
    [{ personalDataProcessed: 'ja' }, 'personalDataProcessed: Antwoord met true (ja) of false (nee).'],
    [{ renewals: { times: 2 } }, 'renewals: Dit veld bestaat niet: times. Haal het weg of verbeter de naam.'],
  ])('%j is refused with what to do', (answers, fault) => {
    expect(faultsOf(answers)).toEqual([fault])
  })

  it('has limits that stand at the edge only: what was stored is loaded', () => {
    const stored = {
      title: 'Bermen',
      renewals: { count: 200, months: 0 },
      termInDays: { count: 5000, kind: 'calendar' },
      deposit: { percentage: 0 },
    }
    expect(storedSchemaOf(procedureSchema).parse(stored)).toEqual(stored)
  })
})
