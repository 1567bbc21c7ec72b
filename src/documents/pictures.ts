import type { Block, PictureBlock } from './blocks.js'

/** The bytes of the pictures in a document, PNG or JPEG, by the id of their file. One that is not in it is gone. */
export type Pictures = ReadonlyMap<string, Uint8Array>

export const noPictures: Pictures = new Map()

/** The files of the pictures in a document, each once. */
export const pictureFilesIn = ({ blocks }: { readonly blocks: readonly Block[] }): readonly string[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === 'picture' ? [block.attachment] : []))),
]

/** Which of the two kinds of picture that are kept these bytes are. */
export const pictureTypeOf = (bytes: Uint8Array): 'png' | 'jpg' => (bytes[0] === 0x89 ? 'png' : 'jpg')

/** The picture as part of a page that may fetch nothing. */
export function pictureAsData(bytes: Uint8Array): string {
  const type = pictureTypeOf(bytes) === 'png' ? 'image/png' : 'image/jpeg'
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}

/** What stands in the place of a picture where none can be shown. */
export const insteadOf = ({ alt }: PictureBlock): string => `[afbeelding: ${alt}]`

/** Its width and height when it may take so much room; it is never made larger than it is. */
export function fitted(
  { width, height }: Pick<PictureBlock, 'width' | 'height'>,
  room: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, room.width / width, room.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
