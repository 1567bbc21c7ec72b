import { type ChoiceAt, choicesFor, isAbout, type Subject, subjectsOf } from '../../src/clauses/choices.js'
import type { ClauseVersion } from '../../src/clauses/clause.js'
import type { ConditionInput } from '../../src/clauses/conditions.js'
import { conditionInput, type FactSource, factSource } from '../../src/clauses/facts/fact-source.js'
import { type ClauseLibrary, type Pins, pinnedOrNewest } from '../../src/clauses/library.js'
import { pickedReason, reasonsFor, requiredReason } from '../../src/clauses/reasons.js'
import type { Selection } from '../../src/clauses/select.js'
import { chosenClause, type SelectedClause, selectedClause } from '../../src/clauses/selected-clause.js'
import { scopeOf } from '../../src/clauses/vocabulary.js'
import type { LocalDate } from '../../src/kernel/local-date.js'
import type { Procedure } from '../../src/procurement/procedure.js'

/**
 * The selection by looking at every clause for every subject: what selecting means, word for word. The one that finds
 * clauses by their conditions must answer the same.
 */
export function plainSelection(
  procedure: Procedure,
  library: ClauseLibrary,
  pins: Pins,
  today: LocalDate,
): Selection {
  const current = library.ids.flatMap((id) => pinnedOrNewest(library, id, pins, today) ?? [])
  const subjects = subjectsOf(procedure)
  const source = factSource(procedure)
  const candidates = current.flatMap((clause) => candidatesOf(clause, subjects, source))
  const chosen = candidates.flatMap(({ selected }) => selected ?? [])
  const clauses = withRequired(chosen, current, subjects)
  const inUse = new Set(clauses.map(({ path }) => path))
  const outOfForce = candidates.flatMap(({ at }) =>
    at.choice !== undefined && !inUse.has(at.path) ? [at.path] : [],
  )
  return { clauses: inOrder(clauses, current), outOfForce }
}

interface Candidate {
  readonly at: ChoiceAt
  readonly selected?: SelectedClause
}

function candidatesOf(
  clause: ClauseVersion,
  subjects: readonly Subject[],
  source: FactSource,
): readonly Candidate[] {
  return subjects
    .filter((subject) => isAbout(subject, scopeOf(clause.place)))
    .flatMap((subject) =>
      choicesFor(clause.id, subject).map((at) => ({
        at,
        selected: chosenClause(clause, subject, at, inputAbout(subject, source)),
      })),
    )
}

const inputAbout = (subject: Subject, source: FactSource): ConditionInput =>
  conditionInput(source, subject.scope === 'lot' ? subject.lot : undefined)

/** Picked from the library, and not yet known to go with another: to fill in a clause that came along is to pick it. */
const isPicked = ({ clause, reasons }: SelectedClause): boolean =>
  clause.when === 'library' && reasons.includes(pickedReason)

/** Adds what the accepted clauses require, and what that requires in turn; a required clause cannot be refused. */
function withRequired(
  chosen: readonly SelectedClause[],
  current: readonly ClauseVersion[],
  subjects: readonly Subject[],
): readonly SelectedClause[] {
  const byPath = new Map(chosen.map((selected) => [selected.path, selected]))
  const queue = chosen.filter(({ decision }) => decision === 'accepted')
  for (let parent = queue.shift(); parent !== undefined; parent = queue.shift()) {
    for (const clause of current.filter(({ id }) => parent?.clause.requires.includes(id))) {
      const subject = subjects.find(
        (candidate) =>
          isAbout(candidate, scopeOf(clause.place)) &&
          (candidate.scope === 'procedure' || candidate.lot.id === parent?.lot),
      )
      const at = subject && choicesFor(clause.id, subject)[0]
      const known = at && byPath.get(at.path)
      if (subject === undefined || at === undefined || (known?.decision === 'accepted' && !isPicked(known)))
        continue
      const reasons = [...reasonsFor(clause, { path: at.path }, []), requiredReason(parent.clause)]
      const required = selectedClause(clause, subject, at, 'accepted', reasons)
      byPath.set(at.path, required)
      // One that was picked too is in the queue already.
      if (known?.decision !== 'accepted') queue.push(required)
    }
  }
  return [...byPath.values()]
}

/** The order of the library; of one clause, the procedure first and the lots and criteria in their order. */
function inOrder(
  clauses: readonly SelectedClause[],
  current: readonly ClauseVersion[],
): readonly SelectedClause[] {
  const rank = new Map(current.map(({ id }, index) => [id, index]))
  return clauses.toSorted((a, b) => (rank.get(a.clause.id) ?? 0) - (rank.get(b.clause.id) ?? 0))
}
