import type { Instrument } from './advice.js'
import { accessibility } from './instruments/accessibility.js'
import { approachCriterion } from './instruments/approach-criterion.js'
import { collaborationCondition } from './instruments/collaboration-condition.js'
import { collaborationCriterion } from './instruments/collaboration-criterion.js'
import { fairLabour } from './instruments/fair-labour.js'
import { fairSupplyChain } from './instruments/fair-supply-chain.js'
import { flexibleClause } from './instruments/flexible-clause.js'
import { quantityCriterion } from './instruments/quantity-criterion.js'
import { reserveConsultation } from './instruments/reserve-consultation.js'
import { reserveContract } from './instruments/reserve-contract.js'
import { reserveLot } from './instruments/reserve-lot.js'
import { reserveSmallContract } from './instruments/reserve-small-contract.js'
import { reserveSocialService } from './instruments/reserve-social-service.js'
import { socialEconomyShare } from './instruments/social-economy-share.js'
import { splitAndReserve } from './instruments/split-and-reserve.js'
import { targetGroupHours } from './instruments/target-group-hours.js'
import { trainingPlaces } from './instruments/training-places.js'

/**
 * All instruments, in the order in which they are thought of: reserve, else divide, else work together, else a
 * condition or a criterion, and always the basics.
 */
export const instruments: readonly Instrument[] = [
  reserveSmallContract,
  reserveSocialService,
  reserveConsultation,
  reserveContract,
  reserveLot,
  splitAndReserve,
  socialEconomyShare,
  flexibleClause,
  collaborationCriterion,
  collaborationCondition,
  approachCriterion,
  quantityCriterion,
  targetGroupHours,
  trainingPlaces,
  fairSupplyChain,
  accessibility,
  fairLabour,
]
