import { fitted } from '../word/pictures.js'
import type { Pictures } from './pictures.js'

/** The most room for a logo at the head of a document, in pixels of which there are 96 to an inch. */
const logoRoom = { width: 230, height: 76 } as const
/** Between a logo and what follows it, in twentieths of a point. */
export const afterLogo = 240

/** The logo of whoever a document is of, as it is printed. Sizes in pixels. */
export interface Logo {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** Begins with a sign that no id of a file has. */
const keyPattern = /^@logo-[0-9a-f]{64}-(\d{1,5})x(\d{1,5})$/

/** The name under which a logo goes along with the pictures of a document; another logo has another name. */
export const logoKey = (hash: string, width: number, height: number): string =>
  `@logo-${hash}-${width}x${height}`

/** The logo among the pictures of a document, made to fit; undefined when there is none. */
export function logoIn(pictures: Pictures): Logo | undefined {
  for (const [key, bytes] of pictures) {
    const [, width, height] = keyPattern.exec(key) ?? []
    if (width === undefined || height === undefined) continue
    return { bytes, ...fitted({ width: Number(width), height: Number(height) }, logoRoom) }
  }
  return undefined
}
