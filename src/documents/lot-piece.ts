import type { UnnumberedBlock } from './number-blocks.js'

/** A lot as the rows of a template have it. */
export interface ToldLot {
  readonly id: string
  readonly number: number
  readonly title?: string | undefined
  readonly label: string
  readonly heading: string
}

/**
 * Text that stays together: what the template says of a lot between two clauses, or one clause with its title.
 * @property labelOf how a parameter of the clause is called; absent: not a clause, and no number in it may vary.
 */
export interface LotPiece {
  readonly blocks: readonly UnnumberedBlock[]
  readonly labelOf?: (variable: string) => string
}

/** @property frame the headings under which the pieces of the lot stand. */
export interface LotPart {
  readonly lot: ToldLot
  readonly frame: readonly UnnumberedBlock[]
  readonly pieces: readonly LotPiece[]
}

/** A lot that says a text that others may say too. */
export interface Owner {
  readonly part: LotPart
  readonly piece: LotPiece
}
