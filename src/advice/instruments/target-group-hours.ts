import { instrument } from '../advice.js'
import { notReservable } from '../firms.js'
import { chosenClause } from '../take-over.js'
import { fitsNature, hoursSum, labourIntensive, largeEnough, longEnough, proposedHours } from '../work.js'

export const targetGroupHours = instrument({
  id: 'target-group-hours',
  title: 'Vraag uren voor kansengroepen als uitvoeringsvoorwaarde',
  what: 'Elke opdrachtnemer laat een deel van het werk doen door mensen met een grote afstand tot de arbeidsmarkt.',
  basis: 'artikel 87 van de wet van 17 juni 2016',
  takes: 'hours',
  considers: (about) => [
    fitsNature(about, { services: 'recommended', works: 'possible', supplies: 'discouraged' }),
    labourIntensive(about, 'discouraged'),
    longEnough(about),
    largeEnough(about),
    notReservable(about),
    ...hoursSum(about),
  ],
  answers: (about) => chosenClause(about, 'hours', proposedHours(about)),
})
