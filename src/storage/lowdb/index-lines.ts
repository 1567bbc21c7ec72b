import { open } from 'node:fs/promises'
import { z } from 'zod'
import { frozenCopy } from '../frozen-copy.js'
import { parsedJson } from '../parsed-json.js'

/** Tells one write of a file from the write before it: that file was still there when the new one was made. */
const stampSchema = z.strictObject({ inode: z.number(), size: z.number(), modifiedMs: z.number() })
export type Stamp = z.infer<typeof stampSchema>

/** A summary, and the write of the body that it was made from. */
export interface IndexEntry<Summary> {
  readonly id: string
  readonly stamp: Stamp
  readonly summary: Summary
}

/** In pieces of some hundreds of lines: the whole of a large index as one text would take as much memory again. */
export function* linesOf(version: number, entries: Iterable<IndexEntry<unknown>>): Generator<string> {
  let piece = ''
  for (const entry of entries) {
    piece += `${JSON.stringify({ version, ...entry })}\n`
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

const pieceLength = 1_000_000

/** The entries by id. Lines that make no sense are passed over; rejects when there is no file to read. */
export async function readIndex<Summary>(
  path: string,
  version: number,
  schema: z.ZodType<Summary>,
): Promise<ReadonlyMap<string, IndexEntry<Summary>>> {
  const lineSchema = z.strictObject({
    version: z.literal(version),
    id: z.string(),
    stamp: stampSchema,
    summary: schema,
  })
  const entries = new Map<string, IndexEntry<Summary>>()
  const file = await open(path)
  for await (const line of file.readLines()) {
    const entry = lineSchema.safeParse(parsedJson(line))
    if (entry.success) entries.set(entry.data.id, frozenCopy(entry.data))
  }
  return entries
}
