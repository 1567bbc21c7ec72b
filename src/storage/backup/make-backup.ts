import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { failure, type Result, success } from '../../kernel/result.js'
import { codeOf } from '../files/system-error.js'
import { partOf } from './manifest.js'
import { openBackup } from './open-backup.js'
import { type BackupReport, readBackup } from './read-backup.js'
import { snapshot } from './snapshot.js'
import { stagingIn } from './staging.js'
import { type BackupSink, fitsInZip, folderSink, writeBackup, zipSink } from './write-backup.js'

/**
 * - `no-data`: there is no data folder; `inside`: the target lies in it;
 * - `exists`: something stands at the target; it is never written over;
 * - `too-large-for-zip`: a folder holds what a zip cannot;
 * - `restless`: the same dossiers kept changing; `broken`: what was read back is not what was written;
 * - `system`: the operating system refused, with its code.
 */
export type BackupFailure =
  | { readonly kind: 'no-data' | 'inside' | 'exists' | 'too-large-for-zip' | 'restless' }
  | { readonly kind: 'broken'; readonly path: string }
  | { readonly kind: 'system'; readonly code: string }

/** @property missing what the data folder names and does not have. */
export interface BackupMade extends BackupReport {
  readonly missing: readonly string[]
}

/**
 * Makes a backup of a data folder in a folder or, when its name ends so, in a zip, also while a service works in it. All
 * that was acknowledged before is in it. It is read back before it gets its name; a failure leaves nothing at the target.
 */
export async function makeBackup(
  dataFolder: string,
  targetPath: string,
): Promise<Result<BackupMade, BackupFailure>> {
  const [data, target] = [resolve(dataFolder), resolve(targetPath)]
  if (!(await isDirectory(data))) return failure({ kind: 'no-data' })
  if (target === data || target.startsWith(data + sep)) return failure({ kind: 'inside' })
  if (!(await isFree(target))) return failure({ kind: 'exists' })
  const staged = join(data, 'temporary', `backup-${randomUUID()}`)
  const partial = join(dirname(target), `.${basename(target)}.partial-${randomUUID()}`)
  try {
    return await backedUp({ data, staged, partial, target })
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    return failure({ kind: 'system', code })
  } finally {
    await rm(staged, { recursive: true, force: true })
    await rm(partial, { recursive: true, force: true })
  }
}

interface Places {
  readonly data: string
  readonly staged: string
  readonly partial: string
  readonly target: string
}

async function backedUp({
  data,
  staged,
  partial,
  target,
}: Places): Promise<Result<BackupMade, BackupFailure>> {
  const madeAt = new Date().toISOString()
  await mkdir(staged, { recursive: true, mode: 0o700 })
  const taken = await snapshot(data, stagingIn(data, staged))
  if (taken === undefined) return failure({ kind: 'restless' })
  const names = await heldIn(staged)
  const isZip = target.toLowerCase().endsWith('.zip')
  if (isZip && !(await fitsInZip(staged, names))) return failure({ kind: 'too-large-for-zip' })
  await mkdir(dirname(target), { recursive: true })
  await writeBackup(staged, names, madeAt, await sinkAt(partial, isZip))
  const opened = await openBackup(partial)
  if (!opened.ok) return failure({ kind: 'broken', path: target })
  const read = await readBackup(opened.value).finally(opened.value.close)
  if (!read.ok) return failure({ kind: 'broken', path: read.error.broken })
  if (!(await isFree(target))) return failure({ kind: 'exists' })
  await rename(partial, target)
  return success({ ...read.value, missing: taken.missing })
}

async function sinkAt(path: string, isZip: boolean): Promise<BackupSink> {
  if (isZip) return zipSink(path)
  await mkdir(path, { mode: 0o700 })
  return folderSink(path)
}

async function heldIn(staged: string): Promise<readonly string[]> {
  const entries = await readdir(staged, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(staged, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((name) => partOf(name) !== undefined)
    .toSorted()
}

const isDirectory = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false

/** Nothing stands there, or a folder with nothing in it. */
export async function isFree(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found === undefined || (found.isDirectory() && (await readdir(path)).length === 0)
}
