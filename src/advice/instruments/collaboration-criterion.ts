import { instrument } from '../advice.js'
import { enoughPartners, notReservable } from '../firms.js'
import { addedCriterion, clashesWith, weightSum } from '../take-over.js'
import { fitsNature, labourIntensive, largeEnough, longEnoughForPlan } from '../work.js'

export const collaborationCriterion = instrument({
  id: 'collaboration-criterion',
  title: 'Beoordeel hoe het werk met de doelgroep georganiseerd wordt, alleen of met partners',
  what: 'Inschrijvers winnen punten met hoe ze werk en begeleiding voor de doelgroep op deze opdracht organiseren, alleen of met partners van elk statuut; wat ze beloven, wordt contractueel.',
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
  answers: (about) =>
    addedCriterion(about, 'Organisatie van het werk met de doelgroep', 'scored-collaboration'),
})
