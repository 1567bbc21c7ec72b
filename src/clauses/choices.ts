import type { AwardCriterion } from '../procurement/award-criterion.js'
import type { ClauseChoice } from '../procurement/clause-choice.js'
import { type EffectiveLot, effectiveLots } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'
import type { Scope } from './vocabulary.js'

/** What a clause can speak of: the whole procedure, or one lot. */
export type Subject =
  | { readonly scope: 'procedure'; readonly choices: readonly ClauseChoice[] }
  | { readonly scope: 'lot'; readonly choices: readonly ClauseChoice[]; readonly lot: EffectiveLot }

export interface CriterionAt {
  /** Place in the lot's list, from 0. */
  readonly index: number
  readonly criterion: AwardCriterion
}

/** What a buyer said of a clause, and where that stands. Without a choice: the path where it would stand. */
export interface ChoiceAt {
  readonly choice?: ClauseChoice
  readonly criterion?: CriterionAt
  readonly path: string
}

export function subjectsOf(procedure: Procedure): readonly Subject[] {
  return [
    { scope: 'procedure', choices: procedure.clauses ?? [] },
    ...effectiveLots(procedure).map((lot): Subject => ({ scope: 'lot', choices: lot.clauses ?? [], lot })),
  ]
}

/** Whether a clause of this scope can speak of the subject. */
export const isAbout = (subject: Subject, scope: Scope): boolean => subject.scope === scope

/**
 * What the buyer said of one clause about one subject: a choice in its list, or the criteria that it scores (a
 * criterion's clause counts as chosen). At least one entry, so that a clause that nobody chose can still follow.
 */
export function choicesFor(clause: string, subject: Subject): readonly ChoiceAt[] {
  const base = subject.scope === 'lot' ? `lots.${subject.lot.id}.` : ''
  const path = `${base}clauses.${clause}`
  const criteria = criteriaOf(subject).flatMap(({ index, criterion }): ChoiceAt[] =>
    criterion.clause === clause
      ? [
          {
            choice: { clause, parameters: criterion.parameters },
            criterion: { index, criterion },
            path: `${base}awardCriteria.${index}`,
          },
        ]
      : [],
  )
  if (criteria.length > 0) return criteria
  const choice = subject.choices.find((chosen) => chosen.clause === clause)
  return [{ ...(choice && { choice }), path }]
}

const criteriaOf = (subject: Subject): readonly CriterionAt[] =>
  subject.scope === 'lot'
    ? (subject.lot.awardCriteria ?? []).map((criterion, index) => ({ index, criterion }))
    : []
