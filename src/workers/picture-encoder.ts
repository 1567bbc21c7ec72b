import { z } from 'zod'
import {
  type EncodedPicture,
  type PictureEncoder,
  type PictureRefusal,
  pictureRefusalAtSight,
} from '../uploads/picture.js'
import { readerApart } from './read-apart.js'
import type { TurnRules } from './turns.js'

export const encodedPictureSchema = z.object({
  content: z.instanceof(Uint8Array),
  mediaType: z.enum(['image/png', 'image/jpeg']),
  width: z.int().min(1),
  height: z.int().min(1),
})

const refusalSchema = z.enum([
  'too-large',
  'no-picture',
  'too-many-pixels',
  'damaged',
  'more-than-a-picture',
  'too-slow',
])

/** Makes each picture anew in a process of its own. */
export function pooledPictureEncoder(rules: Partial<TurnRules> = {}): PictureEncoder {
  const { read, close } = readerApart<EncodedPicture, PictureRefusal>({
    worker: 'encode-picture-worker.js',
    memory: 128,
    ...{ rules, refusalAtSight: pictureRefusalAtSight, value: encodedPictureSchema, refusal: refusalSchema },
    refusals: { outOfMemory: 'too-many-pixels', outOfTime: 'too-slow', broken: 'damaged' },
  })
  return { encode: read, close }
}
