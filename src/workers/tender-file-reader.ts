import { z } from 'zod'
import {
  countedKinds,
  formatAtSight,
  leftOutKinds,
  type ReadTenderFile,
  type TenderFileReader,
  type TenderFileRefusal,
} from '../uploads/tender-file.js'
import { docxRefusalSchema, readerApart, wordRefusals } from './read-apart.js'
import type { TurnRules } from './turns.js'

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
  ...docxRefusalSchema.options,
  'has-password',
  'old-word',
  'rich-text',
  'scan',
] as const satisfies readonly TenderFileRefusal[]
/** Reads each file in a process of its own. */
export const pooledTenderFileReader = (rules: Partial<TurnRules> = {}): TenderFileReader =>
  readerApart<ReadTenderFile, TenderFileRefusal>({
    worker: 'read-tender-file-worker.js',
    // Enough for some 10 MB of Word’s XML.
    memory: 512,
    rules,
    refusalAtSight: (bytes) => {
      const format = formatAtSight(bytes)
      return format === 'zip' || format === 'pdf' ? undefined : format
    },
    value: fileSchema,
    refusal: z.enum(refusals),
    refusals: wordRefusals,
  })
