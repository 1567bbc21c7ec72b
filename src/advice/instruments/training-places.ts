import { formatEuro, formatMonths } from '../../kernel/format.js'
import { proportions } from '../../procurement/proportions.js'
import { type AdviceCase, type Consideration, instrument } from '../advice.js'
import { missing, valuePath } from '../missing.js'
import { chosenClause } from '../take-over.js'
import { fitsNature, labourIntensive } from '../work.js'

export const trainingPlaces = instrument({
  id: 'training-places',
  title: 'Vraag een opleidings- of stageplaats',
  what: 'Iemand leert op deze opdracht onder begeleiding. Dat past ook bij een korte of kleine opdracht.',
  basis: 'artikel 87 van de wet van 17 juni 2016',
  takes: 'training',
  considers: (about) => [
    fitsNature(about, { works: 'recommended', services: 'recommended', supplies: 'discouraged' }),
    shortOrSmall(about),
    labourIntensive(about, 'discouraged'),
  ],
  answers: (about) => chosenClause(about, 'training', 1),
})

function shortOrSmall(about: AdviceCase): Consideration {
  const { durationMonths, estimatedValue } = about.lot
  const { leastMonths, leastValue } = proportions
  if (durationMonths !== undefined && durationMonths < leastMonths.value)
    return {
      says: `De looptijd is ${formatMonths(durationMonths)}, korter dan ${formatMonths(leastMonths.value)} (${leastMonths.source}) → één plaats past, een zware verplichting niet.`,
      allows: 'recommended',
    }
  if (estimatedValue !== undefined && estimatedValue < leastValue.value)
    return {
      says: `De raming is ${formatEuro(estimatedValue)}, minder dan ${formatEuro(leastValue.value)} (${leastValue.source}) → één plaats past, een zware verplichting niet.`,
      allows: 'recommended',
    }
  if (durationMonths === undefined) return missing('hoelang de opdracht duurt', 'durationMonths')
  if (estimatedValue === undefined) return missing('de raming', valuePath(about.lot, about))
  return {
    says: `De opdracht duurt ${formatMonths(durationMonths)} en is geraamd op ${formatEuro(estimatedValue)}: een grotere verplichting kan ook.`,
    allows: 'possible',
  }
}
