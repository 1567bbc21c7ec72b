import { createHash } from 'node:crypto'
import type { Result } from '../kernel/result.js'
import type { WriteFailure } from '../kernel/write-failure.js'

/**
 * Where the contents of files are kept, under the organisation that they are of and the hash of their bytes. Contents
 * are not shared between organisations: nobody finds out what another one keeps, and each can be erased whole.
 */
export interface Contents {
  /** Resolves with success only when the content will still be there after a crash. */
  readonly write: (
    organisation: string,
    hash: string,
    content: Uint8Array,
  ) => Promise<Result<void, WriteFailure>>
  /** As they are on the disk: whoever reads them compares the hash. Undefined when there are none. */
  readonly read: (organisation: string, hash: string) => Promise<Uint8Array | undefined>
  /** No fault when it is gone already. */
  readonly remove: (organisation: string, hash: string) => Promise<Result<void, WriteFailure>>
  /** The hashes of all that is kept, by organisation. */
  readonly all: () => Promise<ReadonlyMap<string, readonly string[]>>
  /** Moves all of an organisation out of the way, because nobody knows any more what it is. Deletes nothing. */
  readonly setAside: (organisation: string) => Promise<void>
}

export const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')
