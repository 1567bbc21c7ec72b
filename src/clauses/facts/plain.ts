import { answerAt } from '../../procurement/answers.js'
import { type PlainKind, plainRows } from '../../procurement/plain-fields.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { ValueKind } from '../text/value-kinds.js'
import type { FactTable } from './fact.js'

/** What may be said of the fields that stand by themselves: each is told as it was answered. */
export const plainFacts: FactTable<Procedure> = Object.fromEntries(
  plainRows.map(([name, { kind, said }]) => [
    name,
    {
      kind: printedAs(kind),
      label: said,
      answer: name,
      read: (procedure: Procedure) => answerAt(procedure, name),
    },
  ]),
)

function printedAs(kind: PlainKind): ValueKind {
  if (kind === 'yes-no') return 'boolean'
  return kind === 'long-text' ? 'text' : kind
}
