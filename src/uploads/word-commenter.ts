import type { Asker, NotServed } from '../kernel/asked-work.js'
import type { Result } from '../kernel/result.js'
import type { Remark } from '../word/comments.js'
import type { CommentedFile } from './comment-docx.js'
import type { OfficeRefusal } from './word-file.js'

/** Port: puts comments into Word files that strangers send: bounded memory and time, never an exception. */
export interface WordCommenter {
  /** @param at the moment of the comments, as ISO 8601. */
  readonly comment: (
    bytes: Uint8Array,
    remarks: readonly Remark[],
    at: string,
    asker?: Asker,
  ) => Promise<Result<CommentedFile, OfficeRefusal | NotServed>>
  /** Gives up what waits, and waits for what is being written. */
  readonly close: () => Promise<void>
}
