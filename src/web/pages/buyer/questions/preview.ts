import { withAnswers } from '../../../../dossiers/answering.js'
import { type Workbench, workbenchOf } from '../../../../dossiers/workbench.js'
import type { DossierCall } from '../buyer-call.js'

/** The workbench with unsaved answers; what does not fit the contract changes nothing. */
export function previewOf(
  { dossier, shelf, today, workbench }: DossierCall,
  answers: readonly { readonly path: string; readonly value: unknown }[],
): Workbench {
  const changed = withAnswers(dossier, answers, shelf, today)
  return changed.ok
    ? workbenchOf({ ...dossier, procedure: changed.value }, shelf, today, workbench.known)
    : workbench
}
