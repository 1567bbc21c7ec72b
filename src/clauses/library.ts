import { isWithin, type LocalDate } from '../kernel/local-date.js'
import type { ClauseVersion } from './clause.js'

/** All published versions of all clauses. */
export interface ClauseLibrary {
  /** The versions of one clause, newest first. */
  readonly versions: (id: string) => readonly ClauseVersion[]
  readonly find: (id: string, version: string) => ClauseVersion | undefined
  /** The newest version that may be used on a day. */
  readonly newestOn: (id: string, day: LocalDate) => ClauseVersion | undefined
  readonly ids: readonly string[]
  /** Changes when a version is added: part of the key under which computed values are kept. */
  readonly fingerprint: string
}

/** Puts versions into a library; the order of ids is that of the list (the order of texts within a place). */
export function clauseLibrary(versions: readonly ClauseVersion[]): ClauseLibrary {
  const byId = new Map<string, readonly ClauseVersion[]>()
  for (const version of versions) byId.set(version.id, [...(byId.get(version.id) ?? []), version])
  for (const [id, list] of byId) byId.set(id, list.toSorted((a, b) => compareVersions(b.version, a.version)))
  return {
    versions: (id) => byId.get(id) ?? [],
    find: (id, version) => byId.get(id)?.find((clause) => clause.version === version),
    newestOn: (id, day) => byId.get(id)?.find((clause) => isWithin(day, clause.validFrom, clause.validUntil)),
    ids: [...byId.keys()],
    fingerprint: versions.map(({ id, version }) => `${id}@${version}`).join(' '),
  }
}

/** Negative when `a` is the older: 1.2.0 comes before 1.10.0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}
