import { formatHours, formatPercentage } from '../../kernel/format.js'
import { lotPath } from '../../procurement/answers/path.js'
import { proportions } from '../../procurement/proportions.js'
import { type AdviceCase, type Consideration, instrument } from '../advice.js'
import { notReservable } from '../firms.js'
import { missing } from '../missing.js'
import { addedCriterion, weightSum } from '../take-over.js'
import { fitsNature, labourIntensive, largeEnough, longEnough } from '../work.js'

export const quantityCriterion = instrument({
  id: 'quantity-criterion',
  title: 'Beoordeel extra uren voor kansengroepen als gunningscriterium',
  what: 'Boven het minimum dat je vraagt, levert elk uur punten op, tot een plafond dat het werk aankan.',
  basis: 'artikel 81, § 3, van de wet van 17 juni 2016',
  takes: 'scored-quantity',
  considers: (about) => [
    fitsNature(about, { services: 'recommended', works: 'recommended', supplies: 'discouraged' }),
    labourIntensive(about, 'discouraged'),
    longEnough(about),
    largeEnough(about),
    notReservable(about),
    minimum(about),
    capSum(about),
    weightSum(about),
  ],
  answers: (about) =>
    addedCriterion(about, 'Uren voor kansengroepen boven het minimum', 'scored-quantity', {
      minimum: about.hours ?? 0,
      cap: capOf(about) ?? null,
    }),
})

/** The law's examples show what happens without one: more hours promised than there is work. */
const capOf = ({ lot: { labourHours } }: AdviceCase): number | undefined =>
  labourHours === undefined ? undefined : Math.floor((labourHours * proportions.mostShareOfHours.value) / 100)

function minimum(about: AdviceCase): Consideration {
  const { hours } = about
  return hours === undefined
    ? {
        says: 'Het perceel vraagt nog geen minimum aan uren; een criterium telt alleen wat daarboven komt.',
        allows: 'possible',
      }
    : { says: `Het perceel vraagt al minstens ${formatHours(hours)}.`, allows: 'recommended' }
}

function capSum(about: AdviceCase): Consideration {
  const { labourHours, id } = about.lot
  const cap = capOf(about)
  if (labourHours === undefined || cap === undefined)
    return missing('hoeveel uren arbeid je raamt', lotPath(id, 'labourHours'))
  const { value: share, source } = proportions.mostShareOfHours
  const sum = `${formatPercentage(share)} van ${formatHours(labourHours)} arbeid (${source}) is een plafond van ${formatHours(cap)}`
  return cap > (about.hours ?? 0)
    ? { says: `${sum} → er is ruimte om meer te beloven.`, allows: 'recommended' }
    : { says: `${sum} → er is geen ruimte boven het minimum.`, allows: 'discouraged' }
}
