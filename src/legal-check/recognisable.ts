import type { ClauseVersion } from '../clauses/clause.js'
import type { ClauseLibrary } from '../clauses/library.js'
import type { ClauseSigns } from '../clauses/signs.js'
import type { LocalDate } from '../kernel/local-date.js'

/**
 * A clause of the library with the signs by which it is recognised in somebody else's text. Plain data, so that it can
 * go to a thread.
 * @property takes the parameter that takes over the amount, and what it accepts.
 */
export interface RecognisableClause extends ClauseSigns {
  readonly clause: string
  readonly takes?: { readonly parameter: string; readonly min: number; readonly max: number }
}

/** The clauses that can be recognised, those that are tried first in front. What the library does not hold is not offered. */
export const recognisableClauses = (library: ClauseLibrary, day: LocalDate): readonly RecognisableClause[] =>
  library.ids
    .flatMap((id) => recognisable(library.newestOn(id, day)))
    .toSorted((one, other) => one.order - other.order)

function recognisable(clause: ClauseVersion | undefined): readonly RecognisableClause[] {
  if (clause?.signs === undefined) return []
  const name = clause.signs.amount?.parameter
  const parameter = name === undefined ? undefined : clause.parameters[name]
  if (name === undefined || parameter === undefined) return [{ ...clause.signs, clause: clause.id }]
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = boundsOf(parameter)
  return [{ ...clause.signs, clause: clause.id, takes: { parameter: name, min, max } }]
}

const boundsOf = (
  parameter: ClauseVersion['parameters'][string],
): { readonly min?: number; readonly max?: number } =>
  'min' in parameter && typeof parameter.min === 'number'
    ? { min: parameter.min, ...('max' in parameter && { max: parameter.max }) }
    : {}
