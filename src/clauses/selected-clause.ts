import type { ChoiceAt, Subject } from './choices.js'
import type { ClauseVersion } from './clause.js'
import { type ConditionInput, testCondition } from './conditions.js'
import { openParameters, resolveParameters } from './parameters.js'
import { reasonsFor } from './reasons.js'

/** A clause that is in the text, offered, or refused: for the whole procedure, or for one lot. */
export interface SelectedClause {
  readonly clause: ClauseVersion
  /** The lot's id; absent for a clause of the whole procedure. */
  readonly lot?: string
  /** The criterion that the clause scores, by its place in the lot's list, from 0. */
  readonly criterion?: number
  /** `accepted` is in the text; `open` waits for the buyer's decision. */
  readonly decision: 'accepted' | 'refused' | 'open'
  readonly motivation?: string
  readonly wording?: string
  /** How the own wording is read; left out: to the letter. */
  readonly wordingFormat?: 'plain' | 'markup'
  /** The values that the text is filled with: answers, else defaults. */
  readonly parameters: Readonly<Record<string, unknown>>
  /** Parameters without a value that a final document needs. */
  readonly openParameters: readonly string[]
  /** Where its answers stand, as in the API: `lots.LOT-0001.clauses.target-group-hours`. */
  readonly path: string
  /** Dutch sentences: why it is here. */
  readonly reasons: readonly string[]
}

/** Whether answers, a decision or a pick put the clause here; `undefined` when nothing does. */
export function chosenClause(
  clause: ClauseVersion,
  subject: Subject,
  at: ChoiceAt,
  input: ConditionInput,
): SelectedClause | undefined {
  const conditions = clause.appliesWhen === undefined ? [] : testCondition(clause.appliesWhen, input)
  if (conditions === undefined) return undefined
  if (clause.when === 'library' && at.choice === undefined) return undefined
  return selectedClause(clause, subject, at, decisionOn(clause, at), reasonsFor(clause, at, conditions))
}

function decisionOn({ when }: ClauseVersion, { choice }: ChoiceAt): SelectedClause['decision'] {
  if (when === 'follows') return 'accepted'
  return choice === undefined ? 'open' : (choice.decision ?? 'accepted')
}

/** The clause with its values and its place in the answers. */
export function selectedClause(
  clause: ClauseVersion,
  subject: Subject,
  at: ChoiceAt,
  decision: SelectedClause['decision'],
  reasons: readonly string[],
): SelectedClause {
  const parameters = resolveParameters(clause.parameters, at.choice?.parameters)
  return {
    clause,
    ...(subject.scope === 'lot' && { lot: subject.lot.id }),
    ...(at.criterion && { criterion: at.criterion.index }),
    decision,
    ...(at.choice?.motivation != null && { motivation: at.choice.motivation }),
    ...(at.choice?.wording != null && { wording: at.choice.wording }),
    ...(at.choice?.wording != null &&
      at.choice.wordingFormat !== undefined && { wordingFormat: at.choice.wordingFormat }),
    parameters,
    openParameters: openParameters(clause.parameters, parameters),
    path: at.path,
    reasons,
  }
}
