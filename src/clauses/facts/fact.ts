import type { EffectiveLot } from '../../procurement/lots.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { ThresholdName } from '../../procurement/thresholds.js'
import type { Declaration } from '../text/value-kinds.js'

/** What facts are read from: the answers in force. */
export interface FactSource {
  readonly procedure: Procedure
  readonly lots: readonly EffectiveLot[]
  /** In euro, on the launch date; `undefined` when the amount or the date is not known. */
  readonly threshold: (name: ThresholdName) => number | undefined
  /** Whether an answer, by its path, is only a proposal so far; left out: none is. */
  readonly isProposed?: (answer: string) => boolean
}

/**
 * One name that a legal text or a condition may use.
 * @property read the real value (`undefined`: not answered); it is printed as the kind asks.
 */
export interface Fact<Subject> extends Declaration {
  readonly read: (subject: Subject, source: FactSource) => unknown
}

export type FactTable<Subject> = Readonly<Record<string, Fact<Subject>>>

/** All values of one subject by name, as a row for `{{#each}}` or as a group of names. */
export function readFacts<Subject>(
  table: FactTable<Subject>,
  subject: Subject,
  source: FactSource,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(table).map(([name, fact]) => [name, fact.read(subject, source)]))
}

/** The declarations of a table under a prefix: `title` → `lot.title`. */
export function declare<Subject>(
  table: FactTable<Subject>,
  prefix = '',
): Readonly<Record<string, Declaration>> {
  return Object.fromEntries(
    Object.entries(table).map(([name, { read: _, ...declaration }]) => [`${prefix}${name}`, declaration]),
  )
}
