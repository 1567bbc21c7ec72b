import { z } from 'zod'
import { failure } from '../kernel/result.js'
import { type DocxRefusal, refusalAtSight } from '../uploads/docx-reader.js'
import type { TakenText, TechnicalPartReader } from '../uploads/technical-part.js'
import { encodedPictureSchema } from './picture-encoder.js'
import { readerApart } from './read-apart.js'
import type { TurnRules } from './turns.js'

/** Pictures take a second each at most times. */
const usualRules: TurnRules = {
  atOnce: 1,
  room: 10,
  perPerson: 5,
  longestWait: 60_000,
  patience: 40_000,
  usual: 4_000,
}

const readingSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.object({
      markdown: z.string(),
      pictures: z.array(encodedPictureSchema.extend({ name: z.string() })),
      notes: z.array(z.string()),
    }),
  }),
  z.object({
    ok: z.literal(false),
    error: z.enum(['too-large', 'not-a-docx', 'unpacks-too-large', 'unreadable', 'too-slow']),
  }),
])

/** Reads each Word file in a process of its own, its pictures included. */
export function pooledTechnicalPartReader(rules: Partial<TurnRules> = {}): TechnicalPartReader {
  const { read, close } = readerApart<TakenText, DocxRefusal>({
    worker: 'read-technical-part-worker.js',
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
