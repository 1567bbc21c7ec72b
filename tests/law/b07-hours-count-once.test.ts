import { describe, expect, it } from 'vitest'
import { percentage } from '../../src/kernel/percentage.js'
import type { AwardCriterion } from '../../src/procurement/award-criterion.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { seenOf } from './texts.js'

const hours = { clause: 'target-group-hours', parameters: { hours: 200 } }
const scored = (minimum: number): Partial<AwardCriterion> => ({
  name: 'Uren voor kansengroepen',
  clause: 'award-target-group-quantity',
  parameters: { minimum, cap: 500 },
})
const plan = (...parts: readonly string[]): Partial<AwardCriterion> => ({
  name: 'Aanpak',
  clause: 'award-social-approach',
  ...(parts.length > 0 && { subCriteria: parts.map((name) => ({ name })) }),
})
const lotWith = (criterion: Partial<AwardCriterion> | undefined, isAsked = true) =>
  aProcedure({
    lots: [
      aLot({
        labourHours: 2400,
        ...(isAsked && { clauses: [hours] }),
        awardCriteria: [
          aCriterion({ type: 'price', name: 'Prijs', weight: percentage(80) }),
          aCriterion({ weight: percentage(20), name: 'Kwaliteit', ...criterion }),
        ],
      }),
    ],
  })
const rowsOf = (bestek: string) => bestek.match(/^de hele opdracht \| .*(?:uren|uur|plan) .*$/gm)

describe('hours that are asked and scored', () => {
  it.each([
    ['asked alone', lotWith(undefined), ['200 uur']],
    ['asked, and more is scored', lotWith(scored(200)), ['200 uur, of het hogere aantal van de offerte']],
    ['scored alone', lotWith(scored(0), false), ['zoals aangeboden in de offerte']],
    [
      'asked, and a plan is scored',
      lotWith(plan()),
      ['200 uur, of het hogere aantal van de offerte', 'zoals aangeboden in de offerte'],
    ],
  ] as const)('are one row in monitoring and one in penalties: %s', (_, procedure, amounts) => {
    const rows = rowsOf(seenOf(procedure).text('specifications'))
    const expected = [...amounts, ...amounts]
    expect(rows?.map((row) => row.split(' | ')[2])).toEqual(expected)
  })

  it('are replaced by the offer, in every clause that speaks of them', () => {
    const bestek = seenOf(lotWith(scored(200))).text('specifications')
    expect(bestek).toContain('dan vervangt dat aantal het minimum; de twee worden niet opgeteld')
    expect(bestek).toContain(
      'Het vervangt het minimum dat een uitvoeringsvoorwaarde voor dezelfde uren oplegt',
    )
    expect(seenOf(lotWith(plan())).text('specifications')).toContain('vervangt een hoger aanbod het')
  })
})

describe('AWD-13', () => {
  it.each([
    ['the same minimum', scored(200), true, []],
    ['a lower minimum', scored(100), true, ['lots.LOT-0001.awardCriteria.1.parameters.minimum']],
    ['a higher minimum', scored(250), true, ['lots.LOT-0001.awardCriteria.1.parameters.minimum']],
    ['no condition beside it', scored(100), false, []],
    ['a plan without a part on hours', plan('Begeleiding'), true, []],
    [
      'a plan with a part on hours',
      plan('Aantal uren', 'Begeleiding'),
      true,
      ['lots.LOT-0001.awardCriteria.1'],
    ],
    ['a plan with a part on more hours', plan('Uren boven het minimum'), true, []],
    ['a plan with a part on hours, and none asked', plan('Aantal uren'), false, []],
  ] as const)('finds the overlap: %s', (_, criterion, isAsked, at) => {
    expect(seenOf(lotWith(criterion, isAsked)).found('AWD-13')).toEqual(at.map((path) => ['error', path]))
  })
})
