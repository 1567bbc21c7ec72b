import { adviceDeclarations } from './advice.js'
import { awardDeclarations } from './award.js'
import { bidderDeclarations } from './bidder.js'
import { checkDeclarations } from './check.js'
import type { Declarations, Read } from './declared.js'
import { instrumentDeclarations } from './instruments.js'
import { internalDeclarations } from './internal.js'
import { inviteeDeclarations } from './invitees.js'
import { lifeCycleDeclarations } from './life-cycle.js'
import { marketDeclarations } from './market.js'
import { orderDeclarations } from './order.js'
import { selectionDeclarations } from './selection.js'
import { shortcomingDeclarations } from './shortcomings.js'
import { strategyDeclarations } from './strategy.js'
import { tendererDeclarations } from './tenderers.js'

/** The groups of facts that only some documents are told, by name. */
export const toldDeclarations = {
  selection: selectionDeclarations,
  check: checkDeclarations,
  advice: adviceDeclarations,
  market: marketDeclarations,
  award: awardDeclarations,
  invitees: inviteeDeclarations,
  order: orderDeclarations,
  instruments: instrumentDeclarations,
  internal: internalDeclarations,
  strategy: strategyDeclarations,
  tenderers: tendererDeclarations,
  shortcomings: shortcomingDeclarations,
  bidder: bidderDeclarations,
  lifeCycle: lifeCycleDeclarations,
} as const satisfies Readonly<Record<string, Declarations>>

export type ToldGroup = keyof typeof toldDeclarations

/** The values that fill one group. */
export type Told<Group extends ToldGroup> = Read<(typeof toldDeclarations)[Group]>
