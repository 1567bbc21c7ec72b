import { describe, expect, it } from 'vitest'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import { awardStageSchema } from '../../src/procurement/award-stage.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import { effectiveLots } from '../../src/procurement/lots.js'
import { priceRemarks } from '../../src/procurement/price-remarks.js'
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
  const review = priceReviewOf(lot, award, procedure)
  return {
    ...review,
    remarks: priceRemarks(review).map(({ rests, says }) => [rests, says.replaceAll('\u00A0', ' ')]),
  }
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

describe('what strikes in the prices', () => {
  it('is by the law a price of 15 % or more below the average, in an open procedure for works', () => {
    const low = [85_000, 100_000, 100_000, 115_000]
    expect(reviewed(low).remarks).toEqual([
      [
        'law',
        'De prijs van T1 ligt 15 % onder het gemiddelde van € 100.000: vanaf 15 % vraag je de inschrijver om uitleg (artikel 36, § 4, van het koninklijk besluit van 18 april 2017).',
      ],
    ])
    expect(reviewed([85_100, 100_000, 100_000, 115_000]).remarks).toEqual([])
    expect(reviewed(low, { ...works, procedureType: 'neg-w-call' }).remarks).toEqual([])
    expect(reviewed(low, { ...works, contractNature: 'supplies' }).remarks).toEqual([])
  })

  it('is of services only perhaps by the law: the buyer looks at the sector', () => {
    const [remark] = reviewed([80_000, 100_000, 100_000, 115_000], {
      ...works,
      contractNature: 'services',
    }).remarks
    expect(remark?.[1]).toContain('diensten in een fraudegevoelige sector')
  })

  it('is by a rule of thumb a price far from the estimate, never where prices hold the VAT', () => {
    expect(reviewed([79_000, 121_000, 80_000, 120_000].slice(0, 2)).remarks).toEqual([
      [
        'practice',
        'De prijs van T1 ligt 21 % onder de raming van € 100.000: ga na of de prijs normaal is, en vraag anders uitleg.',
      ],
      [
        'practice',
        'De prijs van T2 ligt 21 % boven de raming van € 100.000: ga na of de raming juist was en of de procedure nog past.',
      ],
    ])
    expect(reviewed([80_000, 120_000]).remarks).toEqual([])
    expect(reviewed([79_000], { ...works, priceVatBasis: 'included' }).remarks).toEqual([])
  })
})
