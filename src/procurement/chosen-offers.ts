import { type RankedOffer, rankingOf } from './award-ranking.js'
import type { AwardStage } from './award-stage.js'
import type { EffectiveLot } from './lots.js'
import type { Procedure } from './procedure.js'

type Framework = Pick<Procedure, 'frameworkAgreement' | 'frameworkTerms'>

/** Whether a contract is a framework agreement with several contractors, so that more than one tender may be chosen. */
export const hasSeveralContractors = ({ frameworkAgreement, frameworkTerms }: Framework): boolean =>
  frameworkAgreement != null && frameworkTerms?.contractors === 'several'

/**
 * What a ranking leads to.
 * @property chosen the tenders that are chosen, the best first.
 * @property tied tenders that share a place, so that it does not follow who is chosen, or in which place.
 * @property unknown what has to be answered first.
 */
export type Choice =
  | { readonly is: 'made'; readonly chosen: readonly RankedOffer[] }
  | { readonly is: 'tied'; readonly tied: readonly RankedOffer[] }
  | { readonly is: 'open'; readonly unknown: 'points' | 'contractors' }

/**
 * The tenders that are chosen from a ranking: the first; in a framework agreement with several contractors the first
 * so many as the documents allow, or all when there are fewer.
 * @see wet van 17 juni 2016, artikel 43
 */
export function choiceFrom(ranking: readonly RankedOffer[], procedure: Framework): Choice {
  if (ranking.some(({ total }) => total === undefined)) return { is: 'open', unknown: 'points' }
  const count = hasSeveralContractors(procedure) ? procedure.frameworkTerms?.maximumContractors : 1
  if (count === undefined) return { is: 'open', unknown: 'contractors' }
  const chosen = ranking.filter(({ rank = 0 }) => rank <= count)
  const tied = ranking.filter(({ rank = 0 }) => isUndecided(rank, chosen, count, procedure))
  return tied.length > 0 ? { is: 'tied', tied } : { is: 'made', chosen }
}

/** Who shares a place is in the way where not all of them can be chosen, and where orders follow the places. */
function isUndecided(
  rank: number,
  chosen: readonly RankedOffer[],
  count: number,
  { frameworkTerms }: Framework,
): boolean {
  const sharing = chosen.filter((one) => one.rank === rank).length
  if (sharing < 2) return false
  return rank + sharing - 1 > count || frameworkTerms?.ordering !== 'mini-competition'
}

/** The tenders that a lot goes to; none as long as a tender is not judged or the choice does not follow. */
export function chosenOf(
  lot: EffectiveLot,
  award: AwardStage | undefined,
  procedure: Framework,
): readonly RankedOffer[] {
  const offers = (award?.offers ?? []).filter((offer) => offer.lot === lot.id)
  if (offers.some(({ standing }) => standing == null)) return []
  const choice = choiceFrom(rankingOf(lot, award), procedure)
  return choice.is === 'made' ? choice.chosen : []
}
