import type { Reading } from './texts.js'

/** Knows of every body that there is, and may remember its summary from one run to the next. */
export interface SummaryIndex<Summary> {
  /** The summary of every body that there is; `summaryOf` makes one that is not known for certain. */
  readonly load: (summaryOf: SummaryOf<Summary>) => Promise<Map<string, Summary>>
  /** Only while no body is being written. Never fails: what could not be remembered is made at the next start. */
  readonly save: (summaries: ReadonlyMap<string, Summary>) => Promise<void>
}

/** Undefined when the text makes no sense, which is then told and set aside. */
export type SummaryOf<Summary> = (id: string, text: FoundText) => Promise<Summary | undefined>

/** A text that a start comes across. @property firstLine may be more than that where it costs nothing. */
export interface FoundText {
  readonly firstLine: Reading
  readonly whole: () => Reading | Promise<Reading>
}
