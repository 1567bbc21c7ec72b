import { isWithin, type LocalDate } from '../kernel/local-date.js'
import type { ClauseVersion } from './clause.js'

/** A legal text in one of its published versions. */
interface Versioned {
  readonly id: string
  readonly version: string
  readonly validFrom: LocalDate
  readonly validUntil?: LocalDate
}

/** All published versions of all texts of a kind (clauses, or templates). */
export interface VersionedLibrary<Id extends string, Text extends Versioned> {
  /** In the order in which the texts flow into a place. */
  readonly ids: readonly Id[]
  /** The versions of one text, newest first; none for an unknown id. */
  readonly versions: (id: string) => readonly Text[]
  readonly find: (id: string, version: string) => Text | undefined
  /** The newest version that may be used on a day. */
  readonly newestOn: (id: string, day: LocalDate) => Text | undefined
  /** Changes when a version is added: part of the key under which computed values are kept. */
  readonly fingerprint: string
}
export type ClauseLibrary = VersionedLibrary<string, ClauseVersion>

/** Puts versions into a library; the ids keep the order in which they come. */
export function versionedLibrary<Text extends Versioned>(
  texts: readonly Text[],
): VersionedLibrary<Text['id'], Text> {
  const byId = new Map<string, readonly Text[]>()
  for (const text of texts) byId.set(text.id, [...(byId.get(text.id) ?? []), text])
  for (const [id, list] of byId)
    byId.set(
      id,
      list.toSorted((a, b) => compareVersions(b.version, a.version)),
    )
  return {
    ids: [...new Set(texts.map(({ id }) => id))],
    versions: (id) => byId.get(id) ?? [],
    find: (id, version) => byId.get(id)?.find((text) => text.version === version),
    newestOn: (id, day) => byId.get(id)?.find((text) => isWithin(day, text.validFrom, text.validUntil)),
    fingerprint: texts.map(({ id, version }) => `${id}@${version}`).join(' '),
  }
}

/** The version that a dossier uses: the pinned one, else the newest of today. */
export function pinnedOrNewest<Text extends Versioned>(
  library: VersionedLibrary<string, Text>,
  id: string,
  pins: Pins,
  today: LocalDate,
): Text | undefined {
  const pinned = pins[id]
  return (pinned === undefined ? undefined : library.find(id, pinned)) ?? library.newestOn(id, today)
}

/** Id → the version that a dossier keeps to. */
export type Pins = Readonly<Record<string, string>>

/** Negative when `a` is the older: 1.2.0 comes before 1.10.0. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}
