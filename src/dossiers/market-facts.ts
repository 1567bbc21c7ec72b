import type { MarketFacts, MarketLotRow } from '../clauses/facts/market.js'
import { formatNumber } from '../kernel/format.js'
import { belgianDay } from '../kernel/local-date.js'
import type { Dossier } from './dossier.js'

const neverChecked = {
  isChecked: false,
  checkedOn: undefined,
  checkedBy: undefined,
  day: undefined,
  register: undefined,
} satisfies MarketFacts['market']

/** What the motivation prints of the last market check, as it was kept. */
export function marketFacts({ marketChecks = [] }: Pick<Dossier, 'marketChecks'>): MarketFacts {
  const last = marketChecks.at(-1)
  if (last === undefined) return { market: neverChecked, marketLots: [] }
  return {
    market: {
      isChecked: true,
      checkedOn: belgianDay(last.at),
      checkedBy: last.who,
      day: last.day,
      register: last.register === 1 ? 'één onderneming' : `${formatNumber(last.register)} ondernemingen`,
    },
    marketLots: last.lots.map(
      ({ number, title, matches, toCheck, nearMisses }): MarketLotRow => ({
        heading: title === '' ? `Perceel ${number}` : `Perceel ${number}: ${title}`,
        matches,
        toCheck,
        nearMisses,
      }),
    ),
  }
}
