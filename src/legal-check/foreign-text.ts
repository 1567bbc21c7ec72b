import type { Asker, Undone } from '../kernel/asked-work.js'
import type { LocalDate } from '../kernel/local-date.js'
import type { Result } from '../kernel/result.js'
import type { TextPart } from '../kernel/text-part.js'
import type { Procedure } from '../procurement/procedure.js'
import { checkText } from './check.js'
import type { Finding } from './finding.js'
import { type OpenPlace, openPlacesIn } from './open-places.js'
import type { RecognisableClause } from './recognisable.js'
import { rules } from './rules.js'
import { type FoundClause, socialClausesIn } from './social-clauses.js'
import { procedureFrom } from './take-over.js'
import { checkedText } from './text/checked-text.js'

/**
 * What there is to say of a text that somebody else wrote. Plain data.
 * @property clauses the social clauses in it, with what they lack; openPlaces: where its writer still has to fill in
 * something; start: what a dossier can begin with.
 */
export interface ForeignCheck {
  readonly findings: readonly Finding[]
  readonly clauses: readonly FoundClause[]
  readonly openPlaces: readonly OpenPlace[]
  readonly start: Procedure
}

/** A pasted text of more characters than this is refused. */
export const maximumText = 1_000_000

/**
 * Checks somebody else's text against the rules of a day. Pure; takes time in proportion to the text.
 * @param recognisable the clauses of the library that are looked for in it.
 */
export function checkForeignText(
  parts: readonly TextPart[],
  day: LocalDate,
  recognisable: readonly RecognisableClause[],
): ForeignCheck {
  const text = checkedText(parts, day)
  const clauses = socialClausesIn(text, recognisable)
  return {
    findings: checkText(parts, rules, day).findings,
    clauses,
    openPlaces: openPlacesIn(text),
    start: procedureFrom(text, clauses, recognisable),
  }
}

/** Does {@link checkForeignText} without holding anybody up. */
export interface ForeignTextChecker {
  readonly check: (
    parts: readonly TextPart[],
    day: LocalDate,
    asker?: Asker,
  ) => Promise<Result<ForeignCheck, Undone>>
  /** Gives up what waits, and waits for what is being checked. */
  readonly close: () => Promise<void>
}
