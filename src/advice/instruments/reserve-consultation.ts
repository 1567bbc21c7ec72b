import { effectiveLots } from '../../procurement/lots.js'
import { type AdviceCase, type Consideration, instrument } from '../advice.js'
import { enoughFirmsEverywhere } from '../everywhere.js'
import { missing } from '../missing.js'
import { procedureIsFree, staysBelow } from '../procedure-choice.js'
import { reserved } from '../take-over.js'
import { labourIntensive } from '../work.js'

export const reserveConsultation = instrument({
  id: 'reserve-consultation',
  title: 'Raadpleeg alleen sociale-economieondernemingen, zonder voorafgaande bekendmaking',
  what: 'Je nodigt minstens drie ondernemingen uit en behoudt de opdracht voor; het bestek vermeldt artikel 15, want er is geen aankondiging.',
  basis: 'artikelen 15 en 42 van de wet van 17 juni 2016',
  considers: (about) => [
    belowCeiling(about),
    ...enoughFirmsEverywhere(about),
    labourIntensive(about, 'possible'),
    ...procedureIsFree(about, 'neg-wo-call'),
  ],
  answers: ({ procedure }) => [
    { path: 'procedureType', value: 'neg-wo-call' },
    { path: 'negotiationGround', value: 'value' },
    { path: 'publication', value: 'none' },
    ...reserved(effectiveLots(procedure), 'res-ws'),
  ],
})

/** In the ordinary regime the spending to approve counts, and the estimate as long as that is not known. */
function belowCeiling(about: AdviceCase): Consideration {
  const { regime, approvedAmount, estimatedValue } = about.procedure
  if (regime === undefined) return missing('of het gewone of het lichte regime geldt', 'regime')
  const estimate = { what: 'De raming', value: estimatedValue, path: 'estimatedValue' }
  if (regime === 'light') return staysBelow(about, 'light-negotiation-ceiling', estimate)
  return staysBelow(
    about,
    'negotiation-without-call-ceiling',
    approvedAmount === undefined
      ? estimate
      : { what: 'De goed te keuren uitgave', value: approvedAmount, path: 'approvedAmount' },
  )
}
