import { isDivided } from '../../procurement/lots.js'
import { instrument } from '../advice.js'
import { enoughFirms } from '../firms.js'
import { reserved } from '../take-over.js'
import { labourIntensive } from '../work.js'

export const reserveLot = instrument({
  id: 'reserve-lot',
  title: 'Behoud dit perceel voor aan sociale-economieondernemingen',
  what: 'Aan dit perceel mogen alleen ondernemingen met een integratiedoel deelnemen; de andere percelen blijven open.',
  basis: 'artikelen 15 en 58 van de wet van 17 juni 2016',
  considers: (about) =>
    isDivided(about.procedure)
      ? [...enoughFirms(about), labourIntensive(about, 'possible')]
      : [
          {
            says: 'De opdracht is niet in percelen verdeeld: voorbehouden geldt dan voor de hele opdracht.',
            allows: 'discouraged',
          },
        ],
  answers: ({ lot }) => reserved([lot], 'res-ws'),
})
