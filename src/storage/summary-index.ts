/** Remembers the summaries from one run to the next, so that a start need not read every body. */
export interface SummaryIndex<Summary> {
  /** The summary of every body that there is. `summaryOf` reads a body whose summary is not known for certain. */
  readonly load: (summaryOf: (id: string) => Promise<Summary | undefined>) => Promise<Map<string, Summary>>
  /** Only while no body is being written. Never fails: what could not be remembered is read at the next start. */
  readonly save: (summaries: ReadonlyMap<string, Summary>) => Promise<void>
}
