import type { RegisterAddress } from '../clauses/facts/address.js'
import { readAward } from '../clauses/facts/award.js'
import { readBidder } from '../clauses/facts/bidder.js'
import type { FactSource } from '../clauses/facts/fact-source.js'
import { readInvitees } from '../clauses/facts/invitees.js'
import { readLifeCycles } from '../clauses/facts/life-cycle.js'
import { readOrder } from '../clauses/facts/order.js'
import { readSelection } from '../clauses/facts/selection.js'
import { readShortcomings } from '../clauses/facts/shortcomings.js'
import { readStrategy } from '../clauses/facts/strategy.js'
import { readTenderers } from '../clauses/facts/tenderers.js'
import type { Told, ToldGroup } from '../clauses/facts/told.js'
import type { SelectedClause } from '../clauses/selected-clause.js'
import type { AssembledDocument } from '../documents/blocks.js'
import { type DocumentName, kindOf } from '../documents/document-kinds.js'
import type { LocalDate } from '../kernel/local-date.js'
import type { Unchecked } from '../legal-check/finding.js'
import type { Procedure } from '../procurement/procedure.js'
import { takenAdviceFacts } from './advice-facts.js'
import { checkFacts } from './check-facts.js'
import type { Dossier } from './dossier.js'
import type { MotivatedFinding } from './findings.js'
import { instrumentFacts } from './instrument-facts.js'
import { internalFacts } from './internal-facts.js'
import { marketFacts } from './market-facts.js'

/**
 * What the groups of facts are read from; what costs something is computed for who asks.
 * @property procedure the answers that count.
 */
export interface ToldCase {
  readonly dossier: Pick<Dossier, 'procedure' | 'advice' | 'award' | 'marketChecks'> &
    Partial<Pick<Dossier, 'revision'>>
  readonly procedure: Procedure
  readonly source: () => FactSource
  readonly selection: () => readonly SelectedClause[]
  readonly findings: () => readonly MotivatedFinding[]
  readonly notChecked: () => readonly Unchecked[]
  /** How many rules could look at everything. */
  readonly rulesLookedAt: () => number
  /** The templates that the dossier works with. */
  readonly texts: () => readonly { readonly title: string; readonly reference: string }[]
  readonly specifications: () => AssembledDocument | undefined
  /** Where a firm of the register is found. */
  readonly registerAddress: RegisterAddress
  readonly today: LocalDate
}

/** Who fills which group of facts. The type refuses a group that nobody fills. */
const tellers: { readonly [Group in ToldGroup]: (about: ToldCase) => Told<Group> } = {
  selection: ({ selection, source }) => readSelection(selection(), source()),
  check: ({ findings, notChecked, rulesLookedAt }) => checkFacts(findings(), notChecked(), rulesLookedAt()),
  advice: ({ dossier }) => takenAdviceFacts(dossier),
  market: ({ dossier }) => marketFacts(dossier),
  award: ({ dossier, source }) => readAward(dossier.award, source()),
  invitees: ({ procedure, registerAddress }) => readInvitees(procedure, registerAddress),
  strategy: ({ selection, source }) => readStrategy(selection(), source()),
  bidder: ({ selection, source }) => readBidder(selection(), source()),
  lifeCycle: ({ selection, source }) => readLifeCycles(selection(), source()),
  order: ({ source, registerAddress }) => readOrder(source().procedure, registerAddress),
  tenderers: ({ dossier, source, registerAddress }) =>
    readTenderers(dossier.award, source(), registerAddress),
  shortcomings: ({ dossier, source, registerAddress }) =>
    readShortcomings(dossier.award, source(), registerAddress),
  instruments: ({ selection, source, dossier }) => instrumentFacts(selection(), source(), dossier),
  internal: ({ procedure, selection, texts, specifications, today, dossier: { revision } }) =>
    internalFacts({
      ...{ procedure, today, revision },
      ...{ selection: selection(), texts: texts(), specifications: specifications() },
    }),
}

/** What a document is told besides the answers and what the clauses come to. */
export const toldTo = (name: DocumentName, about: ToldCase): Readonly<Record<string, unknown>> =>
  Object.assign({}, ...kindOf(name).told.map((group) => tellers[group](about)))
