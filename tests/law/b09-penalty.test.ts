import { describe, expect, it } from 'vitest'
import { percentage } from '../../src/kernel/percentage.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import type { ClauseChoice } from '../../src/procurement/clause-choice.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { partFrom, seenOf } from './texts.js'

const rates = {
  hours: 'per niet gepresteerd uur',
  value: 'van de waarde die ontbreekt',
  places: 'per niet ingevulde plaats',
  plan: 'per genummerde afspraak',
  breach: 'per vastgestelde tekortkoming',
  lasting: 'per begonnen maand',
}
const withClauses = (...clauses: readonly ClauseChoice[]) =>
  aProcedure({ lots: [aLot({ labourHours: 2400, clauses: [...clauses] })] })
const cases = [
  ['hours', withClauses({ clause: 'target-group-hours', parameters: { hours: 100 } }), ['hours']],
  ['a share', withClauses({ clause: 'social-economy-share', parameters: { percentage: 5 } }), ['value']],
  ['places', withClauses({ clause: 'training-places', parameters: { places: 1 } }), ['places']],
  [
    'a plan',
    aProcedure({
      lots: [
        aLot({
          awardCriteria: [
            aCriterion({ type: 'price', name: 'Prijs', weight: percentage(80) }),
            aCriterion({ name: 'Aanpak', weight: percentage(20), clause: 'award-social-approach' }),
          ],
        }),
      ],
    }),
    ['plan'],
  ],
  ['a reservation', aProcedure({ lots: [aLot({ reservedParticipation: 'res-ws' })] }), ['lasting']],
  ['a duty', aProcedure({ clauses: [{ clause: 'anti-social-dumping' }] }), ['breach']],
  [
    'hours and places',
    withClauses(
      { clause: 'target-group-hours', parameters: { hours: 100 } },
      { clause: 'training-places', parameters: { places: 2 } },
    ),
    ['hours', 'places'],
  ],
] as const

const penaltiesOf = (procedure: Parameters<typeof seenOf>[0]): string =>
  partFrom(
    seenOf(procedure).text('specifications'),
    'Wie een verbintenis van dit bestek niet nakomt',
    'Betaling',
  )

describe('the special penalties', () => {
  it.each(cases)(
    'name the rates of the promises that are there, and no others: %s',
    (_, procedure, wanted) => {
      const text = penaltiesOf(procedure)
      const named = Object.entries(rates).flatMap(([rate, words]) => (text.includes(words) ? [rate] : []))
      expect(named).toEqual(wanted)
    },
  )

  it('have a cap for each lot, a yearly account and a defence counted from a registered dispatch', () => {
    const text = penaltiesOf(
      aProcedure({
        lots: [
          aLot({ clauses: [{ clause: 'training-places', parameters: { places: 1 } }] }),
          aLot({ id: 'LOT-0002', title: 'Bomen' }),
        ],
      }),
    )
    for (const words of [
      'van het oorspronkelijke opdrachtbedrag. Dat plafond geldt voor elk perceel afzonderlijk',
      'ook na elke twaalf maanden',
      'Voor hetzelfde tekort geldt maar één straf',
      'aangetekende zending, of met een elektronische zending',
      'binnen vijftien dagen, te rekenen vanaf de dag van die verzending',
    ])
      expect(text).toContain(words)
    expect(text).not.toMatch(/nooit meer dan de waarde|per onderdeel/)
  })

  it.each(['one', 'several'] as const)('have a cap of the orders in a framework with %s', (contractors) => {
    const text = penaltiesOf({
      ...aProcedure({
        lots: [aLot({ clauses: [{ clause: 'training-places', parameters: { places: 1 } }] })],
      }),
      frameworkAgreement: { maximumValue: 250_000 },
      frameworkTerms: { contractors, ...(contractors === 'several' && { ordering: 'cascade' }) },
    })
    expect(text).toContain('5 % van de waarde, exclusief btw, van de bestellingen die bij hem geplaatst zijn')
    expect(text).toContain('op de bestellingen die hij in die periode uitvoerde')
    expect(text).not.toMatch(/opdrachtbedrag|perceel afzonderlijk/)
  })

  it('tell of each promise one kind, and of each kind one rate', () => {
    const duty = { clause: 'anti-social-dumping' }
    const text = penaltiesOf(
      aProcedure({ clauses: [duty], lots: [aLot({ reservedParticipation: 'res-ws' })] }),
    )
    const kinds = text.match(/\| (?:plicht|voorwaarde)$/gm)
    expect(kinds).toEqual(['| voorwaarde', '| plicht'])
    expect(text.match(/^– (?:plicht|voorwaarde): € \d+ per /gm)).toHaveLength(2)
  })

  it('propose 25 to 50 % of a missing value, and take what was allowed before', () => {
    const parameter = shippedShelf().clauses.newestOn('special-penalty', testDay)?.parameters.perPoint
    expect(parameter).toMatchObject({ default: 40, min: 25, max: 100 })
  })
})
