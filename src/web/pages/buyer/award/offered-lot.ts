import type { Scoring } from '../../../../clauses/scoring.js'
import type { EffectiveLot } from '../../../../procurement/lots.js'
import type { Procedure } from '../../../../procurement/procedure.js'

/** What is wrong at a control, by its name: `o.0.price`. */
export type ErrorAt = (control: string) => string | undefined

/** The id of a control, by its name. */
export const idOfControl = (control: string): string => control.replaceAll('.', '-')

/** The control of a field of one offer. */
export type Own = (field: string) => {
  readonly id: string
  readonly name: string
  readonly error: string | undefined
}

/** The lot that an offer is for, and what counts for it. @property scoring per criterion of the lot, in their order. */
export interface OfferedLot {
  readonly lot: EffectiveLot
  readonly procedure: Procedure
  readonly scoring: readonly Scoring[]
}
