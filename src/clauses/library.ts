import { isWithin, type LocalDate } from '../kernel/local-date.js'
import type { ClauseVersion } from './clause.js'
import type { Withdrawal } from './withdrawal.js'

/** A legal text in one of its published versions. */
export interface Versioned {
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
  /** The newest version that may be used on a day: in force, and not withdrawn by then. */
  readonly newestOn: (id: string, day: LocalDate) => Text | undefined
  /** Why a version is not used any more on a day; undefined when it is not withdrawn by then. */
  readonly withdrawalOf: (id: string, version: string, day: LocalDate) => Withdrawal | undefined
  /** All of them, those of a later day too. */
  readonly withdrawals: readonly Withdrawal[]
  /** Changes when a version is added or withdrawn: part of the key under which computed values are kept. */
  readonly fingerprint: string
}
export type ClauseLibrary = VersionedLibrary<string, ClauseVersion>

/** Puts versions into a library; the ids keep the order in which they come. @param withdrawals of these versions. */
export function versionedLibrary<Text extends Versioned>(
  texts: readonly Text[],
  withdrawals: readonly Withdrawal[] = [],
): VersionedLibrary<Text['id'], Text> {
  const withdrawn = new Map(withdrawals.map((one) => [`${one.id}@${one.version}`, one]))
  const withdrawalOf = (id: string, version: string, day: LocalDate): Withdrawal | undefined => {
    const found = withdrawn.get(`${id}@${version}`)
    return found !== undefined && found.withdrawnOn <= day ? found : undefined
  }
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
    newestOn: (id, day) =>
      byId
        .get(id)
        ?.find(
          ({ version, validFrom, validUntil }) =>
            isWithin(day, validFrom, validUntil) && withdrawalOf(id, version, day) === undefined,
        ),
    withdrawalOf,
    withdrawals,
    fingerprint: [
      ...texts.map(({ id, version }) => `${id}@${version}`),
      ...withdrawals.map(({ id, version, withdrawnOn }) => `${id}@${version}!${withdrawnOn}`),
    ].join(' '),
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
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}
