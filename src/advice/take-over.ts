import { percentage } from '../kernel/percentage.js'
import { clausePath, lotPath } from '../procurement/answers/path.js'
import type { AwardCriterion } from '../procurement/award-criterion.js'
import type { ParameterValue } from '../procurement/clause-choice.js'
import type { EffectiveLot } from '../procurement/lots.js'
import { proportions } from '../procurement/proportions.js'
import type { AdviceAnswer, AdviceCase, Consideration } from './advice.js'

/** The answers that taking an advice over gives. */

export const reserved = (
  lots: readonly EffectiveLot[],
  value: 'res-ws' | 'res-pub-ser',
): readonly AdviceAnswer[] => lots.map(({ id }) => ({ path: lotPath(id, 'reservedParticipation'), value }))

/** Takes a clause of the lot; what the buyer answered of it already stays. A value that is not known is left open. */
export function chosenClause(
  { lot: { id, clauses = [] } }: AdviceCase,
  clause: string,
  parameters: Readonly<Record<string, ParameterValue | undefined>> = {},
): readonly AdviceAnswer[] {
  const known = clauses.find((choice) => choice.clause === clause)
  const path = clausePath(id, clause)
  const open = Object.entries(parameters).filter(
    ([name, value]) => value !== undefined && known?.parameters?.[name] === undefined,
  )
  return [
    ...(known !== undefined && known.decision !== 'refused'
      ? []
      : [{ path: `${path}.decision`, value: 'accepted' }]),
    ...open.map(([name, value]) => ({ path: `${path}.parameters.${name}`, value })),
  ]
}

/**
 * Adds an award criterion that a clause describes. Its weight comes off the price where the weights add up and the
 * price bears it; else the buyer divides the weights.
 */
export function addedCriterion(
  { lot: { id, awardCriteria = [] } }: AdviceCase,
  name: string,
  clause: string,
  parameters?: Readonly<Record<string, ParameterValue>>,
): readonly AdviceAnswer[] {
  if (awardCriteria.some((criterion) => criterion.clause === clause)) return []
  const weighed = withRoom(awardCriteria)
  const added: AwardCriterion = {
    type: 'quality',
    name,
    ...(weighed !== undefined && { weight: percentage(proportions.criterionWeight.value) }),
    clause,
    ...(parameters && { parameters }),
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

/** Another clause of the lot that cannot go together with this one. */
export const clashesWith = (
  { lot: { clauses = [], awardCriteria = [] } }: AdviceCase,
  clause: string,
  title: string,
): readonly Consideration[] =>
  clauses.some((choice) => choice.clause === clause && choice.decision !== 'refused') ||
  awardCriteria.some((criterion) => criterion.clause === clause)
    ? [{ says: `Het perceel heeft al "${title}"; beide samen kan niet.`, allows: 'discouraged' }]
    : []
