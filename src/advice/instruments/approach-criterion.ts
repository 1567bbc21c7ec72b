import { instrument } from '../advice.js'
import { notReservable } from '../firms.js'
import { addedCriterion, weightSum } from '../take-over.js'
import { fitsNature, labourIntensive, largeEnough, longEnoughForPlan } from '../work.js'

export const approachCriterion = instrument({
  id: 'approach-criterion',
  title: 'Beoordeel het plan van aanpak voor sociale tewerkstelling als gunningscriterium',
  what: 'Inschrijvers winnen punten met de manier waarop ze mensen uit kansengroepen op deze opdracht laten werken en begeleiden.',
  basis: 'artikel 81, § 3, van de wet van 17 juni 2016',
  takes: 'scored-approach',
  considers: (about) => [
    fitsNature(about, { services: 'recommended', works: 'possible', supplies: 'discouraged' }),
    labourIntensive(about, 'discouraged'),
    longEnoughForPlan(about),
    largeEnough(about),
    notReservable(about),
    weightSum(about),
  ],
  answers: (about) => addedCriterion(about, 'Plan van aanpak sociale tewerkstelling', 'scored-approach'),
})
