import type { Asker, NotServed } from '../kernel/asked-work.js'
import type { Result } from '../kernel/result.js'
import type { Blocks } from '../word/fill.js'
import type { PictureBytes } from '../word/pictures.js'
import type { FilledFile } from './fill-docx.js'
import type { OfficeRefusal } from './word-file.js'

/** Port: fills the markers of Word files that strangers send: bounded memory and time, never an exception. */
export interface WordFiller {
  readonly fill: (
    bytes: Uint8Array,
    blocks: Blocks,
    asker?: Asker,
    pictures?: PictureBytes,
  ) => Promise<Result<FilledFile, OfficeRefusal | NotServed>>
  /** Gives up what waits, and waits for what is being filled. */
  readonly close: () => Promise<void>
}
