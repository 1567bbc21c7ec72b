import type { Asker, NotServed } from '../kernel/asked-work.js'
import type { Result } from '../kernel/result.js'

/** A picture of more bytes than this is refused before anybody looks into it. */
export const maximumPictureUpload = 15 * 1024 * 1024

/** So many pixels may be decoded: a photo of 50 megapixels. */
export const maximumPixels = 50_000_000

/** A kept picture is at most so wide and so high, in pixels: sharp on paper, and no larger than it needs to be. */
export const pictureBounds = { width: 1600, height: 4000 } as const

/**
 * Why a picture was not taken: larger than {@link maximumPictureUpload}; no PNG, JPEG or WebP by its content; more than
 * {@link maximumPixels}; broken off or damaged; another kind of file inside it; or it took too long.
 */
export type PictureRefusal =
  | 'too-large'
  | 'no-picture'
  | 'too-many-pixels'
  | 'damaged'
  | 'more-than-a-picture'
  | 'too-slow'

/** A picture that was made anew from its pixels: nothing else of what was sent is in it. */
export interface EncodedPicture {
  readonly content: Uint8Array
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
}

/** Port: makes pictures that strangers send anew, without trusting them: bounded memory and time, never an exception. */
export interface PictureEncoder {
  readonly encode: (
    bytes: Uint8Array,
    asker?: Asker,
  ) => Promise<Result<EncodedPicture, PictureRefusal | NotServed>>
  /** Gives up what waits, and waits for what is being encoded. */
  readonly close: () => Promise<void>
}

/** What the first bytes of a file say that it is; the name of a file says nothing. */
export function pictureKind(bytes: Uint8Array): 'png' | 'jpeg' | 'webp' | undefined {
  const text = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (text(0, 3) === '\xff\xd8\xff') return 'jpeg'
  return text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP' ? 'webp' : undefined
}

/** What the size and the bytes already tell, so that nothing is started for it. */
export function pictureRefusalAtSight(bytes: Uint8Array): PictureRefusal | undefined {
  if (bytes.length > maximumPictureUpload) return 'too-large'
  if (pictureKind(bytes) === undefined) return 'no-picture'
  return holdsMore(bytes) ? 'more-than-a-picture' : undefined
}

/** Where a reader of PDF files looks for their beginning, and a reader of zips for their end. */
const pdfBeginning = 1024
const zipEnding = 66_000

/** Whether another program would take the same bytes for a file of its own: a page, a script, a PDF, a zip. */
function holdsMore(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return (
    text.subarray(0, pdfBeginning).includes('%PDF-') ||
    text.subarray(-zipEnding).includes('PK\x05\x06') ||
    /<(?:script|html|svg|!doctype|\?php)[\s>]/i.test(text.toString('latin1'))
  )
}

export const pictureRefusalWords: Readonly<Record<PictureRefusal, string>> = {
  'too-large': 'De afbeelding is groter dan 15 MB: maak ze kleiner.',
  'no-picture':
    'Dit is geen PNG, JPEG of WebP. Bewaar de afbeelding als PNG of JPEG en probeer het opnieuw; een SVG of een tekening uit Word kan niet.',
  'too-many-pixels': 'De afbeelding heeft meer dan 50 miljoen beeldpunten: maak ze kleiner.',
  damaged: 'De afbeelding is onvolledig of beschadigd: open ze in een beeldprogramma en bewaar ze opnieuw.',
  'more-than-a-picture':
    'In dit bestand zit meer dan een afbeelding: open ze in een beeldprogramma en bewaar ze opnieuw als PNG of JPEG.',
  'too-slow': 'Het inlezen van de afbeelding duurde te lang: maak ze kleiner en probeer het opnieuw.',
}
