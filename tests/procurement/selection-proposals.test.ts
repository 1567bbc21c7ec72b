import { describe, expect, it } from 'vitest'
import { levelInWords } from '../../src/clauses/facts/selection-criteria.js'
import { euro } from '../../src/kernel/money.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { legalLimits } from '../../src/procurement/legal-limits.js'
import { proposedSelection } from '../../src/procurement/selection-proposals.js'

const kindsFor = (...given: Parameters<typeof aProcedure>): readonly string[] =>
  proposedSelection(aProcedure(...given)).map(({ criterion }) => criterion.kind)

describe('the selection criteria that are proposed', () => {
  it('fit the work: who looks after green has somebody who knows it and the equipment', () => {
    expect(kindsFor()).toEqual(['references', 'staff', 'equipment'])
    expect(kindsFor({ cpvCode: '55524000' })).toContain('recognition')
  })

  it('each have a level that can be read and a proof', () => {
    for (const { criterion } of proposedSelection(aProcedure({ estimatedValue: euro(900_000) }))) {
      expect(levelInWords(criterion)).toMatch(/\S/)
      expect(criterion.proof).toMatch(/\.$/)
    }
  })

  it('ask turnover only of a large contract, and no more than it is worth in a year', () => {
    const large = proposedSelection(aProcedure({ estimatedValue: euro(900_000), durationMonths: 36 }))
    const turnover = large.find(({ criterion }) => criterion.kind === 'turnover')?.criterion
    expect(turnover?.amount).toBe(300_000)
    expect(turnover?.amount).toBeLessThan(900_000 * legalLimits.turnoverTimesValue.value)
    expect(kindsFor({ estimatedValue: euro(299_000), durationMonths: 24 })).not.toContain('turnover')
  })

  it('ask no turnover of a lot that is reserved', () => {
    const lots = [aLot({ reservedParticipation: 'res-ws' })]
    expect(kindsFor({ estimatedValue: euro(900_000), lots })).not.toContain('turnover')
  })

  it('name the lot whose value they follow', () => {
    const lots = [
      aLot({ estimatedValue: euro(80_000) }),
      aLot({ id: 'LOT-0002', estimatedValue: euro(10_000) }),
    ]
    const references = proposedSelection(aProcedure({ lots })).filter(
      ({ criterion }) => criterion.kind === 'references',
    )
    expect(references.map(({ criterion: { lot, amount } }) => [lot, amount])).toEqual([
      ['LOT-0001', 20_000],
      ['LOT-0002', 2000],
    ])
  })

  it('are none of an order of limited value, nor before the work is known', () => {
    expect(kindsFor({ procedureType: 'limited-value' })).toEqual([])
    expect(kindsFor({ cpvCode: undefined })).toEqual([])
    expect(kindsFor({ estimatedValue: undefined })).not.toContain('references')
  })
})

describe('the level of a selection criterion in words', () => {
  it.each([
    [
      { kind: 'turnover', amount: euro(95_000), years: 3 },
      'een jaaromzet van minstens €\u00A095.000 zonder btw, gemiddeld over de laatste 3 afgesloten boekjaren',
    ],
    [{ kind: 'references', count: 1, years: 1 }, 'minstens 1 referentie uit het laatste jaar'],
    [
      { kind: 'references', count: 2, amount: euro(10_000), subject: 'maaien' },
      'minstens 2 referenties, elk met een waarde van minstens €\u00A010.000 zonder btw: maaien',
    ],
    [
      { kind: 'staff', count: 1, subject: 'een ploegbaas' },
      'minstens 1 persoon met dit profiel: een ploegbaas',
    ],
    [{ kind: 'recognition', subject: 'een vergunning' }, 'een vergunning'],
  ] as const)('of %j', (criterion, words) => {
    expect(levelInWords(criterion)).toBe(words)
  })

  it.each(['turnover', 'references', 'staff', 'equipment', 'recognition'] as const)(
    'of %s is not known before it is filled in',
    (kind) => {
      expect(levelInWords({ kind, years: 3 })).toBeUndefined()
    },
  )
})
