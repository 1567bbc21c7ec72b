import { percentage } from '../kernel/percentage.js'
import { clausePath, lotPath } from '../procurement/answers/path.js'
import type { AwardCriterion } from '../procurement/award-criterion.js'
import type { ParameterValue } from '../procurement/clause-choice.js'
import type { ClauseRole } from '../procurement/clause-roles.js'
import type { EffectiveLot } from '../procurement/lots.js'
import { proportions } from '../procurement/proportions.js'
import type { AdviceAnswer, AdviceCase, Consideration } from './advice.js'

/** The answers that taking an advice over gives. */

export const reserved = (
  lots: readonly EffectiveLot[],
  value: 'res-ws' | 'res-pub-ser',
): readonly AdviceAnswer[] => lots.map(({ id }) => ({ path: lotPath(id, 'reservedParticipation'), value }))

/**
 * Takes the clause in a role for the lot, the one that it has already if there is one; what the buyer answered of it
 * stays.
 * @param amount what it promises; left open where it is not known.
 */
export function chosenClause(
  { lot: { id, clauses = [] }, clausesInRole }: AdviceCase,
  role: ClauseRole,
  amount?: number,
): readonly AdviceAnswer[] {
  const offers = clausesInRole(role)
  const isChosen = (id: string) =>
    clauses.some((choice) => choice.clause === id && choice.decision !== 'refused')
  const offered = offers.find(({ id }) => isChosen(id)) ?? offers[0]
  if (offered === undefined) return []
  const { id: clause, amount: parameter } = offered
  const known = clauses.find((choice) => choice.clause === clause)
  const path = clausePath(id, clause)
  const isOpen = parameter !== undefined && known?.parameters?.[parameter] === undefined
  return [
    ...(known !== undefined && known.decision !== 'refused'
      ? []
      : [{ path: `${path}.decision`, value: 'accepted' }]),
    ...(isOpen && amount !== undefined ? [{ path: `${path}.parameters.${parameter}`, value: amount }] : []),
  ]
}

/**
 * Adds an award criterion that the clause in a role describes. Its weight comes off the price where the weights add up and the
 * price bears it; else the buyer divides the weights.
 */
export function addedCriterion(
  { lot: { id, awardCriteria = [] }, clausesInRole }: AdviceCase,
  name: string,
  role: ClauseRole,
  parameters: Readonly<Record<string, ParameterValue>> = {},
): readonly AdviceAnswer[] {
  const offers = clausesInRole(role)
  const isScored = offers.some(({ id: known }) => awardCriteria.some(({ clause: own }) => own === known))
  const [offered] = offers
  if (offered === undefined || isScored) return []
  const { id: clause, parameters: asked } = offered
  const fitting = Object.fromEntries(Object.entries(parameters).filter(([key]) => asked.includes(key)))
  const weighed = withRoom(awardCriteria)
  const added: AwardCriterion = {
    type: 'quality',
    name,
    ...(weighed !== undefined && { weight: percentage(proportions.criterionWeight.value) }),
    clause,
    ...(Object.keys(fitting).length > 0 && { parameters: fitting }),
  }
  return [{ path: lotPath(id, 'awardCriteria'), value: [...(weighed ?? awardCriteria), added] }]
}

function withRoom(criteria: readonly AwardCriterion[]): readonly AwardCriterion[] | undefined {
  const weight = proportions.criterionWeight.value
  const total = criteria.reduce((sum, criterion) => sum + (criterion.weight ?? Number.NaN), 0)
  const price = criteria.findIndex(({ type, weight: own = 0 }) => type === 'price' && own >= 3 * weight)
  if (total !== 100 || price < 0) return undefined
  return criteria.map((criterion, index) =>
    index === price ? { ...criterion, weight: percentage((criterion.weight ?? 0) - weight) } : criterion,
  )
}

/** What happens to the weights, as a sentence. */
export function weightSum({ lot: { awardCriteria = [] } }: AdviceCase): Consideration {
  const { value: weight, source } = proportions.criterionWeight
  return {
    says:
      withRoom(awardCriteria) === undefined
        ? `Het criterium krijgt nog geen gewicht: verdeel de punten zelf (${source}).`
        : `Het criterium krijgt ${weight} punten (${source}); die gaan van de prijs af.`,
    allows: 'recommended',
  }
}

/** Clauses of the lot in a role that cannot go together with this one. */
export const clashesWith = (
  { lot: { clauses = [], awardCriteria = [] }, clausesInRole }: AdviceCase,
  role: ClauseRole,
): readonly Consideration[] =>
  clausesInRole(role)
    .filter(
      ({ id }) =>
        clauses.some((choice) => choice.clause === id && choice.decision !== 'refused') ||
        awardCriteria.some((criterion) => criterion.clause === id),
    )
    .map(({ title }) => ({
      says: `Het perceel heeft al "${title}"; beide samen kan niet.`,
      allows: 'discouraged',
    }))
