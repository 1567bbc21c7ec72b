import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storedSchemaOf } from '../../src/kernel/stored-schema.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { procedureSchema } from '../../src/procurement/procedure.js'
import { withCleanTexts } from '../../src/storage/clean-texts.js'
import { arbitraryProcedure } from '../support/arbitrary-procedure.js'
import { runs } from '../support/runs.js'

/** The example of the contract, to the letter. */
const example = {
  title: 'Onderhoud bermen en begraafplaatsen 2027-2029',
  description: '…',
  buyer: { name: 'Stad Voorbeeld', enterpriseNumber: '0000000097' },
  contractNature: 'services',
  procedureType: 'simplified-neg-w-call',
  negotiationGround: null,
  regime: 'ordinary',
  launchDate: '2027-02-01',
  publication: 'belgium',
  estimatedValue: 190000,
  publishEstimates: false,
  estimateIncludes: { vat: false, options: true, renewals: true, allLots: true },
  approvedAmount: 185000,
  cpvCode: '77310000',
  additionalCpvCodes: [],
  placeOfPerformance: ['36015'],
  durationMonths: 24,
  frameworkAgreement: null,
  labourShare: 70,
  usedByNaturalPersons: true,
  accessibility: { choice: 'inc', justification: null },
  noLotsReason: null,
  requiredApproval: null,
  electronicSubmission: true,
  advancePayment: { percentage: 10 },
  invitedSuppliers: [],
  fewerInvitedReason: null,
  administration: {
    contact: { name: '…', email: '…', phone: '…' },
    submissionDeadline: '2027-03-15T11:00',
    tenderValidityDays: 120,
    priceMethod: 'price-list',
    contractManager: '…',
    technicalDescription: '…',
  },
  clauses: [
    { clause: 'anti-social-dumping', parameters: {}, decision: 'accepted', motivation: null, wording: null },
  ],
  lots: [
    {
      id: 'LOT-0001',
      title: 'Bermen',
      description: '…',
      cpvCode: '77312000',
      additionalCpvCodes: [],
      labourHours: 2400,
      estimatedValue: 60000,
      placeOfPerformance: ['36015'],
      durationMonths: 24,
      reservedParticipation: 'res-ws',
      reservedExecution: 'no',
      socialObjectives: ['opp'],
      fixedPrice: false,
      orderOfImportance: false,
      clauses: [{ clause: 'target-group-hours', parameters: { hours: 400 } }],
      awardCriteria: [
        { type: 'price', name: 'Prijs', weight: 60 },
        {
          type: 'quality',
          name: 'Plan van aanpak sociale tewerkstelling',
          weight: 20,
          clause: 'award-social-approach',
          parameters: {},
          description: '…',
          scoring: '…',
          evidence: '…',
          subCriteria: [
            { name: 'Begeleiding', weight: 10 },
            { name: 'Continuïteit', weight: 10 },
          ],
        },
        { type: 'quality', name: 'Uitvoeringsplan', weight: 20, social: false },
      ],
    },
  ],
}

const faultsOf = (body: unknown) =>
  (procedureSchema.safeParse(body).error?.issues ?? []).map(({ path, message }) => ({
    path: path.join('.'),
    message,
  }))

/** Every path in a value, parents before their parts. */
function pathsIn(value: unknown, start: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [start]
  return [start, ...Object.entries(value).flatMap(([field, part]) => pathsIn(part, [...start, field]))]
}

/** A copy with another value at a path. */
function withAt(value: unknown, [field, ...rest]: readonly string[], put: unknown): unknown {
  if (field === undefined) return put
  if (Array.isArray(value))
    return value.map((part, index) => (String(index) === field ? withAt(part, rest, put) : part))
  const fields: Record<string, unknown> = { ...Object(value) }
  return { ...fields, [field]: withAt(fields[field], rest, put) }
}

const paths = pathsIn(example).map((path) => [path.join('.'), path] as const)
const isInParameters = (path: readonly string[]) => path.includes('parameters')

