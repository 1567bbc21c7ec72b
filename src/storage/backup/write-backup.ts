import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { type BackupFile, type Manifest, manifestName, partOf } from './manifest.js'

/** Where the files of a backup go, one after the other. */
export interface BackupSink {
  readonly put: (name: string, content: Uint8Array) => Promise<void>
  /** Resolves when all of it stands on the disk. */
  readonly end: () => Promise<void>
}

/** Copies what is held into a sink, file by file, and the list of it last. */
export async function writeBackup(
  staged: string,
  names: readonly string[],
  madeAt: string,
  sink: BackupSink,
): Promise<Manifest> {
  const files: BackupFile[] = []
  for (const path of names) {
    const content = await readFile(join(staged, path))
    await sink.put(path, content)
    files.push({ path, size: content.length, sha256: createHash('sha256').update(content).digest('hex') })
  }
  const manifest: Manifest = { kind: 'clausulewijzer-backup', format: 1, madeAt, files }
  await sink.put(manifestName, Buffer.from(JSON.stringify(manifest)))
  await sink.end()
  return manifest
}

/** A folder with the files as they stand in the data folder. */
export const folderSink = (folder: string): BackupSink => ({
  put: async (name, content) => {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  end: async () => undefined,
})

/** More than this the plain form of a zip cannot hold, and the library writes no other. */
const mostEntries = 65_000
const mostBytes = 4_000_000_000

/** Whether a zip can hold these files. */
export async function fitsInZip(staged: string, names: readonly string[]): Promise<boolean> {
  let bytes = 0
  for (const name of names) bytes += (await stat(join(staged, name))).size + 2 * name.length + 200
  return names.length < mostEntries && bytes < mostBytes
}

/** One zip. Texts are packed; other people's files are packed already. */
export async function zipSink(path: string): Promise<BackupSink> {
  const file = await open(path, 'wx', 0o600)
  let ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  const flush = async () => {
    for (const piece of ready) await file.writeFile(piece)
    ready = []
  }
  return {
    put: async (name, content) => {
      const entry =
        partOf(name) === 'contents' ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
      zip.add(entry)
      entry.push(content, true)
      await flush()
    },
    end: () =>
      closed(file, async () => {
        zip.end()
        await flush()
        await file.sync()
      }),
  }
}

async function closed(file: FileHandle, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } finally {
    await file.close()
  }
}
