import { formatNumber } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { lotPath } from '../../procurement/answers/path.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { defaultAdviceThresholds } from '../../reference/regions.js'
import type { LotSupply } from '../checked-dossier.js'
import { cited, fault, law, notChecked, type Outcome, rule } from '../rule.js'
import { isReserved, isReservedService } from '../social.js'

const reserved = aProcedure({ lots: [aLot({ reservedParticipation: 'res-ws' })] })
const matching = (matches: number, firms?: number) => ({
  'LOT-0001': {
    matches,
    approvals: [],
    ...(firms !== undefined && { reservationFrom: { firms, region: 'Voorbeeldregio' } }),
  },
})

export const enoughFirmsForReservation = rule({
  id: 'enough-firms-for-reservation',
  code: 'RES-10',
  group: 'reserved',
  severity: 'warning',
  title: 'Er zijn genoeg ondernemingen voor een voorbehouden perceel',
  finds: 'Er zijn weinig ondernemingen voor dit voorbehouden perceel.',
  why: 'Met te weinig mogelijke inschrijvers (gewoonlijk minder dan drie; de regio kan een andere drempel kiezen) is de kans groot op geen of één offerte.',
  remedy: 'Bevraag eerst de markt, maak kleinere percelen, of kies een uitvoeringsvoorwaarde in de plaats.',
  grounds: [law('4 tot 5'), cited('praktijk: drie mogelijke inschrijvers (vuistregel, geen wet)')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ lots, supply }) =>
    lots
      .filter((lot) => isReserved(lot) || isReservedService(lot))
      .flatMap(({ id }): readonly Outcome[] => {
        const known = supply?.[id]
        if (known === undefined) return [notChecked('hoeveel ondernemingen dit perceel kunnen uitvoeren')]
        return known.matches >= sensibleFrom(known)
          ? []
          : [fault(lotPath(id, 'reservedParticipation'), { says: tooFew(known) })]
      }),
  examples: {
    passes: [
      { says: 'Voorbehouden, drie passende ondernemingen', procedure: reserved, supply: matching(3) },
      {
        says: 'Voorbehouden, twee passende ondernemingen; de drempel van de regio is twee',
        procedure: reserved,
        supply: matching(2, 2),
      },
      { says: 'Niet voorbehouden, één passende onderneming', procedure: aProcedure(), supply: matching(1) },
    ],
    fails: [
      { says: 'Voorbehouden, twee passende ondernemingen', procedure: reserved, supply: matching(2) },
      { says: 'Voorbehouden, geen passende onderneming', procedure: reserved, supply: matching(0) },
      {
        says: 'Voorbehouden, vier passende ondernemingen; de drempel van de regio is vijf',
        procedure: reserved,
        supply: matching(4, 5),
      },
    ],
  },
})

const sensibleFrom = ({ reservationFrom }: LotSupply): number =>
  reservationFrom?.firms ?? defaultAdviceThresholds.reservationFrom

function tooFew(known: LotSupply): string {
  const { matches, reservationFrom } = known
  const count =
    matches === 0
      ? 'Geen enkele onderneming in het register past'
      : matches === 1
        ? 'Eén onderneming in het register past'
        : `${formatNumber(matches)} ondernemingen in het register passen`
  const whose =
    reservationFrom === undefined ? 'gebruikelijke drempel' : `drempel van de regio ${reservationFrom.region}`
  return `${count} bij dit perceel; de ${whose} is ${formatNumber(sensibleFrom(known))}.`
}
