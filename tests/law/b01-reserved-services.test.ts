import { describe, expect, it } from 'vitest'
import { advise } from '../../src/advice/advise.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { effectiveLots } from '../../src/procurement/lots.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { testDay } from '../support/legal-texts.js'
import { seenOf } from './texts.js'

const open = 'staat open voor iedere ondernemer'
const law = 'van de wet van 17 juni 2016 inzake overheidsopdrachten'
const reserved = (more: Partial<Procedure> = {}) =>
  aProcedure({
    regime: 'light',
    cpvCode: '85312310',
    durationMonths: 36,
    earlierReservedServices: null,
    lots: [aLot({ reservedParticipation: 'res-pub-ser' })],
    ...more,
  })
const three = (first: 'none' | 'res-ws' | 'res-pub-ser') => [
  aLot({ title: 'Begeleiding', reservedParticipation: first }),
  aLot({ id: 'LOT-0002', title: 'Onthaal', reservedParticipation: 'none' }),
  aLot({ id: 'LOT-0003', title: 'Vorming', reservedParticipation: 'res-pub-ser' }),
]

describe('a service reserved under article 91', () => {
  const seen = seenOf(reserved())

  it('names the article and the four conditions in the bestek, and is open to nobody else', () => {
    const bestek = seen.text('specifications')
    expect(bestek).not.toContain(open)
    for (const words of [
      `voorbehouden overeenkomstig artikel 91 ${law}`,
      'taak van openbare dienst',
      'herinvesteert haar winst',
      'participatieve beginselen',
      'in de voorbije drie jaar geen opdracht voor de betrokken diensten gegund',
      'hoogstens drie jaar, met inbegrip van elke verlenging',
    ])
      expect(bestek).toContain(words)
    expect(bestek).not.toContain('artikel 15 van de wet')
  })

  it('travels whole: evidence, yearly statement, control and sanction', () => {
    const bestek = seen.text('specifications')
    expect(bestek).toContain('bewijst de inschrijver de vier voorwaarden')
    expect(bestek).toContain('in een opdracht van meer dan een jaar na elke twaalf maanden')
    expect(bestek.match(/de voorwaarden van het voorbehoud \(artikel 91\) blijven vervuld/g)).toHaveLength(2)
    expect(bestek).toMatch(/voorwaarde: €\s500 per begonnen maand/)
  })

  it('names the article in the notice', () => {
    expect(seen.text('notice')).toContain(`artikel 91 ${law} (artikel 77 van richtlijn 2014/24/EU)`)
    expect(seen.text('notice')).toMatch(/Voorbehouden deelname \| Deelname is voorbehouden aan/)
  })

  it('names the article in the invitation', () => {
    const invited = seenOf(
      reserved({
        procedureType: 'neg-wo-call',
        negotiationGround: 'value',
        publication: 'none',
        invitedSuppliers: [{ name: 'vzw Voorbeeldzorg' }],
      }),
    )
    expect(invited.text('invitation')).toContain(`artikel 91 ${law}`)
    expect(invited.text('invitation')).not.toContain('artikel 15')
  })
})

describe('who has access to each lot', () => {
  it.each([
    [
      'none',
      [
        `De toegang tot elk van de percelen 1 en 2 ${open}`,
        'voor perceel 3 (Vorming) is voorbehouden overeenkomstig artikel 91',
      ],
      ['artikel 15'],
    ],
    [
      'res-ws',
      [
        'voor perceel 1 (Begeleiding) is voorbehouden overeenkomstig artikel 15',
        `De toegang tot perceel 2 (Onthaal) ${open}`,
        'voor perceel 3 (Vorming) is voorbehouden overeenkomstig artikel 91',
      ],
      [`perceel 1 (Begeleiding) ${open}`, `perceel 3 (Vorming) ${open}`],
    ],
    [
      'res-pub-ser',
      [
        'voor elk van de percelen 1 en 3 is voorbehouden overeenkomstig artikel 91',
        `De toegang tot perceel 2 (Onthaal) ${open}`,
      ],
      [`percelen 1 en 3 ${open}`, 'overeenkomstig artikel 15'],
    ],
  ] as const)('is said once for lots with the same access: the first %s', (first, said, unsaid) => {
    const bestek = seenOf(reserved({ lots: three(first) })).text('specifications')
    for (const words of said) expect(bestek).toContain(words)
    for (const words of unsaid) expect(bestek).not.toContain(words)
  })

  it('is said once where no lot is reserved', () => {
    const bestek = seenOf(aProcedure()).text('specifications')
    expect(bestek.match(new RegExp(open, 'g'))).toHaveLength(1)
  })
})

describe('the rules about article 91', () => {
  it.each([
    ['a listed code, 36 months', reserved(), [], []],
    ['a code outside the list', reserved({ cpvCode: '77310000' }), ['error'], []],
    ['an additional code outside the list', reserved({ additionalCpvCodes: ['55523100'] }), ['error'], []],
    ['37 months', reserved({ durationMonths: 37 }), [], ['error']],
  ] as const)('speak where code or duration do not fit: %s', (_, procedure, listed, short) => {
    const { found } = seenOf(procedure)
    expect(found('RES-14').map(([severity]) => severity)).toEqual(listed)
    expect(found('RES-15').map(([severity]) => severity)).toEqual(short)
  })

  it('speak where an own wording drops the article', () => {
    const wording = 'Alleen organisaties met een sociaal doel kunnen deelnemen.'
    const own = aLot({
      reservedParticipation: 'res-pub-ser',
      clauses: [{ clause: 'reserved-services', wording }],
    })
    expect(
      seenOf(reserved({ lots: [own] }))
        .found('RES-01')
        .map(([severity]) => severity),
    ).toEqual(['error'])
    expect(seenOf(reserved()).found('RES-01')).toEqual([])
  })

  it('find nothing against the shipped text', () => {
    const { workbench } = seenOf(reserved())
    expect(workbench.findings.filter(({ code }) => /^RES/.test(code))).toEqual([])
  })
})

describe('the advice to reserve a service', () => {
  const offered = [{ id: 'a-clause', title: 'Voorbehouden dienst', parameters: [], isProposed: false }]
  const verdictOn = (procedure: Procedure, clauses = offered) =>
    effectiveLots(procedure).flatMap((lot) =>
      advise({
        procedure,
        lot,
        day: testDay,
        clausesInRole: () => clauses,
        firms: () => undefined,
      }).flatMap(({ instrument, verdict }) => (instrument === 'reserve-social-service' ? [verdict] : [])),
    )

  it.each([
    ['a listed service of three years', reserved(), ['unknown']],
    ['a code outside the list', reserved({ cpvCode: '77310000' }), ['not-allowed']],
    ['an additional code outside the list', reserved({ additionalCpvCodes: ['55523100'] }), ['not-allowed']],
    ['more than three years', reserved({ durationMonths: 37 }), ['not-allowed']],
    ['supplies', reserved({ contractNature: 'supplies' }), ['not-allowed']],
  ] as const)('is given only where it can: %s', (_, procedure, verdicts) => {
    expect(verdictOn(procedure)).toEqual(verdicts)
  })

  it('is not given while the library has no clause for it', () => {
    expect(verdictOn(reserved(), [])).toEqual([])
  })
})
