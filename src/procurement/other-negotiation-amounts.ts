import type { Certainty } from './threshold-table.js'

/**
 * Services for which another amount may open the negotiated procedure without prior publication, as beginnings of CPV
 * codes. The article was not read: the amounts are not here, and what it lists is to be checked before anybody relies
 * on it.
 */
export const otherNegotiationAmounts: {
  readonly source: string
  readonly certainty: Certainty
  readonly services: readonly string[]
} = {
  source: 'artikel 90, 2° en 3°, van het koninklijk besluit van 18 april 2017',
  certainty: 'uncertain',
  services: ['66', '73'],
}

export const mayHaveOtherAmount = (cpvCode: string): boolean =>
  otherNegotiationAmounts.services.some((begin) => cpvCode.startsWith(begin))
