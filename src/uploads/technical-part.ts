import type { Asker, NotServed } from '../kernel/asked-work.js'
import type { Result } from '../kernel/result.js'
import type { DocxRefusal } from './docx-reader.js'
import type { EncodedPicture } from './picture.js'

/** A picture as a text names it: `![…](plan-1.png)`. */
export interface TakenPicture extends EncodedPicture {
  readonly name: string
}

/**
 * What a Word file says, as the Markdown of a technical part.
 *
 * @property notes what could not be kept, a Dutch sentence each.
 */
export interface TakenText {
  readonly markdown: string
  readonly pictures: readonly TakenPicture[]
  readonly notes: readonly string[]
}

/** Port: turns a Word file that a stranger sends into Markdown: bounded memory and time, never an exception. */
export interface TechnicalPartReader {
  readonly read: (bytes: Uint8Array, asker?: Asker) => Promise<Result<TakenText, DocxRefusal | NotServed>>
  /** Gives up what waits, and waits for what is being read. */
  readonly close: () => Promise<void>
}
