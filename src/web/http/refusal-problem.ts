import type { FileRefusal, Refusal, TextRefusal, Thing } from '../../actions/refusal.js'
import type { Undone } from '../../kernel/asked-work.js'
import { type PictureRefusal, pictureRefusalWords } from '../../uploads/picture.js'
import { type TableRefusal, tableRefusalMessage } from '../../uploads/table.js'
import type { OfficeRefusal } from '../../uploads/word-file.js'
import {
  conflictProblem,
  invalid,
  numberTakenProblem,
  problems,
  staleProblem,
  writeProblem,
} from './messages.js'
import type { Problem } from './problem.js'
import {
  comeBackAfter,
  fileRefusalWords,
  noPdfWords,
  obstacleWords,
  textRefusalWords,
  undoneTitles,
  undoneWords,
  wordRefusalWords,
} from './refusal-words.js'

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
    case 'picture-refused':
      return pictureProblem(refusal.why)
    case 'file-refused':
      return fileProblem(refusal.why)
    case 'word-refused':
      return wordProblem(refusal.why)
    case 'columns-unknown':
      return {
        status: 422,
        title: 'Kolommen niet herkend',
        detail: refusal.why.message,
        more: { columns: refusal.why.columns },
      }
    case 'no-pdf':
      return {
        status: 503,
        title: 'Geen PDF',
        detail: noPdfWords[refusal.why],
        more: { reason: refusal.why },
      }
    case 'busy':
    case 'given-up':
    case 'too-slow':
      return undoneProblem(refusal)
    default:
      return writeProblem(refusal)
  }
}

/** For a program that asks for work that others wait for too. */
function undoneProblem(undone: Undone): Problem {
  return {
    status: 503,
    title: undoneTitles[undone.kind],
    detail: undoneWords(undone),
    retryAfter: comeBackAfter(undone),
    more: { reason: undone.kind, ...(undone.kind === 'busy' && { ahead: undone.ahead }) },
  }
}

const pictureProblem = (why: PictureRefusal): Problem => ({
  status: why === 'too-large' || why === 'too-many-pixels' ? 413 : why === 'no-picture' ? 415 : 422,
  title: 'Afbeelding niet bewaard',
  detail: pictureRefusalWords[why],
  more: { reason: why },
})

const fileProblem = (why: FileRefusal): Problem => ({
  status: why === 'file-too-large' ? 413 : why === 'unknown-type' ? 415 : why === 'empty' ? 422 : 409,
  title: 'Bestand niet bewaard',
  detail: fileRefusalWords[why],
  more: { reason: why },
})

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
  attachment: problems.unknownAttachment,
  organisation: { ...problems.noOrganisation, status: 404 },
}

const unreadFormats: readonly TextRefusal[] = ['not-a-docx', 'old-word', 'rich-text']

const textProblem = (why: TextRefusal): Problem => ({
  status:
    why === 'too-large' || why === 'unpacks-too-large' || why === 'text-too-long'
      ? 413
      : unreadFormats.includes(why)
        ? 415
        : 422,
  title: 'Niet gecontroleerd',
  detail: textRefusalWords[why],
})

const wordProblem = (why: OfficeRefusal): Problem => ({
  status: why === 'too-large' || why === 'unpacks-too-large' ? 413 : why === 'not-a-docx' ? 415 : 422,
  title: 'Bestand niet gebruikt',
  detail: wordRefusalWords[why],
  more: { reason: why },
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
