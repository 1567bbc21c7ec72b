import { type Answer, type AnswerFault, withAnswers } from '../../../../dossiers/answering.js'
import { replaceProcedure } from '../../../../dossiers/changes.js'
import type { Dossier } from '../../../../dossiers/dossier.js'
import { lotsEverUsed } from '../../../../dossiers/lots-ever-used.js'
import { failure, type Result, success } from '../../../../kernel/result.js'
import type { WriteFailure } from '../../../../kernel/write-failure.js'
import { readAnswer } from '../../../../procurement/answer-paths.js'
import { normaliseProcedure } from '../../../../procurement/lot-ids.js'
import type { DossierCall } from '../buyer-call.js'
import { updateDossier } from './update-dossier.js'

/** An answer with what stood there when the page was made: the same as now, or somebody else was here in between. */
export interface SentAnswer extends Answer {
  readonly was: unknown
}

/** An answer that somebody else changed in between. */
export interface Conflict {
  readonly path: string
  readonly mine: unknown
  readonly theirs: unknown
}

export type SaveFailure =
  | { readonly kind: 'invalid'; readonly faults: readonly AnswerFault[] }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[]; readonly current: Dossier }
  | { readonly kind: 'unknown' }
  | WriteFailure

/**
 * Keeps answers. Only what this page asked is changed: whatever somebody else answered meanwhile on another page stays.
 * When the same answer was changed meanwhile, nothing is written and both are given back.
 * @param written left out: the answers, and that they changed.
 */
export function saveAnswers(
  call: DossierCall,
  answers: readonly SentAnswer[],
  written: Written = replaceProcedure,
): Promise<Result<Dossier, SaveFailure>> {
  const { dependencies, today } = call
  const answered = (dossier: Dossier): Result<Dossier['procedure'], SaveFailure> => {
    const conflicts = conflictsWith(dossier, answers)
    if (conflicts.length > 0) return failure({ kind: 'conflict', conflicts, current: dossier })
    const changed = withAnswers(dossier, answers, dependencies.shelf, today)
    if (!changed.ok) return failure({ kind: 'invalid', faults: changed.error })
    return success(normaliseProcedure(changed.value, lotsEverUsed(dossier)))
  }
  return change(call, answered, written)
}

/** How other answers are written in a dossier, and what is noted with them. */
export type Written = typeof replaceProcedure

function conflictsWith(dossier: Dossier, answers: readonly SentAnswer[]): readonly Conflict[] {
  return answers.flatMap(({ path, value, was }) => {
    const theirs = readAnswer(dossier.procedure, path)
    return isSame(theirs, was) || isSame(theirs, value) ? [] : [{ path, mine: value, theirs }]
  })
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null) &&
  (one === undefined) === (other === undefined)

/** Changes the answers of the dossier as it is now. */
export async function change(
  call: DossierCall,
  answersOf: (dossier: Dossier) => Result<Dossier['procedure'], SaveFailure>,
  written: Written = replaceProcedure,
): Promise<Result<Dossier, SaveFailure>> {
  const kept = await updateDossier<SaveFailure>(call, (dossier, occasion) => {
    const procedure = answersOf(dossier)
    return procedure.ok
      ? success(written(dossier, procedure.value, call.dependencies.shelf, occasion))
      : procedure
  })
  if (kept.ok) return kept
  const { error } = kept
  return failure(error.kind === 'stale' ? { kind: 'conflict', conflicts: [], current: error.current } : error)
}
