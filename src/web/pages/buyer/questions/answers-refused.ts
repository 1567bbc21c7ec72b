import type { SentAnswer } from '../../../../actions/dossiers/answer-questions.js'
import type { InputFault, Refusal } from '../../../../actions/refusal.js'
import type { Field } from '../../../../questionnaire/question.js'
import { refusalPage } from '../../../http/refusal-page.js'
import type { DossierCall } from '../buyer-call.js'
import { conflictPage } from './conflict-page.js'

/** What an answer is called, for a person who has to choose between two of it. */
export type NamedField = Pick<Field, 'path' | 'label'>

/**
 * The page for answers that could not be kept: the form again with its faults, both answers side by side when somebody
 * else changed them, else what is the matter.
 *
 * @param fields what the answers are called.
 * @param invalid shows the form again with its faults.
 * @param sent the answers; left out: those that conflict, as they were sent.
 */
export function answersRefused(
  call: DossierCall,
  refusal: Refusal,
  fields: readonly NamedField[],
  invalid: (faults: readonly InputFault[]) => Response | Promise<Response>,
  sent?: readonly SentAnswer[],
): Response | Promise<Response> {
  switch (refusal.kind) {
    case 'invalid':
      return invalid(refusal.faults)
    case 'conflict':
      return conflictPage(call, refusal, sent ?? refusal.conflicts.map(mineOf), fields)
    default:
      return refusalPage(call.c, refusal)
  }
}

const mineOf = ({ path, mine, theirs }: { path: string; mine: unknown; theirs: unknown }): SentAnswer => ({
  path,
  value: mine,
  was: theirs,
})
