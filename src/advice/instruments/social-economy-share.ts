import { instrument } from '../advice.js'
import { enoughPartners, notReservable } from '../firms.js'
import { chosenClause, clashesWith } from '../take-over.js'
import { fitsNature, labourIntensive, largeEnough, longEnough } from '../work.js'

export const socialEconomyShare = instrument({
  id: 'social-economy-share',
  title: 'Laat een deel van de waarde naar ondernemingen met een integratiedoel gaan',
  what: 'De opdrachtnemer besteedt een deel uit aan zulke ondernemingen, of levert een gelijkwaardige inspanning. Nooit aan één genoemde onderneming.',
  basis: 'artikel 87 van de wet van 17 juni 2016',
  takes: 'outsourcing',
  considers: (about) => [
    fitsNature(about, { works: 'recommended', services: 'possible', supplies: 'discouraged' }),
    ...enoughPartners(about),
    notReservable(about),
    labourIntensive(about, 'discouraged'),
    longEnough(about),
    largeEnough(about),
    ...clashesWith(about, 'free-choice'),
  ],
  answers: (about) => chosenClause(about, 'outsourcing'),
})
