/** Running text. @property isOpen an answer that is still to come: it stands out. */
export type Words = readonly (
  | { readonly text: string; readonly isBold?: true; readonly isOpen?: true }
  | { readonly kind: 'line-break' }
)[]

/**
 * What is put into a Word file, told by what it is and never by how it looks: the styles of the file that receives it
 * decide that.
 *
 * @property level of a heading, from 1.
 * @property file the id of the bytes of a picture; width: in pixels, as height; alt: what is on it; instead: what stands
 * in its place when its bytes are gone.
 */
export type Piece =
  | {
      readonly kind: 'heading'
      readonly level: number
      readonly words: Words
      /** The name of the place, for a list of headings that leads there. */
      readonly anchor?: string
      readonly beginsPage?: true
      /** Left out: as the style of the file has it. */
      readonly isUnnumbered?: true
    }
  /** @property keepsNext its end stands on the page of what comes after it. */
  | { readonly kind: 'paragraph'; readonly words: Words; readonly keepsNext?: true }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly Words[] }
  | {
      readonly kind: 'table'
      readonly header?: readonly Words[]
      readonly rows: readonly (readonly Words[])[]
      readonly align: readonly ('left' | 'right' | 'center')[]
    }
  | {
      readonly kind: 'picture'
      readonly file: string
      readonly alt: string
      readonly width: number
      readonly height: number
      readonly instead: string
    }
  | ContentsPiece
  /** Something that only the reader can fill in. */
  | { readonly kind: 'note'; readonly title: string; readonly content: readonly Words[] }

/**
 * The list of the headings that come after it. @property title above it.
 * @property page on which each stands, and label the number before it, as they were printed; left out: nobody knows.
 */
export interface ContentsPiece {
  readonly kind: 'contents'
  readonly title?: string
  readonly entries: readonly {
    readonly level: number
    readonly words: Words
    readonly anchor: string
    readonly page?: number
    readonly label?: string
  }[]
}

export type HeadingPiece = Extract<Piece, { kind: 'heading' }>
export type TablePiece = Extract<Piece, { kind: 'table' }>
export type PicturePiece = Extract<Piece, { kind: 'picture' }>

export const plainWords = (words: Words): string =>
  words.map((word) => ('kind' in word ? '\n' : word.text)).join('')
