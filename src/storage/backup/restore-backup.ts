import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, statfs } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { failure, type Result, success } from '../../kernel/result.js'
import { codeOf } from '../files/system-error.js'
import { isFree } from './make-backup.js'
import { type BackupRefusal, type OpenedBackup, openBackup } from './open-backup.js'
import { type BackupReport, readBackup } from './read-backup.js'
import { folderSink } from './write-backup.js'

/**
 * - `not-empty`: something stands in the folder; nothing is ever written over;
 * - `broken`: a file is not what the list says; `no-room`: the disk has too little room for what the list names;
 * - `system`: the operating system refused, with its code.
 */
export type RestoreFailure =
  | { readonly kind: BackupRefusal | 'not-empty' }
  | { readonly kind: 'broken'; readonly path: string }
  | { readonly kind: 'no-room'; readonly needed: number }
  | { readonly kind: 'system'; readonly code: string }

/**
 * Puts a backup back into a folder that is empty or not there yet, whole or not at all: every file is read and its hash
 * compared beside the folder, which then takes its place in one step.
 */
export async function restoreBackup(
  source: string,
  dataFolder: string,
): Promise<Result<BackupReport & { readonly madeAt: string }, RestoreFailure>> {
  const data = resolve(dataFolder)
  if (!(await isFree(data))) return failure({ kind: 'not-empty' })
  const opened = await openBackup(source)
  if (!opened.ok) return failure({ kind: opened.error })
  const partial = join(dirname(data), `.${basename(data)}.restoring-${randomUUID()}`)
  try {
    return await restored(opened.value, partial, data)
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    return failure({ kind: 'system', code })
  } finally {
    opened.value.close()
    await rm(partial, { recursive: true, force: true })
  }
}

async function restored(
  backup: OpenedBackup,
  partial: string,
  data: string,
): Promise<Result<BackupReport & { readonly madeAt: string }, RestoreFailure>> {
  await mkdir(dirname(data), { recursive: true })
  const needed = backup.manifest.files.reduce((sum, { size }) => sum + size, 0)
  const { bavail, bsize } = await statfs(dirname(data))
  if (needed > bavail * bsize) return failure({ kind: 'no-room', needed })
  await mkdir(partial, { mode: 0o700 })
  const read = await readBackup(backup, folderSink(partial).put)
  if (!read.ok) return failure({ kind: 'broken', path: read.error.broken })
  // An empty folder gives way in the same step; one in which somebody put something meanwhile does not.
  await rename(partial, data)
  await flush(dirname(data))
  return success({ ...read.value, madeAt: backup.manifest.madeAt })
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
