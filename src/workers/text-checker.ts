import type { LocalDate } from '../kernel/local-date.js'
import type { TextPart } from '../kernel/text-part.js'
import type { ForeignCheck, ForeignTextChecker } from '../legal-check/foreign-text.js'
import type { RecognisableClause } from '../legal-check/recognisable.js'
import { threads } from './thread.js'
import type { TurnRules } from './turns.js'

const usualRules: TurnRules = {
  atOnce: 1,
  room: 20,
  perPerson: 10,
  longestWait: 60_000,
  patience: 30_000,
  usual: 2_000,
}

interface CheckTask {
  readonly parts: readonly TextPart[]
  readonly day: LocalDate
  readonly clauses: readonly RecognisableClause[]
}

/**
 * Checks texts in a worker thread with bounded memory and time.
 * @param clausesOn the clauses that are looked for in a text, on a day.
 */
export function pooledTextChecker(
  clausesOn: (day: LocalDate) => readonly RecognisableClause[],
  rules: Partial<TurnRules> = {},
): ForeignTextChecker {
  const { run, close } = threads<CheckTask, ForeignCheck>({
    worker: 'check-text-worker.js',
    does: 'check',
    memory: 512,
    rules: { ...usualRules, ...rules },
  })
  return {
    check: (parts, day, asker) => run({ parts, day, clauses: clausesOn(day) }, asker),
    close,
  }
}
