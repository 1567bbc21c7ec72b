import { existsSync, readdirSync, statSync } from 'node:fs'
import { appendFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import pLimit from 'p-limit'
import type { z } from 'zod'
import { atomicWrite, makeFolder } from '../files/atomic-write.js'
import type { DataDirectory } from '../files/data-directory.js'
import { codeOf } from '../files/system-error.js'
import type { SummaryIndex } from '../summary-index.js'
import type { Stamp } from '../texts.js'
import { type Log, stampOf } from './file-texts.js'
import { type IndexEntry, lineOf, readIndex } from './index-lines.js'

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

interface IndexState<Summary> extends FileIndexOptions<Summary> {
  readonly path: string
  entries: Map<string, IndexEntry<Summary>>
  lines: number
}

const readsAtOnce = 8

/**
 * Summaries in `index.jsonl`: one line for every write, of which the last one of each body counts. A line is believed
 * only while the body's file is the very one that it was noted for, so any subset of the lines is right: lines may
 * be torn or lost, and the file may be thrown away.
 */
export function fileIndex<Summary>(options: FileIndexOptions<Summary>): SummaryIndex<Summary> {
  const path = join(options.directory.path, options.folder, 'index.jsonl')
  const state: IndexState<Summary> = { ...options, path, entries: new Map(), lines: 0 }
  const oneAtATime = pLimit(1)
  return {
    load: async (summaryOf) => {
      await recall(state, summaryOf)
      return new Map([...state.entries.values()].map(({ id, summary }) => [id, summary]))
    },
    note: (id, summary, stamp) => oneAtATime(() => note(state, { id, summary, stamp })),
  }
}

/** Nothing else is served before this is done, and then 20,000 synchronous calls are the quick way. */
async function recall<Summary>(
  state: IndexState<Summary>,
  summaryOf: (id: string) => Promise<Summary | undefined>,
): Promise<void> {
  await orStartAgain(state, () => makeFolder(dirname(state.path)))
  const noted = await readIndex(state.path, state.version, state.schema).catch(() => undefined)
  const unknown: BodyFile[] = []
  for (const file of bodyFiles(join(state.directory.path, state.folder))) {
    const entry = noted?.entries.get(file.id)
    if (entry !== undefined && isSame(entry.stamp, file.stamp)) state.entries.set(file.id, entry)
    else unknown.push(file)
  }
  await pLimit(readsAtOnce).map(unknown, async ({ id, stamp }) => {
    const summary = await summaryOf(id)
    if (summary !== undefined) state.entries.set(id, { id, stamp, summary })
  })
  state.lines = noted?.lines ?? 0
  if (unknown.length > 0 || hasTooManyLines(state)) await orStartAgain(state, () => rewrite(state))
}

async function note<Summary>(state: IndexState<Summary>, entry: IndexEntry<Summary>): Promise<void> {
  state.entries.set(entry.id, entry)
  await orStartAgain(state, async () => {
    await appendFile(state.path, lineOf(state.version, entry))
    state.lines += 1
    if (hasTooManyLines(state)) await rewrite(state)
  })
}

/** Twice the lines that are needed: rewriting then costs each write the same, however many bodies there are. */
const hasTooManyLines = (state: IndexState<unknown>): boolean => state.lines > 2 * state.entries.size + 1000

async function rewrite(state: IndexState<unknown>): Promise<void> {
  const lines = [...state.entries.values()].map((entry) => lineOf(state.version, entry))
  await atomicWrite(state.path, lines.join(''), state.directory.temporary)
  state.lines = lines.length
}

/** The index only saves time: without it everything goes on, and the next start reads the bodies themselves. */
async function orStartAgain(state: IndexState<unknown>, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    state.log(
      `${state.folder}/index.jsonl kon niet bijgewerkt worden (${codeOf(error) ?? error}); de volgende start duurt langer.`,
    )
    await rm(state.path, { force: true }).catch(() => undefined)
    state.lines = 0
  }
}

interface BodyFile {
  readonly id: string
  readonly stamp: Stamp
}

function bodyFiles(folder: string): readonly BodyFile[] {
  if (!existsSync(folder)) return []
  const shards = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return shards.flatMap(({ name: shard }) =>
    readdirSync(join(folder, shard))
      .filter((name) => name.endsWith('.json'))
      .map((name) => ({ id: basename(name, '.json'), stamp: stampOf(statSync(join(folder, shard, name))) })),
  )
}

const isSame = (one: Stamp, other: Stamp): boolean =>
  one.inode === other.inode && one.size === other.size && one.modifiedMs === other.modifiedMs
