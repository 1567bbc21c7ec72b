import type { BodyFault } from './grammar-rules.js'
import type { Inline, ValueInline } from './inline.js'

/** The shape of a text once Markdown has read it: words, and the numbers of the values between them. */
export interface Shape {
  readonly blocks: readonly ShapeBlock[]
  readonly faults: readonly BodyFault[]
}
export type ShapeInline =
  | Exclude<Inline, ValueInline>
  | { readonly kind: 'mark'; readonly number: number; readonly bold: boolean }
export type ShapeRun = readonly ShapeInline[]
export type ShapeBlock =
  | { readonly kind: 'heading'; readonly depth: number; readonly content: ShapeRun }
  | { readonly kind: 'paragraph'; readonly content: ShapeRun }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ShapeRun[] }
  | {
      readonly kind: 'table'
      readonly header?: readonly ShapeRun[]
      readonly rows: readonly (readonly ShapeRun[])[]
      readonly align: readonly ('left' | 'right' | 'center')[]
    }
  | { readonly kind: 'box'; readonly title: string; readonly content: readonly ShapeRun[] }
  | { readonly kind: 'place'; readonly number: number }
