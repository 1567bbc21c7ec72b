import type { LocalDate } from '../kernel/local-date.js'
import type { ClauseRole } from '../procurement/clause-roles.js'
import type { EffectiveLot } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'
import type { DemandedLot } from '../suppliers/matching/demanded-lot.js'
import type { LotMatching } from '../suppliers/matching/lot-matching.js'

/**
 * What is said of an instrument, best first. `unknown`: an answer or the market is missing; `not-allowed`: the law
 * excludes it.
 */
export const verdicts = ['recommended', 'possible', 'unknown', 'discouraged', 'not-allowed'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * Which firms would fit a lot, as it was answered or with something changed; undefined as long as the register or the
 * lot's work is unknown. One function for each state of a dossier and of the register: what it answered is kept.
 */
export type FirmsFor = (lot: string, change?: Partial<DemandedLot>) => LotMatching | undefined

/**
 * A clause of the library that can be taken over.
 * @property amount the parameter that holds the number that it promises.
 * @property isProposed whether the library itself proposes it for this lot or for the whole procedure.
 */
export interface OfferedClause {
  readonly id: string
  readonly title: string
  readonly parameters: readonly string[]
  readonly amount?: string
  readonly isProposed: boolean
}

/**
 * What an advice for one lot is made of.
 * @property procedure the answers in force.
 * @property day the launch date, else today: the day on which firms and regions are looked at.
 * @property clausesInRole what the library holds in a role, the one to take over in front; none: it is not offered.
 * @property hours for target groups that the lot asks already.
 */
export interface AdviceCase {
  readonly procedure: Procedure
  readonly lot: EffectiveLot
  readonly day: LocalDate
  readonly clausesInRole: (role: ClauseRole) => readonly OfferedClause[]
  readonly hours?: number
  readonly firms: FirmsFor
}

/**
 * One step of the arithmetic.
 * @property says a Dutch sentence with the numbers in it.
 * @property allows the best verdict that it leaves open.
 * @property asks the path of the answer that is missing, where it is one.
 */
export interface Consideration {
  readonly says: string
  readonly allows: Verdict
  readonly asks?: string
}

/** An answer that taking the advice over gives, as a fix of the legal check does. */
export interface AdviceAnswer {
  readonly path: string
  readonly value: unknown
}

/**
 * A way to buy socially.
 *
 * @property id kebab-case, names the instrument, never reused.
 * @property title what taking it over does, as a button or a heading says it.
 * @property what what it is, in one or two sentences.
 * @property basis the article that it stands on, as it is cited.
 * @property takes the role of the clause that taking it over takes; without such a clause it is not advised.
 * @property considers why it fits the lot or not, step by step.
 * @property answers what taking it over answers; those that stand there already may be among them.
 */
export interface Instrument {
  readonly id: string
  readonly title: string
  readonly what: string
  readonly basis: string
  readonly takes?: ClauseRole
  readonly considers: (about: AdviceCase) => readonly Consideration[]
  readonly answers: (about: AdviceCase) => readonly AdviceAnswer[]
}

export const instrument = <const Stated extends Instrument>(stated: Stated): Stated => stated

/**
 * What is said of one instrument for one lot.
 * @property arithmetic the considerations as sentences.
 * @property asks paths of the answers that are missing.
 * @property answers what taking it over would change; none: it is not advised, or it stands there already.
 */
export interface Advice {
  readonly instrument: string
  readonly title: string
  readonly what: string
  readonly basis: string
  readonly verdict: Verdict
  readonly arithmetic: readonly string[]
  readonly asks: readonly string[]
  readonly answers: readonly AdviceAnswer[]
}
