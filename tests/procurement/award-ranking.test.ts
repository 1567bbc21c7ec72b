import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import { rankingOf } from '../../src/procurement/award-ranking.js'
import type { Offer } from '../../src/procurement/award-stage.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { effectiveLots } from '../../src/procurement/lots.js'
import { runs } from '../support/runs.js'

const lot = effectiveLots(
  aProcedure({
    lots: [
      aLot({
        awardCriteria: [
          aCriterion({ type: 'price', name: 'Prijs', weight: percentage(60) }),
          aCriterion({ name: 'Aanpak', weight: percentage(40) }),
        ],
      }),
    ],
  }),
)[0]
if (lot === undefined) throw new Error('no lot')

const offer = (tenderer: string, price: number | undefined, score?: number): Offer => ({
  lot: 'LOT-0001',
  tenderer,
  ...(price !== undefined && { price: euro(price) }),
  assessments: score === undefined ? [] : [{ criterion: 1, score }],
})

describe('the ranking of a lot', () => {
  it('computes the price as the bestek says, adds up and orders', () => {
    const ranking = rankingOf(lot, { offers: [offer('A', 100, 30), offer('B', 90, 20), offer('C', 120, 40)] })
    expect(ranking.map(({ tenderer, total, rank }) => [tenderer, total, rank])).toEqual([
      ['C', 85, 1],
      ['A', 84, 2],
      ['B', 80, 3],
    ])
  })

  it('lets tenders with the same total share a place', () => {
    const ranking = rankingOf(lot, {
      offers: [offer('A', 100, 30), offer('B', 100, 30), offer('C', 200, 10)],
    })
    expect(ranking.map(({ rank }) => rank)).toEqual([1, 1, 3])
  })

  it('gives a tender that is not fully judged no total and no place', () => {
    const ranking = rankingOf(lot, {
      offers: [offer('A', 100), offer('B', undefined, 40), offer('C', 100, 1)],
    })
    expect(ranking.map(({ tenderer, total, rank }) => [tenderer, total, rank])).toEqual([
      ['C', 61, 1],
      ['A', undefined, undefined],
      ['B', undefined, undefined],
    ])
  })

  it('looks at the tenders of the lot only', () => {
    expect(rankingOf(lot, { offers: [{ ...offer('A', 100, 30), lot: 'LOT-0002' }] })).toEqual([])
    expect(rankingOf(lot, undefined)).toEqual([])
  })

  it('never gives more for a higher price, nor more points than the weight', () => {
    const prices = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(prices, (cents) => {
        const ranking = rankingOf(lot, {
          offers: cents.map((price, index) => offer(`T${index}`, price / 100, 20)),
        })
        expect(ranking[0]?.total).toBe(80)
        for (const [index, { total = 0, price = 0 }] of ranking.entries()) {
          expect(total).toBeLessThanOrEqual(80)
          const next = ranking[index + 1]
          if (next !== undefined && (next.total ?? 0) < total) expect(next.price ?? 0).toBeGreaterThan(price)
        }
      }),
      runs(100),
    )
  })
})
