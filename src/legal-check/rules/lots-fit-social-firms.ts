import { formatEuro } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { lotPath } from '../../procurement/answers/path.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { passes } from '../estimates.js'
import { fault, law, notChecked, type Outcome, rule } from '../rule.js'
import { isReserved, socialClausesOf } from '../social.js'

const reserved = aProcedure({ lots: [aLot({ reservedParticipation: 'res-ws' })] })
const supply = (typicalMaximum: number) => ({
  'LOT-0001': { matches: 4, approvals: [], typicalMaximum: euro(typicalMaximum) },
})

export const lotsFitSocialFirms = rule({
  id: 'lots-fit-social-firms',
  code: 'PRO-10',
  group: 'procedure',
  severity: 'warning',
  title: 'Een sociaal perceel is klein genoeg voor wie het moet uitvoeren',
  finds: 'Het perceel is groter dan wat deze ondernemingen aannemen.',
  why: 'De grootte van een perceel bepaalt wie kan meedoen: een perceel dat groter is dan wat deze ondernemingen gewoonlijk aannemen, blijft zonder offertes.',
  remedy: 'Splits het perceel per gebied of per taak.',
  grounds: [law('58', 'verified'), law('4')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) =>
    dossier.lots
      .filter((lot) => isReserved(lot) || socialClausesOf(lot, dossier).length > 0)
      .flatMap(({ id, estimatedValue }): readonly Outcome[] => {
        const usual = dossier.supply?.[id]?.typicalMaximum
        if (usual === undefined)
          return [notChecked('hoe grote opdrachten de passende ondernemingen aannemen')]
        if (estimatedValue === undefined)
          return [notChecked('de raming van het perceel', lotPath(id, 'estimatedValue'))]
        if (!passes(estimatedValue, usual)) return []
        const says = `De raming van ${formatEuro(estimatedValue)} is hoger dan ${formatEuro(usual)}, de grootste opdracht die een passende onderneming gewoonlijk aanneemt.`
        return [fault(lotPath(id, 'estimatedValue'), { says })]
      }),
  examples: {
    passes: [
      {
        says: 'Voorbehouden, raming van € 190.000; ondernemingen nemen tot € 200.000 aan',
        procedure: reserved,
        supply: supply(200_000),
      },
      { says: 'Geen sociaal perceel', procedure: aProcedure(), supply: supply(50_000) },
    ],
    fails: [
      {
        says: 'Voorbehouden, raming van € 190.000; ondernemingen nemen tot € 90.000 aan',
        procedure: reserved,
        supply: supply(90_000),
      },
      {
        says: 'Voorbehouden, raming van € 190.000; ondernemingen nemen tot € 189.999 aan',
        procedure: reserved,
        supply: supply(189_999),
      },
    ],
  },
})
