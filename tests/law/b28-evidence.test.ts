import { describe, expect, it } from 'vitest'
import { percentage } from '../../src/kernel/percentage.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { partFrom, seenOf } from './texts.js'

const price = aCriterion({ type: 'price', name: 'Prijs', weight: percentage(80) })
const plan = aCriterion({ name: 'Aanpak', weight: percentage(20), clause: 'award-social-approach' })
const cases: readonly (readonly [string, Partial<Procedure>])[] = [
  [
    'hours',
    {
      lots: [
        aLot({ labourHours: 2400, clauses: [{ clause: 'target-group-hours', parameters: { hours: 100 } }] }),
      ],
    },
  ],
  ['places', { lots: [aLot({ clauses: [{ clause: 'training-places', parameters: { places: 1 } }] })] }],
  ['a plan', { lots: [aLot({ awardCriteria: [price, plan] })] }],
  ['a reservation', { lots: [aLot({ reservedParticipation: 'res-ws' })] }],
  ['a reserved execution', { lots: [aLot({ reservedExecution: 'yes' })] }],
]
/** What stands under selection, up to the next part of the bestek. */
const selectionOf = (stated: Partial<Procedure>): string =>
  partFrom(seenOf(aProcedure(stated)).text('specifications'), 'Bewijsstukken', 'Indiening')

describe('the evidence under selection (B28)', () => {
  it.each(cases)('asks no plan: %s', (_, stated) => {
    const selection = selectionOf(stated)
    expect(selection).toContain('aanvaardt gelijkwaardig bewijs')
    expect(selection).not.toMatch(/\bplan(?:nen)?\b|urenstaten/i)
  })

  it.each(cases)('leaves proof of performance to the performance: %s', (_, stated) => {
    expect(selectionOf(stated)).toMatch(/nageleefd worden, hoort niet bij de selectie/)
  })

  it.each(cases)('names a plan among the contents of a tender only in case one is asked: %s', (_, stated) => {
    const contents = partFrom(
      seenOf(aProcedure(stated)).text('specifications'),
      'Inhoud van de offerte',
      'Gunning',
    )
    expect(contents).toContain('de bewijsstukken die dit bestek vraagt en, waar het')
    expect(contents).not.toContain('de plannen')
  })

  it('selects nobody by the programme of a reserved execution', () => {
    expect(selectionOf({ lots: [aLot({ reservedExecution: 'yes' })] })).toContain(
      'gaat over de uitvoering en dient niet om inschrijvers te selecteren',
    )
  })

  it('leaves a plan that is scored to its criterion', () => {
    const bestek = seenOf(aProcedure({ lots: [aLot({ awardCriteria: [price, plan] })] })).text(
      'specifications',
    )
    expect(partFrom(bestek, 'Gunningscriteria', 'Mededeling van de beslissing')).toMatch(
      /voegt een plan van hoogstens 4 bladzijden toe/,
    )
  })
})
