import type { Inline } from './inline.js'

/** A place that a template names; the row is that of the loop it stands in, if any. */
export interface Spot {
  readonly place: string
  readonly row: unknown
}

/** A picture that stands by itself. @property attachment the id of its file; width: in pixels, as height. */
export interface PictureBody {
  readonly kind: 'picture'
  readonly attachment: string
  readonly alt: string
  readonly width: number
  readonly height: number
}

/** A filled text, not yet numbered and not yet in its place. */
export type BodyBlock =
  | {
      readonly kind: 'heading'
      readonly depth: number
      readonly content: readonly Inline[]
      /** It stands in what a person wrote: what the template goes on with does not stand below it. */
      readonly isWritten?: true
    }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table'
      readonly header?: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
      readonly align: readonly ('left' | 'right' | 'center')[]
    }
  | { readonly kind: 'box'; readonly title: string; readonly content: readonly (readonly Inline[])[] }
  | PictureBody
  | ({ readonly kind: 'place' } & Spot)
