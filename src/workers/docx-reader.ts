import { z } from 'zod'
import type { TextPart } from '../kernel/text-part.js'
import { type DocxReader, type DocxRefusal, refusalAtSight } from '../uploads/docx-reader.js'
import { readerApart, wordRefusals } from './read-apart.js'
import type { TurnRules } from './turns.js'

const partsSchema = z.array(
  z.object({
    kind: z.enum(['heading', 'paragraph', 'item', 'row']),
    level: z.number().optional(),
    text: z.string(),
  }),
)

export const docxRefusalSchema = z.enum([
  'too-large',
  'not-a-docx',
  'unpacks-too-large',
  'unreadable',
  'too-slow',
])

/** Reads each Word file in a process of its own. */
export const pooledDocxReader = (rules: Partial<TurnRules> = {}): DocxReader =>
  readerApart<readonly TextPart[], DocxRefusal>({
    worker: 'read-docx-worker.js',
    // Enough for some 10 MB of Word’s XML.
    memory: 512,
    ...{ rules, refusalAtSight, value: partsSchema, refusal: docxRefusalSchema, refusals: wordRefusals },
  })
