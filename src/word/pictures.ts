import type { PicturePiece } from './pieces.js'
import { relationsOf, type WordParts, withPart } from './word-package.js'
import { encoded } from './xml-tree.js'

/** The bytes of pictures, PNG or JPEG, by the id that their pieces name. One that is not in it is gone. */
export type PictureBytes = ReadonlyMap<string, Uint8Array>

export const noPictures: PictureBytes = new Map()

/** Which of the two kinds of picture that are kept these bytes are. */
export const pictureTypeOf = (bytes: Uint8Array): 'png' | 'jpg' => (bytes[0] === 0x89 ? 'png' : 'jpg')

interface Size {
  readonly width: number
  readonly height: number
}

/** Its width and height when it may take so much room; it is never made larger than it is. */
export function fitted({ width, height }: Size, room: Size): Size {
  const scale = Math.min(1, room.width / width, room.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** The pictures of a file while others are added to it. */
export interface PictureDraft {
  /** A run with the picture, no wider than so many twentieths of a point; undefined when its bytes are gone. */
  readonly run: (piece: PicturePiece, width: number | undefined) => string | undefined
  /** The file with the parts that the runs refer to. */
  readonly addedTo: (parts: WordParts) => WordParts
}

/** Where pictures are added: the part with the text, that text, and how the types of its relations begin. */
interface Receiving {
  readonly parts: WordParts
  readonly main: string
  readonly xml: string
  readonly relationBase: string
}

export function pictureDraft(
  { parts, main, xml, relationBase }: Receiving,
  pictures: PictureBytes,
): PictureDraft {
  const added = new Map<string, AddedPicture>()
  const names = new Set(Object.keys(parts).map((name) => name.toLowerCase()))
  const ids = new Set(relationsOf(parts, main).map(({ id }) => id))
  let number = 0
  let drawing = highestDrawing(xml)
  const add = (bytes: Uint8Array): AddedPicture => {
    const named = (): AddedPicture => ({
      id: `rIdPicture${number}`,
      name: `word/media/picture${number}.${pictureTypeOf(bytes)}`,
      bytes,
    })
    do number += 1
    while (names.has(named().name) || ids.has(named().id))
    return named()
  }
  return {
    run: (piece, width) => {
      const bytes = pictures.get(piece.file)
      if (bytes === undefined) return undefined
      const picture = added.get(piece.file) ?? add(bytes)
      added.set(piece.file, picture)
      drawing += 1
      const size = fitted(piece, roomWithin(width))
      return drawn({ relation: picture.id, drawing, alt: piece.alt, size }, relationBase)
    },
    addedTo: (before) =>
      [...added.values()].reduce(
        (file, { id, name, bytes }) =>
          withPart(file, relationBase, {
            ...{ from: main, id, name, kind: 'image', content: bytes },
            contentType: pictureTypeOf(bytes) === 'png' ? 'image/png' : 'image/jpeg',
          }),
        before,
      ),
  }
}

interface AddedPicture {
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** Word counts the drawings of a text: two with one number make it call the file damaged. */
const highestDrawing = (xml: string): number =>
  [...xml.matchAll(/<[\w.-]*:?docPr\b[^>]*?\bid="(\d{1,9})"/g)].reduce(
    (highest, [, id]) => Math.max(highest, Number(id)),
    0,
  )

/** In twentieths of a point: the room in a cell or a frame, of which the width is not known. */
const unknownWidth = 4_500
/** A page whose text is wider than this lies on its side, and is less high. */
const upright = 11_000

/** In pixels, of which there are 96 to an inch. */
const roomWithin = (width = unknownWidth): Size => ({
  width: width / 15,
  height: width > upright ? 500 : 780,
})

const perPixel = 9525

/** What stands in a file of the strict kind is of other namespaces. */
const drawingBase = (relationBase: string): string =>
  relationBase.startsWith('http://purl.oclc.org/ooxml/')
    ? 'http://purl.oclc.org/ooxml/drawingml'
    : 'http://schemas.openxmlformats.org/drawingml/2006'

function drawn(
  {
    relation,
    drawing,
    alt,
    size,
  }: { readonly relation: string; readonly drawing: number; readonly alt: string; readonly size: Size },
  relationBase: string,
): string {
  const base = drawingBase(relationBase)
  const [cx, cy] = [size.width * perPixel, size.height * perPixel]
  const told = `id="${drawing}" name="Afbeelding ${drawing}" descr="${encoded(alt)}"`
  const fill = `<pic:blipFill><a:blip xmlns:r="${relationBase}" r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`
  const picture = `<pic:pic xmlns:pic="${base}/picture"><pic:nvPicPr><pic:cNvPr ${told}/><pic:cNvPicPr/></pic:nvPicPr>${fill}${shape}</pic:pic>`
  const graphic = `<a:graphic xmlns:a="${base}/main"><a:graphicData uri="${base}/picture">${picture}</a:graphicData></a:graphic>`
  return `<w:r><w:drawing><wp:inline xmlns:wp="${base}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr ${told}/>${graphic}</wp:inline></w:drawing></w:r>`
}
