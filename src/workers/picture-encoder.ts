import { z } from 'zod'
import { failure } from '../kernel/result.js'
import {
  type EncodedPicture,
  type PictureEncoder,
  type PictureRefusal,
  pictureRefusalAtSight,
} from '../uploads/picture.js'
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

export const encodedPictureSchema = z.object({
  content: z.instanceof(Uint8Array),
  mediaType: z.enum(['image/png', 'image/jpeg']),
  width: z.int().min(1),
  height: z.int().min(1),
})

const encodingSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: encodedPictureSchema }),
  z.object({
    ok: z.literal(false),
    error: z.enum([
      'too-large',
      'no-picture',
      'too-many-pixels',
      'damaged',
      'more-than-a-picture',
      'too-slow',
    ]),
  }),
])

/** Makes each picture anew in a process of its own. */
export function pooledPictureEncoder(rules: Partial<TurnRules> = {}): PictureEncoder {
  const { read, close } = readerApart<EncodedPicture, PictureRefusal>({
    worker: 'encode-picture-worker.js',
    memory: 128,
    rules: { ...usualRules, ...rules },
    outcome: encodingSchema,
    refusals: { outOfMemory: 'too-many-pixels', outOfTime: 'too-slow', broken: 'damaged' },
  })
  return {
    encode: async (bytes, asker) => {
      const refusal = pictureRefusalAtSight(bytes)
      return refusal === undefined ? read(bytes, asker) : failure(refusal)
    },
    close,
  }
}
