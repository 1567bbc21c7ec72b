import { open } from 'node:fs/promises'
import { z } from 'zod'
import { frozenCopy } from '../frozen-copy.js'
import { parsedJson } from '../parsed-json.js'
import type { Stamp } from '../texts.js'

/** A summary, and the write of the body that it was made from. */
export interface IndexEntry<Summary> {
  readonly id: string
  readonly stamp: Stamp
  readonly summary: Summary
}

/** Begins with a line break, so that a line that was torn by a kill or a full disk does not spoil the next one. */
export const lineOf = (version: number, entry: IndexEntry<unknown>): string =>
  `\n${JSON.stringify({ version, ...entry })}`

/**
 * The last entry of each body, and how many lines there are. Lines that make no sense are passed over.
 * Rejects with the system's error when the file cannot be read.
 */
export async function readIndex<Summary>(
  path: string,
  version: number,
  schema: z.ZodType<Summary>,
): Promise<{ readonly entries: ReadonlyMap<string, IndexEntry<Summary>>; readonly lines: number }> {
  const lineSchema = z.strictObject({
    version: z.literal(version),
    id: z.string(),
    stamp: z.strictObject({ inode: z.number(), size: z.number(), modifiedMs: z.number() }),
    summary: schema,
  })
  const entries = new Map<string, IndexEntry<Summary>>()
  let lines = 0
  const file = await open(path)
  for await (const line of file.readLines()) {
    lines += 1
    const entry = lineSchema.safeParse(parsedJson(line))
    if (entry.success) entries.set(entry.data.id, frozenCopy(entry.data))
  }
  return { entries, lines }
}
