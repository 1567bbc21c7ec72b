import { describe, expect, it } from 'vitest'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import { awardStageSchema } from '../../src/procurement/award-stage.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { effectiveLots } from '../../src/procurement/lots.js'
import { priceReviewOf } from '../../src/procurement/price-review.js'
import type { Procedure } from '../../src/procurement/procedure.js'

const onPrice = [aCriterion({ type: 'price', name: 'Prijs', weight: percentage(100) })]
const works = { procedureType: 'open', contractNature: 'works', estimatedValue: euro(100_000) } as const

function reviewed(
  prices: readonly (number | readonly [number, string])[],
  stated: Partial<Procedure> = works,
) {
  const procedure = aProcedure({ lots: [aLot({ awardCriteria: onPrice })], ...stated })
  const award = awardStageSchema.parse({
    offers: prices.map((one, index) => {
      const [price, standing] = typeof one === 'number' ? [one, undefined] : one
      return { lot: 'LOT-0001', tenderer: `T${index + 1}`, price, ...(standing && { standing }) }
    }),
  })
  const [lot] = effectiveLots(procedure)
  if (lot === undefined) throw new Error('no lot')
  return priceReviewOf(lot, award, procedure)
}

describe('the average of the prices', () => {
  it.each<readonly [string, readonly number[], number | undefined]>([
    ['three tenders: none', [80, 100, 120], undefined],
    ['four: without the lowest and the highest', [50, 100, 110, 500], 105],
    ['six: the same', [50, 100, 110, 120, 130, 500], 115],
    [
      'seven: without the lowest and a quarter of the highest, rounded up',
      [50, 100, 110, 120, 130, 400, 500],
      115,
    ],
    ['eight: the same', [50, 100, 110, 120, 130, 140, 400, 500], 120],
  ])('counts %s', (_, prices, average) => {
    expect(reviewed(prices).average).toBe(average)
  })

  it('leaves out who was excluded or not selected', () => {
    expect(reviewed([50, 100, 110, [500, 'excluded']]).average).toBeUndefined()
    expect(reviewed([50, 100, 110, 500, [1, 'not-selected']]).average).toBe(105)
  })
})
