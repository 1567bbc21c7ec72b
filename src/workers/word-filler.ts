import { z } from 'zod'
import { refusalAtSight } from '../uploads/docx-reader.js'
import type { FilledFile } from '../uploads/fill-docx.js'
import type { OfficeRefusal } from '../uploads/word-file.js'
import type { WordFiller } from '../uploads/word-filler.js'
import type { Blocks } from '../word/fill.js'
import { houseLacks } from '../word/house-lacks.js'
import { noPictures, type PictureBytes } from '../word/pictures.js'
import { officeRefusalSchema, readerApart, wordRefusals } from './read-apart.js'
import type { TurnRules } from './turns.js'

/** A file, and what its markers may ask for. */
export interface FillTask {
  readonly bytes: Uint8Array
  readonly blocks: Blocks
  readonly pictures: PictureBytes
}

const quicker = { perPerson: 5, usual: 500 }

const markerSchema = z.object({
  written: z.string(),
  key: z.string(),
  place: z.object({
    part: z.enum(['text', 'header', 'footer', 'note']),
    inside: z.enum(['paragraph', 'cell', 'frame']),
    heading: z.string(),
  }),
})

const filledSchema = z.object({
  bytes: z.instanceof(Uint8Array),
  lacks: z.array(z.enum(houseLacks)),
  faces: z.array(z.string()),
  outside: z.array(z.enum(['template', 'picture', 'mail-merge'])),
  report: z.object({
    filled: z.array(markerSchema.extend({ beside: z.enum(['split', 'after', 'before']).optional() })),
    left: z.array(
      markerSchema.extend({
        why: z.enum(['unknown', 'empty', 'only-short', 'several-paragraphs']),
      }),
    ),
  }),
})

/** Fills each Word file in a process of its own. */
export function pooledWordFiller(rules: Partial<TurnRules> = {}): WordFiller {
  const { read, close } = readerApart<FilledFile, OfficeRefusal>({
    worker: 'fill-docx-worker.js',
    memory: 512,
    rules: { ...quicker, ...rules },
    ...{ refusalAtSight, value: filledSchema, refusal: officeRefusalSchema, refusals: wordRefusals },
  })
  return {
    fill: (bytes, blocks, asker, pictures = noPictures) =>
      read(bytes, asker, { bytes, blocks, pictures } satisfies FillTask),
    close,
  }
}
