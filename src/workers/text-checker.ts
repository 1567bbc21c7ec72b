import { Piscina } from 'piscina'
import type { LocalDate } from '../kernel/local-date.js'
import type { ForeignCheck, ForeignTextChecker } from '../legal-check/foreign-text.js'
import type { RecognisableClause } from '../legal-check/recognisable.js'

/** A worker thread runs JavaScript only: the compiled file, also when this file itself runs as TypeScript. */
const compiledWorker = new URL('../../dist/workers/check-text-worker.js', import.meta.url).href

/** A text that takes longer than this is not checked, in milliseconds. */
const patience = 30_000

/**
 * Checks texts in a worker thread with bounded memory and time.
 * @param clausesOn the clauses that are looked for in a text, on a day.
 */
export function pooledTextChecker(
  clausesOn: (day: LocalDate) => readonly RecognisableClause[],
): ForeignTextChecker {
  const pool = new Piscina<unknown, ForeignCheck>({
    filename: compiledWorker,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
    maxQueue: 20,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  return {
    check: async (parts, day) => {
      try {
        const work = { parts, day, clauses: clausesOn(day) }
        return await pool.run(work, { name: 'check', signal: AbortSignal.timeout(patience) })
      } catch {
        return undefined
      }
    },
    close: () => pool.close(),
  }
}
