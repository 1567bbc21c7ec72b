import { formatEuro } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { amountOf, isUnknown, reaches } from '../estimates.js'
import { fault, law, notChecked, rule } from '../rule.js'
import { isReserved, isReservedService } from '../social.js'

const reserved = {
  procedureType: 'neg-wo-call',
  publication: 'none',
  lots: [aLot({ reservedParticipation: 'res-ws' })],
} as const

export const reservationIsNoProcedure = rule({
  id: 'reservation-is-no-procedure',
  code: 'RES-08',
  group: 'reserved',
  severity: 'error',
  title: 'Een voorbehoud is geen reden om zonder bekendmaking te onderhandelen',
  finds: 'De procedure zonder bekendmaking heeft geen grond.',
  why: 'Voorbehouden beperkt wie mag deelnemen; de regels over procedure en bekendmaking blijven gelden. Zonder grond van artikel 42, of in het lichte regime van artikel 89, § 1, kan de procedure zonder bekendmaking niet.',
  remedy:
    'Kies een procedure met bekendmaking en behoud daarin voor, of toon een andere grond van artikel 42 of van artikel 89, § 1, aan.',
  grounds: [law('15', 'verified'), law('35'), law('42', 'verified'), law('89, § 1')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const { procedure, lots } = dossier
    const { procedureType, negotiationGround, approvedAmount, estimatedValue, regime } = procedure
    if (procedureType !== 'neg-wo-call' || !lots.some((lot) => isReserved(lot) || isReservedService(lot)))
      return []
    if (negotiationGround === undefined)
      return [notChecked('op welke grond je zonder bekendmaking onderhandelt', 'negotiationGround')]
    if (negotiationGround !== null) return []
    const tested = regime === 'light' ? estimatedValue : (approvedAmount ?? estimatedValue)
    if (tested === undefined) return [notChecked('de raming', 'estimatedValue')]
    const ceiling = amountOf(
      regime === 'light' ? 'light-negotiation-ceiling' : 'negotiation-without-call-ceiling',
      dossier,
    )
    if (isUnknown(ceiling)) return [ceiling]
    if (!reaches(tested, ceiling.amount)) return []
    const says = `Er is geen grond gekozen en ${formatEuro(tested)} blijft niet onder ${formatEuro(ceiling.amount)}.`
    return [fault('negotiationGround', { says })]
  },
  examples: {
    passes: [
      {
        says: 'Voorbehouden, € 120.000, onderhandelen op waarde',
        procedure: aProcedure({ ...reserved, negotiationGround: 'value', estimatedValue: euro(120_000) }),
      },
      {
        says: 'Voorbehouden, vereenvoudigde procedure met bekendmaking',
        procedure: aProcedure({ lots: reserved.lots }),
      },
    ],
    fails: [
      {
        says: 'Voorbehouden, € 190.000, zonder bekendmaking en zonder grond',
        procedure: aProcedure({ ...reserved, negotiationGround: null }),
      },
      {
        says: 'Voorbehouden, € 140.000, zonder bekendmaking en zonder grond',
        procedure: aProcedure({ ...reserved, negotiationGround: null, estimatedValue: euro(140_000) }),
      },
    ],
  },
})
