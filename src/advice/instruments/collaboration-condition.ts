import { instrument } from '../advice.js'
import { enoughPartners, notReservable } from '../firms.js'
import { chosenClause, clashesWith } from '../take-over.js'
import { fitsNature, hoursSum, labourIntensive, largeEnough, longEnough, proposedHours } from '../work.js'

export const collaborationCondition = instrument({
  id: 'collaboration-condition',
  title: 'Vraag samenwerking met de sociale economie als uitvoeringsvoorwaarde',
  what: 'Elke opdrachtnemer werkt op deze opdracht samen met een onderneming met een integratiedoel, of levert een gelijkwaardige inspanning.',
  basis: 'artikel 87 van de wet van 17 juni 2016',
  takes: 'collaboration',
  considers: (about) => [
    fitsNature(about, { services: 'recommended', works: 'possible', supplies: 'discouraged' }),
    ...enoughPartners(about),
    notReservable(about),
    labourIntensive(about, 'discouraged'),
    longEnough(about),
    largeEnough(about),
    ...hoursSum(about),
    ...clashesWith(about, 'scored-collaboration'),
  ],
  answers: (about) => chosenClause(about, 'collaboration', proposedHours(about)),
})
