import type { SelectedClause } from '../clauses/selected-clause.js'
import type { Withdrawal } from '../clauses/withdrawal.js'
import type { AssembledDocument, DocumentName } from '../documents/blocks.js'
import { grouped } from '../kernel/grouped.js'
import { lazily } from '../kernel/lazily.js'
import type { LocalDate } from '../kernel/local-date.js'
import type { Euro } from '../kernel/money.js'
import type { Approval } from '../procurement/approval.js'
import type { AwardStage } from '../procurement/award-stage.js'
import type { ClauseRole } from '../procurement/clause-roles.js'
import { type EffectiveLot, effectiveLots } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'
import type { DatedAmount } from '../procurement/threshold-table.js'
import { type ThresholdName, thresholdOn } from '../procurement/thresholds.js'
import { type CheckedText, checkedText } from './text/checked-text.js'
import { type DocumentText, documentText } from './text/document-text.js'

/**
 * What the register says of one lot; absent as long as there is no register.
 * @property matches how many firms fit the lot.
 * @property approvals those that the fitting firms hold.
 * @property reservationFrom from how many a reservation is sensible where the lot lies, and whose threshold that is;
 *   absent: the usual threshold.
 * @property typicalMaximum the largest contract that a fitting or nearly fitting firm usually takes.
 */
export interface LotSupply {
  readonly matches: number
  readonly approvals: readonly Approval[]
  readonly reservationFrom?: { readonly firms: number; readonly region: string }
  readonly typicalMaximum?: Euro
}
/** By the id of the lot. */
export type KnownSupply = Readonly<Record<string, LotSupply>>

/** An earlier purchase of the same buyer. */
export interface EarlierPurchase {
  readonly title: string
  readonly cpvCode: string
  readonly value: Euro
  readonly launchedOn: LocalDate
}
/**
 * @property purchases of the twelve months before the launch, this one left out.
 * @property isComplete whether these are all of them; not when only those with a dossier are known.
 */
export interface KnownHistory {
  readonly purchases: readonly EarlierPurchase[]
  readonly isComplete: boolean
}

/**
 * A text that the dossier keeps to, in a version that was withdrawn for a fault in law.
 * @property at where it is used first: the path of a clause, or `documents.motivation` and the like.
 * @property hasOwnWording whether the buyer's own words stand in its place somewhere.
 */
export interface WithdrawnText extends Withdrawal {
  readonly kind: 'clause' | 'template'
  readonly title: string
  readonly at: string
  readonly hasOwnWording: boolean
}

/** What the rules know of a dossier: the answers in force and what they amount to. Parts may come later. */
export interface CheckedDossier {
  readonly procedure: Procedure
  readonly lots: readonly EffectiveLot[]
  /** All clauses, the refused and the open ones too. */
  readonly selection: readonly SelectedClause[]
  /** The clauses in the text. */
  readonly accepted: readonly SelectedClause[]
  /** The clauses in the text of one lot, by its id. */
  readonly acceptedIn: (lot: string) => readonly SelectedClause[]
  /** What a clause is to us, by its id: also of one that was chosen and is not in force. */
  readonly rolesOf: (clause: string) => readonly ClauseRole[]
  /** The amount on the launch date; absent when the date, or what it depends on, is not known. */
  readonly threshold: (name: ThresholdName) => DatedAmount | undefined
  readonly document: (name: DocumentName) => AssembledDocument | undefined
  /** The words of the bestek, each part with where it comes from; absent without a bestek. */
  readonly bestek: () => { readonly words: DocumentText; readonly text: CheckedText } | undefined
  readonly supply?: KnownSupply
  readonly history?: KnownHistory
  /** Of firms in the register, by their id: whether they belong to the social economy. Others are not known. */
  readonly isSocialFirm?: (id: string) => boolean | undefined
  readonly award?: AwardStage
  /** Absent: no text of it was withdrawn. */
  readonly withdrawn?: readonly WithdrawnText[]
  /** Whether its documents went out. */
  readonly isPublished?: boolean
}

/** Puts together what the rules read. Expects a procedure whose answers out of force were taken out. */
export function checkedDossier(
  given: Pick<
    CheckedDossier,
    | 'procedure'
    | 'selection'
    | 'rolesOf'
    | 'document'
    | 'supply'
    | 'history'
    | 'isSocialFirm'
    | 'award'
    | 'withdrawn'
    | 'isPublished'
  >,
): CheckedDossier {
  const accepted = given.selection.filter(({ decision }) => decision === 'accepted')
  const byLot = lazily(() => grouped(accepted, ({ lot }) => lot ?? ''))
  return {
    ...given,
    lots: effectiveLots(given.procedure),
    bestek: lazily(() => {
      const document = given.document('specifications')
      if (document === undefined) return undefined
      const words = documentText(document)
      return { words, text: checkedText(words.parts, given.procedure.launchDate) }
    }),
    accepted,
    acceptedIn: (lot) => byLot().get(lot) ?? [],
    threshold: (name) => {
      const found = thresholdOn(name, given.procedure)
      return found.ok ? found.value : undefined
    },
  }
}
