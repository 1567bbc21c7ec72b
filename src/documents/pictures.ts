import { type PictureBytes, pictureTypeOf } from '../word/pictures.js'
import type { Block, PictureBlock } from './blocks.js'

/** The bytes of the pictures in a document by the id of their file. */
export type Pictures = PictureBytes

/** The files of the pictures in a document, each once. */
export const pictureFilesIn = ({ blocks }: { readonly blocks: readonly Block[] }): readonly string[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === 'picture' ? [block.attachment] : []))),
]

/** The picture as part of a page that may fetch nothing. */
export function pictureAsData(bytes: Uint8Array): string {
  const type = pictureTypeOf(bytes) === 'png' ? 'image/png' : 'image/jpeg'
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}

/** What stands in the place of a picture where none can be shown. */
export const insteadOf = ({ alt }: PictureBlock): string => `[afbeelding: ${alt}]`
