import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { failure, type Result, success } from '../../kernel/result.js'
import type { WriteFailure } from '../../kernel/write-failure.js'
import { type Lock, takeLock } from './lock.js'
import { asWriteFailure, codeOf } from './system-error.js'

/**
 * The folder with everything that this service keeps, for this process alone until it is released.
 *
 * @property temporary a folder on the same disk for files that are being written.
 * @property setAside a folder for files that make no sense.
 */
export interface DataDirectory {
  readonly path: string
  readonly temporary: string
  readonly setAside: string
  readonly release: () => Promise<void>
}

/** @property kind `locked`: another process works in this folder. */
export type DataDirectoryFailure = WriteFailure | { readonly kind: 'locked' }

/** Makes the folder when needed, takes the lock, and clears what a killed process was writing. */
export async function openDataDirectory(path: string): Promise<Result<DataDirectory, DataDirectoryFailure>> {
  const root = resolve(path)
  const temporary = join(root, 'temporary')
  try {
    const lock = await takeLock(join(root, 'lock'))
    if (lock === undefined) return failure({ kind: 'locked' })
    await clear(temporary, lock)
    return success({ path: root, temporary, setAside: join(root, 'set-aside'), release: lock.release })
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    // Whatever the system's objection, a file in the way included: nothing can be written here.
    return failure(asWriteFailure(error) ?? { kind: 'not-writable', code })
  }
}

/** Only under the lock: these may be the files that another process is writing. */
async function clear(temporary: string, lock: Lock): Promise<void> {
  try {
    await rm(temporary, { recursive: true, force: true })
    await mkdir(temporary)
  } catch (error) {
    await lock.release()
    throw error
  }
}
