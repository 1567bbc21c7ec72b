import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { failure, type Result, success } from '../../kernel/result.js'
import type { WriteFailure } from '../../kernel/write-failure.js'
import type { Contents } from '../contents.js'
import { atomicWrite } from '../files/atomic-write.js'
import type { DataDirectory } from '../files/data-directory.js'
import { asWriteFailure, codeOf } from '../files/system-error.js'
import type { Log } from './file-texts.js'

const folder = 'contents'

/** Every content is a file of its own beside the texts: `contents/city/ab/abcd…`. */
export function fileContents({ path, temporary, setAside }: DataDirectory, log: Log): Contents {
  const root = join(path, folder)
  const pathOf = (organisation: string, hash: string): string =>
    join(root, organisation, hash.slice(0, 2), hash)
  return {
    write: (organisation, hash, content) =>
      tried(() => atomicWrite(pathOf(organisation, hash), content, temporary)),
    read: (organisation, hash) =>
      absentAs(undefined, async () => plainBytes(await readFile(pathOf(organisation, hash)))),
    remove: (organisation, hash) => tried(() => rm(pathOf(organisation, hash), { force: true })),
    all: async () => {
      const organisations = await namesIn(root)
      const found = organisations.map(async (organisation): Promise<[string, readonly string[]]> => {
        const shards = (await namesIn(join(root, organisation))).map((shard) =>
          namesIn(join(root, organisation, shard)),
        )
        return [organisation, (await Promise.all(shards)).flat()]
      })
      return new Map(await Promise.all(found))
    },
    setAside: async (organisation) => {
      const target = join(
        setAside,
        folder,
        `${organisation}.${new Date().toISOString().replaceAll(':', '-')}`,
      )
      await mkdir(dirname(target), { recursive: true })
      await absentAs(undefined, () => rename(join(root, organisation), target))
      log(
        `De bestanden van ${organisation} staan nu opzij als ${target}: hun lijst is er niet meer. Er is niets gewist.`,
      )
    },
  }
}

const plainBytes = ({ buffer, byteOffset, length }: Buffer): Uint8Array =>
  new Uint8Array(buffer, byteOffset, length)

const namesIn = (path: string): Promise<readonly string[]> => absentAs([], () => readdir(path))

async function absentAs<Value, Absent>(absent: Absent, read: () => Promise<Value>): Promise<Value | Absent> {
  try {
    return await read()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    return absent
  }
}

async function tried(work: () => Promise<void>): Promise<Result<void, WriteFailure>> {
  try {
    await work()
    return success(undefined)
  } catch (error) {
    const refused = asWriteFailure(error)
    if (refused === undefined) throw error
    return failure(refused)
  }
}
