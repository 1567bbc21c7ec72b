import type { Actor } from '../../access/actor.js'
import type { Advice, Verdict } from '../../advice/advice.js'
import { isOpen } from '../../advice/advise.js'
import { takeAdvice as withAdvice } from '../../dossiers/changes.js'
import { isNoted, placeInWords } from '../../dossiers/taken-advice.js'
import { success } from '../../kernel/result.js'
import { readAnswer } from '../../procurement/answer-paths.js'
import { type EffectiveLot, effectiveLots } from '../../procurement/lots.js'
import type { Means } from '../means.js'
import { type Answer, forbidden, impossible, unknown } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { type AnswerRefusal, mergeAnswers } from './answer-questions.js'
import { type OpenDossier, openDossier } from './open-dossier.js'

/** An advice as the actor read it. */
export interface ReadAdvice {
  readonly lot: string
  readonly instrument: string
  readonly verdict: Verdict
}

/**
 * Takes an advice over: its answers and the advice as it is, in one write. One that says something else than what was
 * read is refused; the same twice changes nothing more.
 */
export async function takeAdvice(
  means: Means,
  actor: Actor,
  id: string,
  { lot: lotId, instrument, verdict }: ReadAdvice,
): Promise<Answer<OpenDossier, AnswerRefusal | 'impossible'>> {
  if (!means.may(actor, 'answer-dossier', ownDossier(actor))) return forbidden
  const opened = await openDossier(means, actor, id)
  if (!opened.ok) return opened
  const { dossier, workbench } = opened.value
  const lot = effectiveLots(workbench.procedure).find((known) => known.id === lotId)
  if (lot === undefined) return unknown('lot')
  const advice = workbench.advice(lot.id).find((known) => known.instrument === instrument)
  if (advice === undefined) return unknown('advice')
  if (advice.answers.length === 0 && isNoted(dossier.advice, lot, advice)) return success(opened.value)
  if (!isOpen(advice.verdict) || advice.verdict !== verdict) return impossible('advice-changed')
  return keep(means, actor, opened.value, lot, advice)
}

function keep(
  means: Means,
  actor: Actor,
  { dossier, workbench }: OpenDossier,
  lot: EffectiveLot,
  { instrument, title, verdict, arithmetic, answers }: Advice,
): Promise<Answer<OpenDossier, AnswerRefusal>> {
  const record = {
    ...{ lot: lot.id, about: placeInWords(lot, workbench.procedure) },
    ...{ instrument, title, verdict, arithmetic },
    answers: answers.filter(({ path }) => path !== 'lots'),
  }
  const sent = answers.map(({ path, value }) => ({ path, value, was: readAnswer(dossier.procedure, path) }))
  return mergeAnswers(means, actor, dossier.id, sent, (current, procedure, shelf, occasion) =>
    withAdvice(current, record, procedure, shelf, occasion),
  )
}
