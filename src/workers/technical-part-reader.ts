import { z } from 'zod'
import { type DocxRefusal, refusalAtSight } from '../uploads/docx-reader.js'
import type { TakenText, TechnicalPartReader } from '../uploads/technical-part.js'
import { encodedPictureSchema } from './picture-encoder.js'
import { docxRefusalSchema, readerApart, wordRefusals } from './read-apart.js'
import type { TurnRules } from './turns.js'

/** Pictures take a second each at most times. */
const slower = { room: 10, perPerson: 5, patience: 40_000, usual: 4_000 }

const takenSchema = z.object({
  markdown: z.string(),
  pictures: z.array(encodedPictureSchema.extend({ name: z.string() })),
  notes: z.array(z.string()),
})

/** Reads each Word file in a process of its own, its pictures included. */
export const pooledTechnicalPartReader = (rules: Partial<TurnRules> = {}): TechnicalPartReader =>
  readerApart<TakenText, DocxRefusal>({
    worker: 'read-technical-part-worker.js',
    memory: 512,
    rules: { ...slower, ...rules },
    ...{ refusalAtSight, value: takenSchema, refusal: docxRefusalSchema, refusals: wordRefusals },
  })
