import type { Asker, Undone } from '../kernel/asked-work.js'
import type { Result } from '../kernel/result.js'

/**
 * Why there is no PDF. `absent`: no LibreOffice on this machine; `failed`: it could not do anything with the file.
 */
export interface NoPdf {
  readonly kind: 'no-pdf'
  readonly why: 'absent' | 'failed'
}

/** Port: turns Word files of ours into PDF. The service lets LibreOffice do it, when it is there. */
export interface PdfWriter {
  /** Whether it can be asked for. */
  readonly isThere: () => boolean
  /**
   * The PDF of each Word file, in that order, made in one go; or none of them. A file that was asked for before is not
   * made again for a while.
   */
  readonly write: (
    files: readonly Uint8Array[],
    asker?: Asker,
  ) => Promise<Result<readonly Uint8Array[], Undone | NoPdf>>
  /** Gives up what waits, waits for what is being made, and cleans up. */
  readonly close: () => Promise<void>
}
