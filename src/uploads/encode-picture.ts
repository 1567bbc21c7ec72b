import sharp from 'sharp'
import { failure, type Result, success } from '../kernel/result.js'
import {
  type EncodedPicture,
  maximumPixels,
  type PictureRefusal,
  pictureBounds,
  pictureKind,
  pictureRefusalAtSight,
} from './picture.js'

/** One picture is made anew at a time, and nothing of it is remembered. */
sharp.cache(false)
sharp.concurrency(1)

/** In seconds. */
const patience = 15
/** A drawing stays a PNG up to so many bytes; a photo that was kept as one becomes a JPEG. */
const largestPng = 3 * 1024 * 1024

/**
 * A picture made anew from its pixels: turned as the camera held it, no larger than it is printed, without metadata and
 * without whatever else stood in the file. A hostile file can cost memory and time: see `PictureEncoder`.
 */
export async function encodePicture(bytes: Uint8Array): Promise<Result<EncodedPicture, PictureRefusal>> {
  const refusal = pictureRefusalAtSight(bytes)
  if (refusal !== undefined) return failure(refusal)
  const kind = pictureKind(bytes)
  try {
    const opened = sharp(bytes, { limitInputPixels: false, failOn: 'warning', pages: 1 })
    const { format, width, height, hasAlpha } = await opened.metadata()
    if (format !== kind) return failure('no-picture')
    if (width * height > maximumPixels) return failure('too-many-pixels')
    return success(await madeAnew(bytes, kind === 'jpeg' || (kind === 'webp' && !hasAlpha) ? 'jpeg' : 'png'))
  } catch (error) {
    return failure(error instanceof Error && /timeout/i.test(error.message) ? 'too-slow' : 'damaged')
  }
}

async function madeAnew(bytes: Uint8Array, as: 'png' | 'jpeg'): Promise<EncodedPicture> {
  const pixels = sharp(bytes, { limitInputPixels: maximumPixels, failOn: 'warning', pages: 1 })
    .timeout({ seconds: patience })
    .autoOrient()
    .resize({ ...pictureBounds, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
  const drawn =
    as === 'png'
      ? pixels.png({ compressionLevel: 9 })
      : pixels.flatten({ background: '#ffffff' }).jpeg({ quality: 85 })
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true })
  if (as === 'png' && data.length > largestPng) return madeAnew(bytes, 'jpeg')
  return {
    content: new Uint8Array(data),
    mediaType: as === 'png' ? 'image/png' : 'image/jpeg',
    width: info.width,
    height: info.height,
  }
}
