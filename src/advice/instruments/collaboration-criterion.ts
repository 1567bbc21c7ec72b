import { instrument } from '../advice.js'
import { enoughPartners, notReservable } from '../firms.js'
import { addedCriterion, clashesWith, weightSum } from '../take-over.js'
import { fitsNature, labourIntensive, largeEnough, longEnoughForPlan } from '../work.js'

export const collaborationCriterion = instrument({
  id: 'collaboration-criterion',
  title: 'Beoordeel de samenwerking met de sociale economie als gunningscriterium',
  what: 'Inschrijvers winnen punten met een echte samenwerking op deze opdracht; wat ze beloven, wordt contractueel.',
  basis: 'artikel 81, § 3, van de wet van 17 juni 2016',
  takes: 'scored-collaboration',
  considers: (about) => [
    fitsNature(about, { services: 'recommended', works: 'possible', supplies: 'discouraged' }),
    ...enoughPartners(about),
    notReservable(about),
    labourIntensive(about, 'discouraged'),
    longEnoughForPlan(about),
    largeEnough(about),
    weightSum(about),
    ...clashesWith(about, 'collaboration'),
  ],
  answers: (about) => addedCriterion(about, 'Samenwerking met de sociale economie', 'scored-collaboration'),
})
