import { describe, expect, it } from 'vitest'
import { rankingOf } from '../../src/procurement/award-ranking.js'
import { awardStageSchema } from '../../src/procurement/award-stage.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { choiceFrom, chosenOf } from '../../src/procurement/chosen-offers.js'
import { effectiveLots } from '../../src/procurement/lots.js'
import { procedureSchema } from '../../src/procurement/procedure.js'

const lots = [aLot({ awardCriteria: [aCriterion({ type: 'quality', name: 'Aanpak' })] })]
const within = (frameworkTerms: object | undefined, frameworkAgreement: object | null = {}) =>
  procedureSchema.parse({ ...aProcedure({ lots }), frameworkAgreement, frameworkTerms })
const [lot] = effectiveLots(aProcedure({ lots }))
if (lot === undefined) throw new Error('there is no lot')

/** An award in which each tender has this score; without a score it is not judged. */
const scored = (scores: Readonly<Record<string, number | undefined>>, standing: object = {}) =>
  awardStageSchema.parse({
    offers: Object.entries(scores).map(([tenderer, score]) => ({
      ...{ lot: lot.id, tenderer, standing: 'regular', ...standing },
      assessments: score === undefined ? [] : [{ criterion: 0, score }],
    })),
  })
const names = (award: ReturnType<typeof scored>, procedure: ReturnType<typeof within>) =>
  chosenOf(lot, award, procedure).map(({ tenderer }) => tenderer)

const four = scored({ Alfa: 5, Beta: 9, Gamma: 7, Delta: 3 })
const two = { contractors: 'several', maximumContractors: 2, ordering: 'cascade' }

describe('the tenders that are chosen', () => {
  it.each([
    ['the first outside a framework', within(undefined, null), ['Beta']],
    ['the first in a framework with one contractor', within({ contractors: 'one' }), ['Beta']],
    ['the first two where a framework has two contractors', within(two), ['Beta', 'Gamma']],
    [
      'all where a framework has room for more',
      within({ ...two, maximumContractors: 9 }),
      ['Beta', 'Gamma', 'Alfa', 'Delta'],
    ],
    ['nobody as long as it is not said with how many', within({ contractors: 'several' }), []],
    ['the first where terms of a framework are left over outside one', within(two, null), ['Beta']],
  ])('are %s', (_, procedure, expected) => {
    expect(names(four, procedure)).toEqual(expected)
  })

  it('are none as long as the standing or the points of one tender are open', () => {
    expect(names(scored({ Alfa: 5, Beta: undefined }), within(two))).toEqual([])
    expect(names(scored({ Alfa: 5, Beta: 4 }, { standing: null }), within(two))).toEqual([])
  })

  it('leave out who was put aside', () => {
    const { offers = [] } = four
    const award = {
      offers: offers.map((offer) =>
        offer.tenderer === 'Beta' ? { ...offer, standing: 'irregular' as const } : offer,
      ),
    }
    expect(names(award, within(two))).toEqual(['Gamma', 'Alfa'])
  })

  it.each([
    ['the last place that is free', { Alfa: 9, Beta: 7, Gamma: 7 }, 'mini-competition', ['Beta', 'Gamma']],
    ['a place that orders follow', { Alfa: 9, Beta: 9, Gamma: 7 }, 'cascade', ['Alfa', 'Beta']],
    ['a place that shares follow', { Alfa: 9, Beta: 9, Gamma: 7 }, 'fixed-shares', ['Alfa', 'Beta']],
  ])('do not follow from a tie for %s', (_, scores, ordering, tied) => {
    const choice = choiceFrom(rankingOf(lot, scored(scores)), within({ ...two, ordering }))
    expect(choice.is === 'tied' && choice.tied.map(({ tenderer }) => tenderer)).toEqual(tied)
    expect(names(scored(scores), within({ ...two, ordering }))).toEqual([])
  })

  it('may share a place where each order is competed for, and where the tie is behind them', () => {
    expect(
      names(scored({ Alfa: 9, Beta: 9, Gamma: 7 }), within({ ...two, ordering: 'mini-competition' })),
    ).toEqual(['Alfa', 'Beta'])
    expect(names(scored({ Alfa: 9, Beta: 8, Gamma: 7, Delta: 7 }), within(two))).toEqual(['Alfa', 'Beta'])
  })
})
