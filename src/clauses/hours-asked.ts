import { hasRole } from './roles.js'
import type { SelectedClause } from './selected-clause.js'

/** A clause as far as its hours go: one of the selection, or a choice that a notice kept. */
export type HoursSource = Pick<SelectedClause, 'decision' | 'lot' | 'parameters'> & {
  readonly clause: Pick<SelectedClause['clause'], 'roles' | 'promise'>
}

/**
 * The hours for target groups that a lot asks in all: of the clauses in that role that are in the text, not of a proposal
 * that is open or refused. `undefined`: none, or nobody filled them in.
 */
export function hoursAsked(clauses: readonly HoursSource[], lot: string): number | undefined {
  const asked = clauses.flatMap(({ clause, lot: about, decision, parameters }) => {
    if (about !== lot || decision !== 'accepted' || !hasRole(clause, 'hours')) return []
    const hours = parameters[clause.promise?.amount ?? '']
    return typeof hours === 'number' ? [hours] : []
  })
  return asked.length === 0 ? undefined : asked.reduce((sum, hours) => sum + hours, 0)
}
