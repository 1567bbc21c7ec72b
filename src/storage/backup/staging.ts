import { constants } from 'node:fs'
import { copyFile, link, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf } from '../files/system-error.js'

/** Files of a data folder, held as they were at one moment while the service goes on writing. */
export interface Staging {
  readonly path: string
  /** Holds a file as it is now, instead of what was held of it before. False when it is not there. */
  readonly hold: (name: string) => Promise<boolean>
  readonly letGo: (name: string) => Promise<void>
  /** What is held, as text. */
  readonly text: (name: string) => Promise<string>
}

/**
 * The service replaces files and never writes in one, so a second name for a file keeps it as it was, and costs no room.
 * Where the disk knows no second names, a copy does the same.
 */
export function stagingIn(data: string, path: string): Staging {
  const letGo = (name: string) => rm(join(path, name), { force: true })
  return {
    path,
    letGo,
    hold: async (name) => {
      await letGo(name)
      await mkdir(dirname(join(path, name)), { recursive: true, mode: 0o700 })
      try {
        await secondName(join(data, name), join(path, name))
        return true
      } catch (error) {
        if (codeOf(error) !== 'ENOENT') throw error
        return false
      }
    },
    text: (name) => readFile(join(path, name), 'utf8'),
  }
}

const withoutSecondNames = ['EPERM', 'EXDEV', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']

async function secondName(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (!withoutSecondNames.includes(codeOf(error) ?? '')) throw error
    await copyFile(from, to, constants.COPYFILE_FICLONE)
  }
}

/** The names of the entries of a folder; none when it is not there. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    // Read twice: what is replaced while a folder is being read may be missed once.
    return [...new Set([...(await readdir(folder)), ...(await readdir(folder))])].toSorted()
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return []
    throw error
  }
}
