import { effectiveLots } from '../../procurement/lots.js'
import { instrument } from '../advice.js'
import { enoughFirmsEverywhere } from '../everywhere.js'
import { approvedWithin, procedureIsFree, staysBelow } from '../procedure-choice.js'
import { reserved } from '../take-over.js'
import { labourIntensive } from '../work.js'

export const reserveSmallContract = instrument({
  id: 'reserve-small-contract',
  title: 'Vraag alleen sociale-economieondernemingen een prijs, als opdracht van beperkte waarde',
  what: 'Een kleine opdracht sluit je zonder aankondiging. Je behoudt ze voor, vergelijkt prijzen en wisselt af wie je vraagt.',
  basis: 'artikelen 15 en 92 van de wet van 17 juni 2016',
  considers: (about) => [
    staysBelow(about, 'limited-value', {
      what: 'De raming',
      value: about.procedure.estimatedValue,
      path: 'estimatedValue',
    }),
    ...approvedWithin(about, 'limited-value'),
    ...enoughFirmsEverywhere(about),
    labourIntensive(about, 'possible'),
    ...procedureIsFree(about, 'limited-value'),
  ],
  answers: ({ procedure }) => [
    { path: 'procedureType', value: 'limited-value' },
    ...reserved(effectiveLots(procedure), 'res-ws'),
  ],
})
