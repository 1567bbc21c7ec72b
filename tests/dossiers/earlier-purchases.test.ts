import { describe, expect, it } from 'vitest'
import { earlierPurchases } from '../../src/dossiers/earlier-purchases.js'
import { summarise } from '../../src/dossiers/summary.js'
import { aDossier } from '../support/dossiers.js'

describe('what the own dossiers tell of earlier purchases', () => {
  const summaryOf = (id: string, procedure: object = {}) => summarise(aDossier({ id, procedure }))

  it('is the others that say what they buy, for how much and when, the oldest first', () => {
    const history = earlierPurchases(
      [
        summaryOf('this'),
        summaryOf('later', { title: 'Tweede', launchDate: '2026-12-01' }),
        summaryOf('earlier', { title: 'Eerste', launchDate: '2026-06-01', estimatedValue: 20_000 }),
        summaryOf('without-code', { cpvCode: undefined }),
        summaryOf('without-estimate', { estimatedValue: undefined }),
      ],
      { id: 'this' },
    )
    expect(history.purchases).toEqual([
      { title: 'Eerste', cpvCode: '77310000', value: 20_000, launchedOn: '2026-06-01' },
      { title: 'Tweede', cpvCode: '77310000', value: 190_000, launchedOn: '2026-12-01' },
    ])
  })

  it('is never all of them: what was bought without a dossier is not known', () => {
    expect(earlierPurchases([], { id: 'this' }).isComplete).toBe(false)
  })
})
