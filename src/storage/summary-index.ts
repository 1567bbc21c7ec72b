import type { Stamp } from './texts.js'

/** Remembers the summaries from one run to the next, so that a start need not read every body. */
export interface SummaryIndex<Summary> {
  /** The summary of every body that there is. `summaryOf` reads a body whose summary is not known for certain. */
  readonly load: (summaryOf: (id: string) => Promise<Summary | undefined>) => Promise<Map<string, Summary>>
  /**
   * Tells that a write is about to succeed. When it does not after all, the stamp says so at the next start. Never
   * fails: what cannot be noted is found out then too.
   */
  readonly note: (id: string, summary: Summary, stamp: Stamp) => Promise<void>
}
