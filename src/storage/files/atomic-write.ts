import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf } from './system-error.js'

/**
 * Writes a file so that a reader, a kill or a power cut finds either the old content or the new, never a part:
 * a temporary file is written and flushed, renamed over the target, and the folder is flushed too. Resolves when
 * all of that stands on the disk. Makes the target's folder when needed.
 *
 * Rejects with the operating system's error. The target is then as it was, unless only the last step failed:
 * whoever keeps the content in memory reads the file again.
 *
 * @param temporaryFolder on the same disk as the target; what a kill leaves there is cleaned at the next start.
 * @param meanwhile work for the processor while the disk is busy; when it throws, the target is not touched.
 */
export async function atomicWrite(
  target: string,
  content: string | Uint8Array | Iterable<string>,
  temporaryFolder: string,
  meanwhile: () => void = () => undefined,
): Promise<void> {
  const temporary = join(temporaryFolder, randomUUID())
  try {
    await writeDurably(temporary, content, meanwhile)
    await renameInto(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await flushFolder(dirname(target))
}

/** Removes a file so that it stays away after a power cut. No fault when it is gone already. */
export async function durablyRemoved(path: string): Promise<void> {
  await rm(path, { force: true })
  try {
    await flushFolder(dirname(path))
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

async function writeDurably(
  path: string,
  content: string | Uint8Array | Iterable<string>,
  meanwhile: () => void,
): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(content)
    const flushed = file.sync()
    try {
      meanwhile()
    } finally {
      await flushed
    }
  } finally {
    await file.close()
  }
}

/** Almost every target's folder exists already, so it is made only when the rename misses it. */
async function renameInto(temporary: string, target: string): Promise<void> {
  try {
    await rename(temporary, target)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    await makeFolder(dirname(target))
    await rename(temporary, target)
  }
}

/** Two that miss the same folder wait for one making of it: neither is done before it survives a power cut. */
const making = new Map<string, Promise<void>>()

async function makeFolder(folder: string): Promise<void> {
  const begun = making.get(folder) ?? makeDurably(folder)
  making.set(folder, begun)
  await begun.finally(() => making.delete(folder))
}

/** Makes a folder that survives a power cut, with the folders above it. */
async function makeDurably(folder: string): Promise<void> {
  const topmost = await mkdir(folder, { recursive: true })
  if (topmost === undefined) return
  for (let made = folder; made.length >= topmost.length; made = dirname(made))
    await flushFolder(dirname(made))
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
