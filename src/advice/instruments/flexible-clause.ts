import { instrument } from '../advice.js'
import { notReservable } from '../firms.js'
import { chosenClause, clashesWith } from '../take-over.js'
import { fitsNature, hoursSum, labourIntensive, largeEnough, longEnough, proposedHours } from '../work.js'

export const flexibleClause = instrument({
  id: 'flexible-clause',
  title: 'Neem de flexibele sociale clausule op',
  what: 'De opdrachtnemer kiest tussen opleiding, werk voor kansengroepen en uitbesteden aan ondernemingen met een integratiedoel.',
  basis: 'artikel 87 van de wet van 17 juni 2016',
  takes: 'free-choice',
  considers: (about) => [
    fitsNature(about, { works: 'recommended', services: 'possible', supplies: 'discouraged' }),
    labourIntensive(about, 'discouraged'),
    longEnough(about),
    largeEnough(about),
    notReservable(about),
    ...hoursSum(about),
    ...clashesWith(about, 'outsourcing'),
  ],
  answers: (about) => chosenClause(about, 'free-choice', proposedHours(about)),
})
