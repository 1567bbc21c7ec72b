import { localDate } from '../../kernel/local-date.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { cited, fault, law, notChecked, type Outcome, rule } from '../rule.js'
import { isReserved, isReservedService } from '../social.js'

/** With fewer firms than this a reservation risks no or one tender; practice, not law. */
const sensible = 3

const reserved = aProcedure({ lots: [aLot({ reservedParticipation: 'res-ws' })] })
const matching = (matches: number) => ({ 'LOT-0001': { matches, approvals: [] } })

export const enoughFirmsForReservation = rule({
  id: 'enough-firms-for-reservation',
  code: 'RES-10',
  group: 'reserved',
  severity: 'warning',
  title: 'Er zijn genoeg ondernemingen voor een voorbehouden perceel',
  finds: 'Er zijn weinig ondernemingen voor dit voorbehouden perceel.',
  why: 'Met minder dan drie mogelijke inschrijvers is de kans groot op geen of één offerte. Voorbehouden wegeniswerken in Evere moesten om die reden opnieuw bekendgemaakt worden.',
  remedy: 'Bevraag eerst de markt, maak kleinere percelen, of kies een uitvoeringsvoorwaarde in de plaats.',
  grounds: [law('4 tot 5'), cited('praktijk: clausesocialebruxelles.be, Evere', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ lots, supply }) =>
    lots
      .filter((lot) => isReserved(lot) || isReservedService(lot))
      .flatMap(({ id }): readonly Outcome[] => {
        const known = supply?.[id]
        if (known === undefined) return [notChecked('hoeveel ondernemingen dit perceel kunnen uitvoeren')]
        if (known.matches >= sensible) return []
        return [
          fault(`lots.${id}.reservedParticipation`, {
            says: `${known.matches === 0 ? 'Geen enkele onderneming' : known.matches === 1 ? 'Eén onderneming' : 'Twee ondernemingen'} in het register past bij dit perceel.`,
          }),
        ]
      }),
  examples: {
    passes: [
      { says: 'Voorbehouden, drie passende ondernemingen', procedure: reserved, supply: matching(3) },
      { says: 'Niet voorbehouden, één passende onderneming', procedure: aProcedure(), supply: matching(1) },
    ],
    fails: [
      { says: 'Voorbehouden, twee passende ondernemingen', procedure: reserved, supply: matching(2) },
      { says: 'Voorbehouden, geen passende onderneming', procedure: reserved, supply: matching(0) },
    ],
  },
})
