import { keptWith } from '../kernel/lazily.js'
import type { LocalDate } from '../kernel/local-date.js'
import type { ClauseVersion } from './clause.js'
import { conditionIndex } from './condition-index.js'
import type { ConditionInput } from './conditions.js'
import { type ClauseLibrary, type Pins, pinnedOrNewest } from './library.js'
import { type Scope, scopeOf } from './vocabulary.js'

/** The version of every clause that a dossier uses, found without a look at those that do not apply. */
export interface CurrentClauses {
  readonly find: (id: string) => ClauseVersion | undefined
  /** The place of a clause in the library, from 0. */
  readonly rankOf: (id: string) => number
  /**
   * Every clause of this scope that comes by itself where its condition holds, and some whose condition does not; in no
   * order, each once. One that only somebody's pick brings is not among them.
   */
  readonly comingAlong: (scope: Scope, input: ConditionInput) => readonly ClauseVersion[]
}

export function currentClauses(library: ClauseLibrary, pins: Pins, today: LocalDate): CurrentClauses {
  const newest = newestOf(library)(today)
  const pinned = new Map<string, ClauseVersion>()
  for (const id of Object.keys(pins)) {
    const version = newest.ranks.has(id) ? pinnedOrNewest(library, id, pins, today) : undefined
    if (version !== undefined && version !== newest.versions.get(id)) pinned.set(id, version)
  }
  const comesAlong = (scope: Scope) =>
    [...pinned.values()].filter(({ when, place }) => when !== 'library' && scopeOf(place) === scope)
  return {
    find: (id) => pinned.get(id) ?? newest.versions.get(id),
    rankOf: (id) => newest.ranks.get(id) ?? 0,
    comingAlong: (scope, input) => [
      ...newest.comingAlong(scope, input).filter(({ id }) => !pinned.has(id)),
      ...comesAlong(scope),
    ],
  }
}

interface NewestClauses {
  readonly versions: ReadonlyMap<string, ClauseVersion>
  readonly ranks: ReadonlyMap<string, number>
  readonly comingAlong: CurrentClauses['comingAlong']
}

/** Made once a day for a library: what every dossier without other pins uses. */
const newestOf = keptWith((library: ClauseLibrary) => {
  const ranks = new Map(library.ids.map((id, rank) => [id, rank]))
  let kept: { readonly day: LocalDate; readonly newest: NewestClauses } | undefined
  return (day: LocalDate): NewestClauses => {
    if (kept?.day !== day) kept = { day, newest: newestOn(library, ranks, day) }
    return kept.newest
  }
})

function newestOn(library: ClauseLibrary, ranks: ReadonlyMap<string, number>, day: LocalDate): NewestClauses {
  const versions = library.ids.flatMap((id) => library.newestOn(id, day) ?? [])
  const indexed = (scope: Scope) => {
    const clauses = versions.filter(({ when, place }) => when !== 'library' && scopeOf(place) === scope)
    const index = conditionIndex(clauses.map(({ appliesWhen }) => appliesWhen))
    return (input: ConditionInput) => [...index.mayHold(input)].flatMap((place) => clauses[place] ?? [])
  }
  const [procedure, lot] = [indexed('procedure'), indexed('lot')]
  return {
    ranks,
    versions: new Map(versions.map((version) => [version.id, version])),
    comingAlong: (scope, input) => (scope === 'lot' ? lot(input) : procedure(input)),
  }
}
