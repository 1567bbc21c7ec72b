import { type ScoringOf, scoringsOf } from '../clauses/scoring.js'
import { selectClauses } from '../clauses/select.js'
import type { LocalDate } from '../kernel/local-date.js'
import { inForce } from '../procurement/in-force.js'
import type { Dossier } from './dossier.js'
import type { Shelf } from './workbench.js'

/** How the criteria of a dossier are scored, in the texts that it works with. */
export function scoringsFor(
  { procedure, pins }: Pick<Dossier, 'procedure' | 'pins'>,
  { clauses }: Shelf,
  today: LocalDate,
): ScoringOf {
  const answers = inForce(procedure).procedure
  return scoringsOf(answers, selectClauses(answers, clauses, pins.clauses, today).clauses)
}
