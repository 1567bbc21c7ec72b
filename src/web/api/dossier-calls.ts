import type { OpenDossier } from '../../actions/dossiers/open-dossier.js'
import type { Refusal } from '../../actions/refusal.js'
import type { Result } from '../../kernel/result.js'
import { problems } from '../http/messages.js'
import { preconditionOf, seenRevision } from '../http/preconditions.js'
import { answerProblem } from '../http/problem.js'
import { dossierAnswer } from './dossier-answers.js'
import type { Call } from './endpoint.js'
import { answerRefusal } from './refuse.js'

/** A call that reads one dossier of the own organisation; anybody else's does not exist. */
export function withDossier<Query, Body>(
  handle: (call: Call<Query, Body>, opened: OpenDossier) => Promise<Response> | Response,
) {
  return async (call: Call<Query, Body>): Promise<Response> => {
    const opened = await call.doors.actions.openDossier(call.actor, call.param('id'))
    return opened.ok ? handle(call, opened.value) : refuseReading(call, opened.error)
  }
}

/** As long as the organisation is unknown it has no dossiers: whoever reads finds none. */
export const refuseReading = ({ c }: Call<unknown, unknown>, refusal: Refusal): Response =>
  answerRefusal(c, refusal.kind === 'no-organisation' ? { kind: 'unknown', what: 'dossier' } : refusal)

/** The dossier as it became, with its new ETag; or why it did not. */
export const answerChanged = (call: Call<unknown, unknown>, kept: Result<OpenDossier, Refusal>): Response =>
  kept.ok ? answerDossier(call, kept.value) : answerRefusal(call.c, kept.error)

const answerDossier = ({ answer }: Call<unknown, unknown>, opened: OpenDossier): Response =>
  answer(dossierAnswer(opened), { revision: opened.dossier.revision })

/**
 * A change of a dossier by a caller that says which revision was read.
 * @param deed what is done over the revision that was seen; answer: left out, the dossier.
 */
export async function guardedChange(
  call: Call<unknown, unknown>,
  deed: (seen: number) => Promise<Result<OpenDossier, Refusal>>,
  answer: typeof answerChanged = answerChanged,
): Promise<Response> {
  const precondition = preconditionOf(call.c)
  if (precondition.ok) return answer(call, await deed(seenRevision(precondition.value)))
  const known = await call.doors.actions.openOrganisation(call.actor)
  const isUnknown = !known.ok && known.error.kind === 'unknown'
  return answerProblem(call.c, isUnknown ? problems.noOrganisation : precondition.error)
}