describe('a procedure', () => {
  it('is what the contract shows, kept as it was sent', () => {
    expect(procedureSchema.safeParse(example)).toEqual({ success: true, data: example })
  })

  it('needs only a title', () => {
    expect(procedureSchema.parse({ title: 'Bermen' })).toEqual({ title: 'Bermen' })
    expect(faultsOf({})).toEqual([{ path: 'title', message: 'Geef de opdracht een titel.' }])
    expect(faultsOf({ title: ' \t' })).toEqual([{ path: 'title', message: 'Geef de opdracht een titel.' }])
  })

  it('may be any that the random procedures of other tests are', () => {
    fc.assert(
      fc.property(arbitraryProcedure(), (procedure) => {
        const data = withCleanTexts(procedure)
        expect(procedureSchema.safeParse(procedure)).toEqual({ success: true, data })
        expect(procedureSchema.safeParse(data)).toEqual({ success: true, data })
      }),
      runs(1000),
    )
  })

  it('of the builders is valid', () => {
    expect(faultsOf(aProcedure())).toEqual([])
  })

  it('cannot be changed once it is read', () => {
    const procedure = procedureSchema.parse(example)
    expect(
      [procedure, procedure.lots, procedure.lots?.[0], procedure.lots?.[0]?.awardCriteria?.[0]].every(
        Object.isFrozen,
      ),
    ).toBe(true)
  })
})

describe('an unknown field', () => {
  const objects = paths.filter(([, path]) => {
    const at = path.reduce<unknown>((value, field) => Object(value)[field], example)
    return typeof at === 'object' && at !== null && !Array.isArray(at) && !isInParameters(path)
  })

  it.each(objects)('is refused in "%s"', (_name, path) => {
    expect(faultsOf(withAt(example, [...path, 'surprise'], 1))).toEqual([
      { path: path.join('.'), message: 'Dit veld bestaat niet: surprise. Haal het weg of verbeter de naam.' },
    ])
  })
})

describe('the answer "none"', () => {
  const mayBeNull = [
    'negotiationGround',
    'frameworkAgreement',
    'accessibility.justification',
    'noLotsReason',
    'requiredApproval',
    'advancePayment',
    'fewerInvitedReason',
    'clauses.0.motivation',
    'clauses.0.wording',
  ]

  it.each(paths.filter(([, path]) => path.length > 0 && !isInParameters(path.slice(0, -1))))(
    'as null at %s is allowed exactly where the contract marks it',
    (name, path) => {
      const faults = faultsOf(withAt(example, path, null))
      expect(faults.length === 0).toBe(mayBeNull.includes(name))
    },
  )

  it('is also allowed for the maximum of a framework agreement and its reason', () => {
    expect(
      faultsOf({ ...example, frameworkAgreement: { maximumValue: null, reasonOverFourYears: null } }),
    ).toEqual([])
  })

  it('does not exist for the place of performance', () => {
    expect(faultsOf({ ...example, placeOfPerformance: [] })).toEqual([
      {
        path: 'placeOfPerformance',
        message: 'Kies minstens één gemeente. Weet je het nog niet, laat het veld dan weg.',
      },
    ])
  })

  it('where it does not exist, the message says to leave the field out', () => {
    expect(faultsOf({ ...example, regime: null })).toEqual([
      { path: 'regime', message: 'Kies uit: ordinary, light. Weet je het nog niet, laat het veld dan weg.' },
    ])
  })
})

describe('a wrong answer', () => {
  const wrong = [{}, { a: 1 }, [], [1], '', 'x', 'x'.repeat(20_001), -1, 0.001, 1e13, Number.NaN, true, null]

  it.each(paths)('at "%s" is refused, if at all, in Dutch', (_name, path) => {
    const messages = wrong.flatMap((value) =>
      faultsOf(withAt(example, path, value)).map(({ message }) => message),
    )
    for (const message of messages) {
      expect(message).toMatch(/[.!}]$/)
      expect(message).not.toMatch(/invalid|expected|unrecognized|too (big|small|long)|required|must/i)
    }
  })

  it('is named by its path in the sent body', () => {
    const second = withAt(example, ['lots', '0', 'awardCriteria', '1', 'weight'], 120)
    expect(faultsOf(second)).toEqual([
      {
        path: 'lots.0.awardCriteria.1.weight',
        message: 'Schrijf het percentage als een getal van 0 tot 100: 30 is 30 %.',
      },
    ])
  })
})

describe('a clause that the buyer refuses', () => {
  it.each([undefined, null, '', ' '])('needs a motivation, not %j', (motivation) => {
    const clauses = [{ clause: 'anti-social-dumping', decision: 'refused', motivation }]
    expect(faultsOf({ title: 'Bermen', clauses })).toEqual([
      { path: 'clauses.0.motivation', message: 'Schrijf waarom je deze clausule weigert.' },
    ])
  })

  it('may be refused with one', () => {
    const clauses = [{ clause: 'anti-social-dumping', decision: 'refused', motivation: 'Er is geen arbeid.' }]
    expect(faultsOf({ title: 'Bermen', clauses })).toEqual([])
  })
})

