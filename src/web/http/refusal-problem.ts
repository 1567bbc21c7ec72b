import type { Refusal, TextRefusal, Thing } from '../../actions/refusal.js'
import { type TableRefusal, tableRefusalMessage } from '../../uploads/table.js'
import {
  conflictProblem,
  invalid,
  numberTakenProblem,
  problems,
  staleProblem,
  writeProblem,
} from './messages.js'
import type { Problem } from './problem.js'
import { obstacleWords, textRefusalWords } from './refusal-words.js'

/** The problem for what was not done. Calls that have more to tell add it. */
export function problemOf(refusal: Refusal): Problem {
  switch (refusal.kind) {
    case 'forbidden':
      return problems.forbidden
    case 'unknown':
      return unknownThings[refusal.what]
    case 'no-organisation':
      return problems.noOrganisation
    case 'stale':
      return staleProblem(refusal.revision)
    case 'conflict':
      return conflictProblem(refusal.current.revision, refusal.conflicts)
    case 'invalid':
      return invalid(refusal.faults)
    case 'exists':
      return problems.alreadyExists
    case 'number-taken':
      return numberTakenProblem(refusal.holder.id)
    case 'impossible':
      return { status: 409, title: 'Dat kan nu niet', detail: obstacleWords[refusal.why] }
    case 'not-final':
      return refusal.missing.length > 0 ? problems.notFinal : problems.hasErrors
    case 'text-refused':
      return textProblem(refusal.why)
    case 'table-refused':
      return tableProblem(refusal.why)
    case 'columns-unknown':
      return {
        status: 422,
        title: 'Kolommen niet herkend',
        detail: refusal.why.message,
        more: { columns: refusal.why.columns },
      }
    case 'busy':
      return {
        ...problems.busy,
        retryAfter: refusal.retryAfter,
        more: { ahead: refusal.ahead },
      }
    case 'given-up':
      return problems.stopping
    case 'too-slow':
      return problems.planTooSlow
    default:
      return writeProblem(refusal)
  }
}

const unknownThings: Readonly<Record<Thing, Problem>> = {
  dossier: problems.unknownDossier,
  lot: problems.unknownLot,
  clause: problems.unknownClause,
  document: problems.unknownDocument,
  generation: problems.unknownGeneration,
  finding: problems.unknownFinding,
  advice: problems.unknownAdvice,
  firm: problems.unknownSupplier,
  import: problems.unknownPage,
  organisation: { ...problems.noOrganisation, status: 404 },
}

const textProblem = (why: TextRefusal): Problem => ({
  status:
    why === 'too-large' || why === 'unpacks-too-large' || why === 'text-too-long'
      ? 413
      : why === 'not-a-docx'
        ? 415
        : 422,
  title: 'Niet gecontroleerd',
  detail: textRefusalWords[why],
})

const tableProblem = (why: TableRefusal): Problem => ({
  status:
    why.kind === 'too-large' || why.kind === 'unpacks-too-large'
      ? 413
      : why.kind === 'not-a-table' || why.kind === 'old-excel'
        ? 415
        : 422,
  title: 'Bestand niet gelezen',
  detail: tableRefusalMessage(why),
  more: { reason: why.kind },
})
