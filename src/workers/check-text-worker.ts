import type { LocalDate } from '../kernel/local-date.js'
import type { TextPart } from '../kernel/text-part.js'
import { checkForeignText, type ForeignCheck } from '../legal-check/foreign-text.js'
import type { RecognisableClause } from '../legal-check/recognisable.js'

/** Runs in a thread of its own, so that a long text holds up no other request. */
export const check = ({
  parts,
  day,
  clauses,
}: {
  readonly parts: readonly TextPart[]
  readonly day: LocalDate
  readonly clauses: readonly RecognisableClause[]
}): ForeignCheck => checkForeignText(parts, day, clauses)