describe('choices of clauses', () => {
  const hours = { clause: 'target-group-hours' }

  it('name a clause once per list', () => {
    const message = 'De clausule target-group-hours staat al in deze lijst: voeg de twee samen.'
    expect(faultsOf({ title: 'Bermen', clauses: [hours, hours] })).toEqual([
      { path: 'clauses.1.clause', message },
    ])
    expect(faultsOf({ title: 'Bermen', lots: [{ clauses: [hours, hours] }] })).toEqual([
      { path: 'lots.0.clauses.1.clause', message },
    ])
  })

  it('may name the same clause in several lots', () => {
    expect(
      faultsOf(
        aProcedure({ lots: [aLot({ clauses: [hours] }), aLot({ id: 'LOT-0002', clauses: [hours] })] }),
      ),
    ).toEqual([])
  })

  it('do not name a clause that a criterion of the lot already has', () => {
    const lots = [aLot({ clauses: [hours], awardCriteria: [aCriterion({ clause: 'target-group-hours' })] })]
    expect(faultsOf(aProcedure({ lots }))).toEqual([
      {
        path: 'lots.0.clauses.0.clause',
        message:
          'De clausule target-group-hours hoort al bij een gunningscriterium van dit perceel: haal ze hier weg.',
      },
    ])
  })

  it.each([400, 0.5, 'tekst', true, null, ['a', 'b'], []])('take %j for a parameter', (hours) => {
    expect(faultsOf({ title: 'Bermen', clauses: [{ clause: 'a', parameters: { hours } }] })).toEqual([])
  })

  it.each([{}, [1], Number.POSITIVE_INFINITY])('refuse %j for a parameter', (hours) => {
    expect(faultsOf({ title: 'Bermen', clauses: [{ clause: 'a', parameters: { hours } }] })).toMatchObject([
      { path: 'clauses.0.parameters.hours', message: expect.stringContaining('Een parameter is een getal') },
    ])
  })
})

describe('lots', () => {
  it('have an id of their own each', () => {
    expect(faultsOf(aProcedure({ lots: [aLot(), aLot()] }))).toEqual([
      {
        path: 'lots.1.id',
        message: 'Er is al een perceel LOT-0001: laat de id weg, dan krijgt dit perceel een nieuwe.',
      },
    ])
    expect(faultsOf(aProcedure({ lots: [{}, {}] }))).toEqual([])
  })

  it('may have weights that do not add up: that is for the legal check', () => {
    const lots = [
      aLot({ awardCriteria: [aCriterion(), aCriterion({ subCriteria: [{ name: 'Planning' }] })] }),
    ]
    expect(faultsOf(aProcedure({ lots }))).toEqual([])
  })

  it.each([
    ['lots', { lots: Array.from({ length: 201 }, () => ({})) }],
    ['lots.0.awardCriteria', { lots: [{ awardCriteria: Array.from({ length: 101 }, () => ({})) }] }],
    ['clauses', { clauses: Array.from({ length: 201 }, (_, index) => ({ clause: `a-${index}` })) }],
    ['title', { title: 'x'.repeat(501) }],
    ['description', { description: 'x'.repeat(20_001) }],
  ])('and other answers have a bounded size: %s', (path, answers) => {
    expect(faultsOf({ title: 'Bermen', ...answers }).map((fault) => fault.path)).toEqual([path])
  })
})

describe('what the edge takes', () => {
  const launched = (launchDate: string) => procedureSchema.safeParse({ title: 'x', launchDate })
  const valid = (tenderValidityDays: number) =>
    procedureSchema.safeParse({ title: 'x', administration: { tenderValidityDays } })

  it.each([
    ['2019-12-31', false],
    ['2020-01-01', true],
    ['2099-12-31', true],
  ])('of launch on %s: %s', (day, isTaken) => {
    expect(launched(day).success).toBe(isTaken)
  })

  it('says of a launch before the tables from which day', () => {
    expect(launched('1990-01-01').error?.issues[0]?.message.replaceAll('\u00a0', ' ')).toBe(
      'Geef een lanceringsdatum vanaf 1 januari 2020: de drempels van daarvoor zijn hier niet bekend.',
    )
  })

  it.each([
    [730, true],
    [731, false],
  ])('of tenders that stay valid for %s days: %s', (days, isTaken) => {
    expect(valid(days).success).toBe(isTaken)
  })

  it('refuses no value that was stored before it did', () => {
    const stored = storedSchemaOf(procedureSchema)
    const kept = {
      title: 'x',
      launchDate: '1990-01-01',
      administration: { tenderValidityDays: 3650 },
    }
    expect(stored.parse(kept)).toEqual(kept)
  })
})
