import type { Certainty } from '../../../../clauses/sources.js'

/** Where a question or an answer comes from, and how sure that is. */
export interface Ground {
  readonly citation: string
  readonly certainty: Certainty
}

/** The law of 2016, from own knowledge: nobody could read a consolidated text. */
export const law = (articles: string): Ground => ({
  citation: `${articles} van de wet van 17 juni 2016 inzake overheidsopdrachten`,
  certainty: 'likely',
})
export const directive: Ground = { citation: 'artikel 12 van richtlijn 2014/24/EU', certainty: 'likely' }
export const decision: Ground = {
  citation:
    'besluit 2012/21/EU van de Commissie over compensatie voor diensten van algemeen economisch belang',
  certainty: 'likely',
}
