import type { PublicLibrary } from '../../../actions/read-public.js'
import type { ClauseVersion } from '../../../clauses/clause.js'

/** Of every clause the version of today, in the order of the library. */
export const newestClauses = ({ shelf: { clauses }, today }: PublicLibrary): readonly ClauseVersion[] =>
  clauses.ids.flatMap((id) => clauses.newestOn(id, today) ?? [])
