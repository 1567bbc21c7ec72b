import { formatNumber } from '../kernel/format.js'
import { belgianDay } from '../kernel/local-date.js'
import type { Procedure } from '../procurement/procedure.js'
import type { Dossier } from './dossier.js'

/** The values behind `marketDeclarations`: the last market check, as it was kept. */
export function readMarketCheck({
  marketChecks = [],
}: Pick<Dossier, 'marketChecks'>): Record<string, unknown> {
  const last = marketChecks.at(-1)
  if (last === undefined) return { market: { isChecked: false }, marketLots: [] }
  return {
    market: {
      isChecked: true,
      checkedOn: belgianDay(last.at),
      checkedBy: last.who,
      day: last.day,
      register: last.register === 1 ? 'één onderneming' : `${formatNumber(last.register)} ondernemingen`,
    },
    marketLots: last.lots.map(({ number, title, matches, toCheck, nearMisses }) => ({
      heading: title === '' ? `Perceel ${number}` : `Perceel ${number}: ${title}`,
      matches,
      toCheck,
      nearMisses,
    })),
  }
}

/** The values behind `inviteeDeclarations`: a letter for each. */
export const readInvitees = ({ invitedSuppliers = [] }: Procedure): Record<string, unknown> => ({
  invitees: (invitedSuppliers ?? []).map(({ name }) => ({ name })),
})
