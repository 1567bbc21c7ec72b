import { z } from 'zod'
import { failure } from '../kernel/result.js'
import {
  countedKinds,
  formatAtSight,
  leftOutKinds,
  type ReadTenderFile,
  type TenderFileReader,
  type TenderFileRefusal,
} from '../uploads/tender-file.js'
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

const counts = z.number().int().nonnegative()
const fileSchema = z.object({
  parts: z.array(
    z.object({
      kind: z.enum(['heading', 'paragraph', 'item', 'row']),
      level: z.number().optional(),
      text: z.string(),
    }),
  ),
  account: z.object({
    format: z.enum(['docx', 'pdf', 'odt']),
    read: z.partialRecord(z.enum(countedKinds), counts),
    accepted: counts,
    leftOut: z.partialRecord(z.enum(leftOutKinds), counts),
  }),
})
const refusals = [
  'too-large',
  'not-a-docx',
  'unpacks-too-large',
  'unreadable',
  'too-slow',
  'has-password',
  'old-word',
  'rich-text',
  'scan',
] as const satisfies readonly TenderFileRefusal[]
const readingSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: fileSchema }),
  z.object({ ok: z.literal(false), error: z.enum(refusals) }),
])

/** Reads each file in a process of its own. */
export function pooledTenderFileReader(rules: Partial<TurnRules> = {}): TenderFileReader {
  const { read, close } = readerApart<ReadTenderFile, TenderFileRefusal>({
    worker: 'read-tender-file-worker.js',
    // Enough for some 10 MB of Word’s XML.
    memory: 512,
    rules: { ...usualRules, ...rules },
    outcome: readingSchema,
    refusals: { outOfMemory: 'unpacks-too-large', outOfTime: 'too-slow', broken: 'unreadable' },
  })
  return {
    read: async (bytes, asker) => {
      const format = formatAtSight(bytes)
      return format === 'zip' || format === 'pdf' ? read(bytes, asker) : failure(format)
    },
    close,
  }
}
