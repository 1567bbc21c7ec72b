import type { Actor } from '../../access/actor.js'
import { readAnswer } from '../../procurement/answer-paths.js'
import { clausePath } from '../../procurement/answers/path.js'
import { effectiveLots } from '../../procurement/lots.js'
import type { Means } from '../means.js'
import { type Answer, forbidden, invalid, unknown } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { type AnswerRefusal, mergeAnswers } from './answer-questions.js'
import { type OpenDossier, openDossier } from './open-dossier.js'

/**
 * What was decided about a clause.
 * @property lot left out: it is about the whole procedure; motivation: why, for one that is refused.
 * @property decision `removed` takes a clause away that was picked from the library.
 */
export interface ClauseDecision {
  readonly clause: string
  readonly lot?: string
  readonly decision: 'accepted' | 'refused' | 'removed'
  readonly motivation?: string
}

/** Keeps a decision about one clause; a refusal needs a motivation. What was filled in of the clause stays. */
export async function decideClause(
  means: Means,
  actor: Actor,
  id: string,
  asked: ClauseDecision,
): Promise<Answer<OpenDossier, AnswerRefusal>> {
  if (!means.may(actor, 'answer-dossier', ownDossier(actor))) return forbidden
  const opened = await openDossier(means, actor, id)
  if (!opened.ok) return opened
  const { dossier, workbench } = opened.value
  const { clause, lot, decision, motivation = '' } = asked
  if (lot !== undefined && !effectiveLots(workbench.procedure).some((known) => known.id === lot))
    return unknown('lot')
  const path = clausePath(lot, clause)
  if (decision === 'refused' && motivation.trim() === '')
    return invalid([{ path: `${path}.motivation`, message: 'Schrijf waarom je deze clausule weigert.' }])
  const was = readAnswer(dossier.procedure, path)
  const kept = typeof was === 'object' && was !== null ? was : { clause }
  const value =
    decision === 'removed'
      ? undefined
      : { ...kept, decision, ...(decision === 'refused' && { motivation: motivation.trim() }) }
  return mergeAnswers(means, actor, id, [{ path, value, was }])
}
