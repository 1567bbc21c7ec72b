import type { AnswerFault } from '../../../../dossiers/answering.js'
import type { Field } from '../../../../questionnaire/question.js'
import { missingPage, writeErrorPage } from '../../../http/error-pages.js'
import type { DossierCall } from '../buyer-call.js'
import { conflictPage } from './conflict-page.js'
import type { SaveFailure, SentAnswer } from './save.js'

/**
 * The page for answers that could not be kept.
 * @param sent what was sent, with the fields that it was sent for.
 * @param invalid shows the form again with its faults.
 */
export function failurePage(
  call: DossierCall,
  failure: SaveFailure,
  sent: {
    readonly answers: readonly SentAnswer[]
    readonly fields: readonly Pick<Field, 'path' | 'label'>[]
  },
  invalid: (faults: readonly AnswerFault[]) => Response | Promise<Response>,
): Response | Promise<Response> {
  switch (failure.kind) {
    case 'invalid':
      return invalid(failure.faults)
    case 'conflict':
      return conflictPage(call, failure, sent.answers, sent.fields)
    case 'unknown':
      return missingPage(call.c)
    default:
      return writeErrorPage(call.c, failure.kind)
  }
}
