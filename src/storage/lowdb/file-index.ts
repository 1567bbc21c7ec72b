import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { atomicWrite } from '../files/atomic-write.js'
import type { DataDirectory } from '../files/data-directory.js'
import { codeOf } from '../files/system-error.js'
import type { SummaryIndex } from '../summary-index.js'
import type { Log } from './file-texts.js'
import { lineOf, readIndex, type Stamp } from './index-lines.js'

/**
 * @property folder the bodies: `dossiers` has `dossiers/ab/abcd.json`.
 * @property version goes up when summaries are made differently from the same body: older ones are then forgotten.
 */
export interface FileIndexOptions<Summary> {
  readonly directory: DataDirectory
  readonly folder: string
  readonly schema: z.ZodType<Summary>
  readonly version: number
  readonly log: Log
}

/**
 * Summaries in `index.jsonl`, a line for each body, written when the store closes and when a start had to read
 * bodies. A line is believed only while the body's file is the very one that it was made from; so after a kill only
 * what was written since is read again, and the index may be thrown away at any time.
 */
export function fileIndex<Summary>(options: FileIndexOptions<Summary>): SummaryIndex<Summary> {
  const save = (summaries: ReadonlyMap<string, Summary>) => saveIndex(options, summaries)
  return {
    load: async (summaryOf) => {
      const { summaries, unknown } = await recall(options)
      for (const id of unknown) {
        const summary = await summaryOf(id)
        if (summary !== undefined) summaries.set(id, summary)
      }
      if (unknown.length > 0) await save(summaries)
      return summaries
    },
    save,
  }
}

interface Recalled<Summary> {
  readonly summaries: Map<string, Summary>
  readonly unknown: readonly string[]
}

async function recall<Summary>(options: FileIndexOptions<Summary>): Promise<Recalled<Summary>> {
  const entries = await readIndex(pathOf(options), options.version, options.schema).catch(() => undefined)
  const summaries = new Map<string, Summary>()
  const unknown: string[] = []
  for (const [id, stamp] of bodyFiles(options)) {
    const entry = entries?.get(id)
    if (entry !== undefined && isSame(entry.stamp, stamp)) summaries.set(id, entry.summary)
    else unknown.push(id)
  }
  return { summaries, unknown }
}

async function saveIndex<Summary>(
  options: FileIndexOptions<Summary>,
  summaries: ReadonlyMap<string, Summary>,
): Promise<void> {
  const path = pathOf(options)
  try {
    await atomicWrite(path, linesOf(options, summaries).join(''), options.directory.temporary)
  } catch (error) {
    const reason = codeOf(error) ?? String(error)
    options.log(`${path} kon niet geschreven worden (${reason}); de volgende start duurt langer.`)
  }
}

function linesOf<Summary>(
  options: FileIndexOptions<Summary>,
  summaries: ReadonlyMap<string, Summary>,
): readonly string[] {
  return [...bodyFiles(options)].flatMap(([id, stamp]) => {
    const summary = summaries.get(id)
    return summary === undefined ? [] : lineOf(options.version, { id, stamp, summary })
  })
}

const pathOf = ({ directory, folder }: FileIndexOptions<unknown>): string =>
  join(directory.path, folder, 'index.jsonl')

/** Nothing is being served at a start or at the end, and then 20,000 synchronous calls are the quick way. */
function* bodyFiles({ directory, folder }: FileIndexOptions<unknown>): Generator<[id: string, stamp: Stamp]> {
  const root = join(directory.path, folder)
  if (!existsSync(root)) return
  for (const shard of readdirSync(root, { withFileTypes: true })) {
    if (!shard.isDirectory()) continue
    for (const name of readdirSync(join(root, shard.name))) {
      if (name.endsWith('.json')) yield [basename(name, '.json'), stampOf(join(root, shard.name, name))]
    }
  }
}

function stampOf(path: string): Stamp {
  const { ino, size, mtimeMs } = statSync(path)
  return { inode: ino, size, modifiedMs: mtimeMs }
}

const isSame = (one: Stamp, other: Stamp): boolean =>
  one.inode === other.inode && one.size === other.size && one.modifiedMs === other.modifiedMs
