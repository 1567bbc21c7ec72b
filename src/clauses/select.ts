import { keyed } from '../kernel/lazily.js'
import type { LocalDate } from '../kernel/local-date.js'
import type { Procedure } from '../procurement/procedure.js'
import { type ChoiceAt, choicesFor, isAbout, type Subject, subjectsOf } from './choices.js'
import type { ClauseVersion } from './clause.js'
import type { ConditionInput } from './conditions.js'
import { type CurrentClauses, currentClauses } from './current-clauses.js'
import { conditionInput, type FactSource, factSource } from './facts/fact-source.js'
import type { ClauseLibrary, Pins } from './library.js'
import { pickedReason, reasonsFor, requiredReason } from './reasons.js'
import { chosenClause, type SelectedClause, selectedClause } from './selected-clause.js'
import { scopeOf } from './vocabulary.js'

export interface Selection {
  /** In the order of the library. */
  readonly clauses: readonly SelectedClause[]
  /** Choices that count for nothing now because their clause is not offered any more: paths as in the API. */
  readonly outOfForce: readonly string[]
}

/**
 * Selects clauses in two passes: first what an answer, a decision or a pick puts there, then what those require.
 * Expects a procedure whose answers out of force were taken out; conditions read facts, never parameters. Keeps to
 * the pinned versions; an unpinned clause gets the newest version valid today. What does not apply costs nothing. Pure.
 */
export function selectClauses(
  procedure: Procedure,
  library: ClauseLibrary,
  pins: Pins,
  today: LocalDate,
): Selection {
  const current = currentClauses(library, pins, today)
  const subjects = subjectsOf(procedure)
  const candidates = candidatesOf(current, subjects, factSource(procedure))
  const chosen = candidates.flatMap(({ selected }) => selected ?? [])
  const clauses = withRequired(chosen, current, subjects)
  const inUse = new Set(clauses.map(({ path }) => path))
  const outOfForce = candidates.flatMap(({ at }) =>
    at.choice !== undefined && !inUse.has(at.path) ? [at.path] : [],
  )
  return { clauses: inOrder(clauses, current), outOfForce }
}

interface Candidate {
  readonly clause: ClauseVersion
  readonly at: ChoiceAt
  readonly selected?: SelectedClause
}

/** In the order of the library; of one clause, the procedure first and the lots and criteria in their order. */
function candidatesOf(
  current: CurrentClauses,
  subjects: readonly Subject[],
  source: FactSource,
): readonly Candidate[] {
  const ofProcedure = keyed(conditionInput(source, undefined).fact)
  return subjects
    .flatMap((subject) => {
      const input = inputFor(subject, source, ofProcedure)
      return considered(current, subject, input).flatMap((clause) =>
        choicesFor(clause.id, subject).map((at): Candidate => {
          const selected = chosenClause(clause, subject, at, input)
          return { clause, at, ...(selected && { selected }) }
        }),
      )
    })
    .toSorted((a, b) => current.rankOf(a.clause.id) - current.rankOf(b.clause.id))
}

/** Reads each fact once, and those of the procedure once for all lots. */
function inputFor(subject: Subject, source: FactSource, ofProcedure: ConditionInput['fact']): ConditionInput {
  if (subject.scope === 'procedure') return { fact: ofProcedure, threshold: source.threshold }
  const ofLot = keyed(conditionInput(source, subject.lot).fact)
  return {
    fact: (name) => (name.startsWith('lot.') ? ofLot(name) : ofProcedure(name)),
    threshold: source.threshold,
  }
}

/** The clauses that may have come by themselves, and those that somebody chose or scores; each once. */
function considered(
  current: CurrentClauses,
  subject: Subject,
  input: ConditionInput,
): readonly ClauseVersion[] {
  const { scope, choices } = subject
  const scored = subject.scope === 'lot' ? (subject.lot.awardCriteria ?? []) : []
  const named = [...choices, ...scored].flatMap(({ clause }) =>
    clause === undefined ? [] : (current.find(clause) ?? []),
  )
  return [
    ...new Set([
      ...current.comingAlong(scope, input),
      ...named.filter(({ place }) => isAbout(subject, scopeOf(place))),
    ]),
  ]
}

/** Picked from the library, and not yet known to go with another: to fill in a clause that came along is to pick it. */
const isPicked = ({ clause, reasons }: SelectedClause): boolean =>
  clause.when === 'library' && reasons.includes(pickedReason)

/** Adds what the accepted clauses require, and what that requires in turn; a required clause cannot be refused. */
function withRequired(
  chosen: readonly SelectedClause[],
  current: CurrentClauses,
  subjects: readonly Subject[],
): readonly SelectedClause[] {
  const byPath = new Map(chosen.map((selected) => [selected.path, selected]))
  const queue = chosen.filter(({ decision }) => decision === 'accepted')
  for (let next = 0; next < queue.length; next += 1) {
    const parent = queue[next]
    for (const clause of parent === undefined ? [] : requiredBy(parent.clause, current)) {
      const subject = subjects.find(
        (candidate) =>
          isAbout(candidate, scopeOf(clause.place)) &&
          (candidate.scope === 'procedure' || candidate.lot.id === parent?.lot),
      )
      const at = subject && choicesFor(clause.id, subject)[0]
      const known = at && byPath.get(at.path)
      if (parent === undefined || subject === undefined || at === undefined) continue
      if (known?.decision === 'accepted' && !isPicked(known)) continue
      const reasons = [...reasonsFor(clause, { path: at.path }, []), requiredReason(parent.clause)]
      const required = selectedClause(clause, subject, at, 'accepted', reasons)
      byPath.set(at.path, required)
      // One that was picked too is in the queue already.
      if (known?.decision !== 'accepted') queue.push(required)
    }
  }
  return [...byPath.values()]
}

/** In the order of the library, each once. */
const requiredBy = ({ requires }: ClauseVersion, current: CurrentClauses): readonly ClauseVersion[] =>
  [...new Set(requires)]
    .flatMap((id) => current.find(id) ?? [])
    .toSorted((a, b) => current.rankOf(a.id) - current.rankOf(b.id))

/** The order of the library; of one clause, the procedure first and the lots and criteria in their order. */
const inOrder = (clauses: readonly SelectedClause[], current: CurrentClauses): readonly SelectedClause[] =>
  clauses.toSorted((a, b) => current.rankOf(a.clause.id) - current.rankOf(b.clause.id))
