import type { Result } from '../kernel/result.js'
import type { WriteFailure } from '../kernel/write-failure.js'

/**
 * Where texts are kept under a name (`dossiers/ab/abcd.json`): what the adapters differ in, together with
 * {@link SummaryIndex}. Everything above them, from revisions to lists, is written once.
 */
export interface Texts {
  readonly read: (name: string) => Promise<Reading>
  /**
   * Resolves with success only when the text will still be there after a crash. `meanwhile` may use the processor
   * while the disk is busy; when it throws, nothing is written.
   */
  readonly write: (name: string, text: string, meanwhile: () => void) => Promise<Result<void, WriteFailure>>
  /** Resolves with success only when it will stay away after a crash. No fault when it is gone already. */
  readonly remove: (name: string) => Promise<Result<void, WriteFailure>>
  /** Moves a damaged text out of the way, leaves a newer one where it is, and says so in the log. Deletes nothing. */
  readonly setAside: (name: string, problem: Unreadable) => Promise<void>
}

export type Reading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly problem: Unreadable }

/**
 * @property kind `newer`: written by a later version of this program, so nothing is wrong with the text.
 * @property reason for the log, in Dutch.
 */
export interface Unreadable {
  readonly kind: 'damaged' | 'newer'
  readonly reason: string
}
