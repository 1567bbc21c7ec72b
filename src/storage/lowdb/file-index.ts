import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { atomicWrite } from '../files/atomic-write.js'
import type { DataDirectory } from '../files/data-directory.js'
import { codeOf } from '../files/system-error.js'
import type { SummaryIndex, SummaryOf } from '../summary-index.js'
import type { Log } from './file-texts.js'
import { type IndexEntry, linesOf, readIndex, type Stamp } from './index-lines.js'
import { foundText } from './read-at-start.js'

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
  return {
    load: async (summaryOf) => {
      const known = await readIndex(pathOf(options), options.version, options.schema).catch(() => undefined)
      const found = await entriesOf(options, known ?? new Map(), summaryOf)
      if (found.unknown > 0) await saveIndex(options, found.entries)
      return new Map(found.entries.map(({ id, summary }) => [id, summary]))
    },
    save: (summaries) => saveIndex(options, stamped(options, summaries)),
  }
}

interface Found<Summary> {
  readonly entries: readonly IndexEntry<Summary>[]
  /** How many bodies the index did not know. */
  readonly unknown: number
}

async function entriesOf<Summary>(
  options: FileIndexOptions<Summary>,
  known: ReadonlyMap<string, IndexEntry<Summary>>,
  summaryOf: SummaryOf<Summary>,
): Promise<Found<Summary>> {
  const entries: IndexEntry<Summary>[] = []
  let unknown = 0
  for (const { id, path, stamp } of bodyFiles(options)) {
    const entry = known.get(id)
    const isKnown = entry !== undefined && isSame(entry.stamp, stamp)
    if (!isKnown) unknown += 1
    const summary = isKnown ? entry.summary : await summaryOf(id, foundText(path))
    if (summary !== undefined) entries.push({ id, stamp, summary })
  }
  return { entries, unknown }
}

async function saveIndex<Summary>(
  options: FileIndexOptions<Summary>,
  entries: Iterable<IndexEntry<Summary>>,
): Promise<void> {
  const path = pathOf(options)
  try {
    await atomicWrite(path, linesOf(options.version, entries), options.directory.temporary)
  } catch (error) {
    const reason = codeOf(error) ?? String(error)
    options.log(`${path} kon niet geschreven worden (${reason}); de volgende start duurt langer.`)
  }
}

function* stamped<Summary>(
  options: FileIndexOptions<Summary>,
  summaries: ReadonlyMap<string, Summary>,
): Generator<IndexEntry<Summary>> {
  for (const { id, stamp } of bodyFiles(options)) {
    const summary = summaries.get(id)
    if (summary !== undefined) yield { id, stamp, summary }
  }
}

const pathOf = ({ directory, folder }: FileIndexOptions<unknown>): string =>
  join(directory.path, folder, 'index.jsonl')

interface BodyFile {
  readonly id: string
  readonly path: string
  readonly stamp: Stamp
}

/** Nothing is being served at a start or at the end, and then 20,000 synchronous calls are the quick way. */
function* bodyFiles({ directory, folder }: FileIndexOptions<unknown>): Generator<BodyFile> {
  const root = join(directory.path, folder)
  if (!existsSync(root)) return
  for (const shard of readdirSync(root, { withFileTypes: true })) {
    if (!shard.isDirectory()) continue
    for (const name of readdirSync(join(root, shard.name))) {
      const path = join(root, shard.name, name)
      if (name.endsWith('.json')) yield { id: basename(name, '.json'), path, stamp: stampOf(path) }
    }
  }
}

function stampOf(path: string): Stamp {
  const { ino, size, mtimeMs } = statSync(path)
  return { inode: ino, size, modifiedMs: mtimeMs }
}

const isSame = (one: Stamp, other: Stamp): boolean =>
  one.inode === other.inode && one.size === other.size && one.modifiedMs === other.modifiedMs
