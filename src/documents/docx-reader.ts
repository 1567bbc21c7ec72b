import type { Result } from '../kernel/result.js'
import type { TextPart } from './text-part.js'

/** A Word file of more bytes than this is refused before anybody looks into it. */
export const maximumUpload = 10 * 1024 * 1024

/** What a Word file may unpack to, in bytes, all its parts together. */
export const maximumUnpacked = 50 * 1024 * 1024

/**
 * Why a file was not read: larger than {@link maximumUpload}; no Word file; unpacks to more than
 * {@link maximumUnpacked}; damaged, encrypted or with what a Word file never holds; or it took too long.
 */
export type DocxRefusal = 'too-large' | 'not-a-docx' | 'unpacks-too-large' | 'unreadable' | 'too-slow'

/** Reads Word files that strangers send, without trusting them: bounded memory and time, never an exception. */
export interface DocxReader {
  readonly read: (bytes: Uint8Array) => Promise<Result<readonly TextPart[], DocxRefusal>>
  readonly close: () => Promise<void>
}
