import { z } from 'zod'
import { failure } from '../kernel/result.js'
import type { TextPart } from '../kernel/text-part.js'
import { type DocxReader, type DocxRefusal, refusalAtSight } from '../uploads/docx-reader.js'
import { readerApart } from './read-apart.js'
import type { TurnRules } from './turns.js'

const usualRules: TurnRules = {
  atOnce: 1,
  room: 20,
  perPerson: 10,
  longestWait: 60_000,
  patience: 20_000,
  usual: 1_000,
}

const readingSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.array(
      z.object({
        kind: z.enum(['heading', 'paragraph', 'item', 'row']),
        level: z.number().optional(),
        text: z.string(),
      }),
    ),
  }),
  z.object({
    ok: z.literal(false),
    error: z.enum(['too-large', 'not-a-docx', 'unpacks-too-large', 'unreadable', 'too-slow']),
  }),
])

/** Reads each Word file in a process of its own. */
export function pooledDocxReader(rules: Partial<TurnRules> = {}): DocxReader {
  const { read, close } = readerApart<readonly TextPart[], DocxRefusal>({
    worker: 'read-docx-worker.js',
    // Enough for some 10 MB of Word’s XML.
    memory: 512,
    rules: { ...usualRules, ...rules },
    outcome: readingSchema,
    refusals: { outOfMemory: 'unpacks-too-large', outOfTime: 'too-slow', broken: 'unreadable' },
  })
  return {
    read: async (bytes, asker) => {
      const refusal = refusalAtSight(bytes)
      return refusal === undefined ? read(bytes, asker) : failure(refusal)
    },
    close,
  }
}
