import type { Stamp } from './texts.js'

/** Remembers the summaries from one run to the next, so that a start need not read every body. */
export interface SummaryIndex<Summary> {
  /** The summary of every body that there is. `summaryOf` reads a body whose summary is not known for certain. */
  readonly load: (summaryOf: (id: string) => Promise<Summary | undefined>) => Promise<Map<string, Summary>>
  /** Never fails: what cannot be noted is found out at the next start. */
  readonly note: (id: string, summary: Summary, stamp: Stamp) => Promise<void>
}
