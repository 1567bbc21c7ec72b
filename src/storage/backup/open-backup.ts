import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { failure, type Result, success } from '../../kernel/result.js'
import { parsedJson } from '../parsed-json.js'
import { largestManifest, type Manifest, manifestName, manifestSchema } from './manifest.js'

/**
 * A backup whose list was read and names exactly what is there. Nothing of its files is believed yet.
 * @property read a file of the list; rejects when it has another size than the list says.
 */
export interface OpenedBackup {
  readonly manifest: Manifest
  readonly read: (path: string, size: number) => Promise<Uint8Array>
  readonly close: () => void
}

/** `not-a-backup`: something else, or cut off; `other-files`: what is there is not what the list names. */
export type BackupRefusal = 'not-there' | 'not-a-backup' | 'other-files'

/** Opens a zip or a folder that this program made as a backup. */
export async function openBackup(path: string): Promise<Result<OpenedBackup, BackupRefusal>> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return failure('not-there')
  return found.isDirectory() ? openFolder(path) : openZip(path)
}

async function openFolder(folder: string): Promise<Result<OpenedBackup, BackupRefusal>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  // What is neither a file nor a folder could lead elsewhere.
  if (entries.some((entry) => !entry.isFile() && !entry.isDirectory())) return failure('other-files')
  const sizes = new Map<string, number>()
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name)
    sizes.set(relative(folder, path), (await stat(path)).size)
  }
  const read = async (path: string, size: number): Promise<Uint8Array> => {
    if (sizes.get(path) !== size) throw new Error(`${path} has another size`)
    return readFile(join(folder, path))
  }
  return opened(sizes, read, () => undefined)
}

async function openZip(path: string): Promise<Result<OpenedBackup, BackupRefusal>> {
  let zip: ZipFile
  const entries = new Map<string, Entry>()
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false })
  } catch {
    return failure('not-a-backup')
  }
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName) || entry.isEncrypted()) throw new Error(entry.fileName)
      entries.set(entry.fileName, entry)
    }
  } catch {
    zip.close()
    return failure('not-a-backup')
  }
  const sizes = new Map([...entries].map(([name, { uncompressedSize }]) => [name, uncompressedSize]))
  const read = async (name: string, size: number): Promise<Uint8Array> => {
    const entry = entries.get(name)
    if (entry === undefined || entry.uncompressedSize !== size) throw new Error(`${name} has another size`)
    const pieces: Uint8Array[] = []
    // The library refuses more or fewer bytes than the entry states.
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece)
    return Buffer.concat(pieces)
  }
  const result = await opened(sizes, read, () => zip.close())
  if (!result.ok) zip.close()
  return result
}

async function opened(
  sizes: ReadonlyMap<string, number>,
  read: OpenedBackup['read'],
  close: OpenedBackup['close'],
): Promise<Result<OpenedBackup, BackupRefusal>> {
  const size = sizes.get(manifestName)
  if (size === undefined || size > largestManifest) return failure('not-a-backup')
  const text = await read(manifestName, size).catch(() => undefined)
  if (text === undefined) return failure('not-a-backup')
  const manifest = manifestSchema.safeParse(parsedJson(Buffer.from(text).toString()))
  if (!manifest.success) return failure('not-a-backup')
  const { files } = manifest.data
  const named = new Set(files.map(({ path }) => path))
  const isWhole =
    named.size === files.length &&
    sizes.size === files.length + 1 &&
    files.every((file) => sizes.get(file.path) === file.size)
  return isWhole ? success({ manifest: manifest.data, read, close }) : failure('other-files')
}
