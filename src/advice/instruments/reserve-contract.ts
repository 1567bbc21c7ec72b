import { legalLimits } from '../../procurement/legal-limits.js'
import { effectiveLots } from '../../procurement/lots.js'
import { instrument } from '../advice.js'
import { enoughFirmsEverywhere } from '../everywhere.js'
import { reserved } from '../take-over.js'
import { labourIntensive } from '../work.js'

export const reserveContract = instrument({
  id: 'reserve-contract',
  title: 'Behoud de hele opdracht voor aan sociale-economieondernemingen',
  what: `Alleen ondernemingen die integratie tot doel hebben, met minstens ${legalLimits.reservedShare.value} % kansarme werknemers of werknemers met een handicap, of gelijkwaardige, mogen inschrijven.`,
  basis: 'artikel 15 van de wet van 17 juni 2016',
  considers: (about) => [...enoughFirmsEverywhere(about), labourIntensive(about, 'possible')],
  answers: ({ procedure }) => reserved(effectiveLots(procedure), 'res-ws'),
})
