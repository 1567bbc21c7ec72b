import type { Rule } from './rule.js'
import { accessibilityIsConsidered } from './rules/accessibility-is-considered.js'
import { advancePaymentIsSettled } from './rules/advance-payment-is-settled.js'
import { amountsAreThoseOfLaunchDate } from './rules/amounts-are-those-of-launch-date.js'
import { answersAreAcceptedToday } from './rules/answers-are-accepted-today.js'
import { approvedAmountFitsEstimate } from './rules/approved-amount-fits-estimate.js'
import { article12Over1NamesItsAct } from './rules/article-12-1-names-its-act.js'
import { awardDatesFollow } from './rules/award-dates-follow.js'
import { awardHasPrice } from './rules/award-has-price.js'
import { awardReportHasWords } from './rules/award-report-has-words.js'
import { chainStaysWithinLimit } from './rules/chain-stays-within-limit.js'
import { chosenConditionIsAnnounced } from './rules/chosen-condition-is-announced.js'
import { collaborationIsDescribed } from './rules/collaboration-is-described.js'
import { conditionConcernsThisContract } from './rules/condition-concerns-this-contract.js'
import { conditionHasSanction } from './rules/condition-has-sanction.js'
import { conditionIsMonitored } from './rules/condition-is-monitored.js'
import { criteriaHaveWeightsAboveThreshold } from './rules/criteria-have-weights-above-threshold.js'
import { criteriaWeighOrHaveOrder } from './rules/criteria-weigh-or-have-order.js'
import { deadlineIsWorkingDay } from './rules/deadline-is-working-day.js'
import { deadlineLeavesEnoughDays } from './rules/deadline-leaves-enough-days.js'
import { decidingBodyFitsBuyer } from './rules/deciding-body-fits-buyer.js'
import { depositIsBounded } from './rules/deposit-is-bounded.js'
import { derogationsAreAllowed } from './rules/derogations-are-allowed.js'
import { durationCountsRenewals } from './rules/duration-counts-renewals.js'
import { durationsAgree } from './rules/durations-agree.js'
import { enoughCandidatesInvited } from './rules/enough-candidates-invited.js'
import { enoughFirmsForReservation } from './rules/enough-firms-for-reservation.js'
import { estimateCountsEverything } from './rules/estimate-counts-everything.js'
import { europeanPublicationFromThreshold } from './rules/european-publication-from-threshold.js'
import { fairLabourInLabourIntensive } from './rules/fair-labour-in-labour-intensive.js'
import { frameworkHasMaximum } from './rules/framework-has-maximum.js'
import { frameworkOrdersHaveRule } from './rules/framework-orders-have-rule.js'
import { frequenciesAgree } from './rules/frequencies-agree.js'
import { hearingFollowsDefence } from './rules/hearing-follows-defence.js'
import { labelsAcceptEquivalents } from './rules/labels-accept-equivalents.js'
import { lightRegimeNeedsListedCpv } from './rules/light-regime-needs-listed-cpv.js'
import { limitedValueBelowCeiling } from './rules/limited-value-below-ceiling.js'
import { lotsFitSocialFirms } from './rules/lots-fit-social-firms.js'
import { lowPriceIsQuestioned } from './rules/low-price-is-questioned.js'
import { negotiationHasItsCase } from './rules/negotiation-has-its-case.js'
import { negotiationOnValueBelowCeiling } from './rules/negotiation-on-value-below-ceiling.js'
import { noArtificialSplitting } from './rules/no-artificial-splitting.js'
import { noBrandWithoutEquivalent } from './rules/no-brand-without-equivalent.js'
import { noFirmExperienceInAward } from './rules/no-firm-experience-in-award.js'
import { noGeneralCompanyPolicy } from './rules/no-general-company-policy.js'
import { noLocalPreference } from './rules/no-local-preference.js'
import { noLotsNeedsReason } from './rules/no-lots-needs-reason.js'
import { noNamedSubcontractor } from './rules/no-named-subcontractor.js'
import { noOutdatedStatus } from './rules/no-outdated-status.js'
import { noPersonalDataOfWorkers } from './rules/no-personal-data-of-workers.js'
import { noPointsForStatus } from './rules/no-points-for-status.js'
import { noRepealedReservation } from './rules/no-repealed-reservation.js'
import { noSignedPartnerAgreement } from './rules/no-signed-partner-agreement.js'
import { nothingCountsTwice } from './rules/nothing-counts-twice.js'
import { obligationHasNumber } from './rules/obligation-has-number.js'
import { obligationIsProportionate } from './rules/obligation-is-proportionate.js'
import { offersAreElectronic } from './rules/offers-are-electronic.js'
import { ownWordingKeepsItsNumbers } from './rules/own-wording-keeps-its-numbers.js'
import { penaltyIsBounded } from './rules/penalty-is-bounded.js'
import { performanceRulesAreDeclared } from './rules/performance-rules-are-declared.js'
import { personalDataAreDeclared } from './rules/personal-data-are-declared.js'
import { priceNamesItsVat } from './rules/price-names-its-vat.js'
import { pricesAreRevised } from './rules/prices-are-revised.js'
import { pricesFitEstimate } from './rules/prices-fit-estimate.js'
import { processorAgreementIsAnnexed } from './rules/processor-agreement-is-annexed.js'
import { promiseIsProvenAndEnforced } from './rules/promise-is-proven-and-enforced.js'
import { qualityCriterionHasLevels } from './rules/quality-criterion-has-levels.js'
import { quantitiesAgree } from './rules/quantities-agree.js'
import { reservationAcceptsEquivalents } from './rules/reservation-accepts-equivalents.js'
import { reservationAgreesEverywhere } from './rules/reservation-agrees-everywhere.js'
import { reservationAsksEvidence } from './rules/reservation-asks-evidence.js'
import { reservationAsksNoMore } from './rules/reservation-asks-no-more.js'
import { reservationHasBothTests } from './rules/reservation-has-both-tests.js'
import { reservationIsNoProcedure } from './rules/reservation-is-no-procedure.js'
import { reservationLimitsSubcontracting } from './rules/reservation-limits-subcontracting.js'
import { reservationNamesItsLots } from './rules/reservation-names-its-lots.js'
import { reservedLotCitesLegalBasis } from './rules/reserved-lot-cites-legal-basis.js'
import { reservedServiceIsListed } from './rules/reserved-service-is-listed.js'
import { reservedServiceIsShort } from './rules/reserved-service-is-short.js'
import { reservedWorksApprovalIsHeld } from './rules/reserved-works-approval-is-held.js'
import { scoredPromiseBecomesDuty } from './rules/scored-promise-becomes-duty.js'
import { scoredQuantityHasCap } from './rules/scored-quantity-has-cap.js'
import { selectionAdmitsSmallFirms } from './rules/selection-admits-small-firms.js'
import { selectionHasLevelAndProof } from './rules/selection-has-level-and-proof.js'
import { simplifiedProcedureBelowCeiling } from './rules/simplified-procedure-below-ceiling.js'
import { socialCriterionCanBeScored } from './rules/social-criterion-can-be-scored.js'
import { socialCriterionCanBeVerified } from './rules/social-criterion-can-be-verified.js'
import { socialShareHasAlternative } from './rules/social-share-has-alternative.js'
import { socialWeightIsProportionate } from './rules/social-weight-is-proportionate.js'
import { staffHoursFitLabourHours } from './rules/staff-hours-fit-labour-hours.js'
import { standstillIsPlanned } from './rules/standstill-is-planned.js'
import { startLeavesTime } from './rules/start-leaves-time.js'
import { targetGroupFromAnyService } from './rules/target-group-from-any-service.js'
import { tendersStayValidReasonably } from './rules/tenders-stay-valid-reasonably.js'
import { textsAreNotWithdrawn } from './rules/texts-are-not-withdrawn.js'
import { threeFirmsConsulted } from './rules/three-firms-consulted.js'
import { turnoverIsProportionate } from './rules/turnover-is-proportionate.js'
import { wagesFollowBindingRules } from './rules/wages-follow-binding-rules.js'
import { weightsAddUp } from './rules/weights-add-up.js'
import { worksAskApproval } from './rules/works-ask-approval.js'

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  reservedLotCitesLegalBasis,
  reservationAcceptsEquivalents,
  reservationHasBothTests,
  reservationAsksNoMore,
  noRepealedReservation,
  reservationAsksEvidence,
  reservationAgreesEverywhere,
  reservationIsNoProcedure,
  reservationNamesItsLots,
  enoughFirmsForReservation,
  reservationLimitsSubcontracting,
  reservedWorksApprovalIsHeld,
  noOutdatedStatus,
  reservedServiceIsListed,
  reservedServiceIsShort,
  negotiationOnValueBelowCeiling,
  simplifiedProcedureBelowCeiling,
  europeanPublicationFromThreshold,
  limitedValueBelowCeiling,
  lightRegimeNeedsListedCpv,
  amountsAreThoseOfLaunchDate,
  estimateCountsEverything,
  noArtificialSplitting,
  noLotsNeedsReason,
  lotsFitSocialFirms,
  offersAreElectronic,
  advancePaymentIsSettled,
  frameworkHasMaximum,
  threeFirmsConsulted,
  answersAreAcceptedToday,
  deadlineLeavesEnoughDays,
  deadlineIsWorkingDay,
  tendersStayValidReasonably,
  negotiationHasItsCase,
  startLeavesTime,
  durationCountsRenewals,
  durationsAgree,
  approvedAmountFitsEstimate,
  worksAskApproval,
  turnoverIsProportionate,
  selectionHasLevelAndProof,
  selectionAdmitsSmallFirms,
  enoughCandidatesInvited,
  frameworkOrdersHaveRule,
  weightsAddUp,
  criteriaHaveWeightsAboveThreshold,
  criteriaWeighOrHaveOrder,
  noLocalPreference,
  noGeneralCompanyPolicy,
  noPointsForStatus,
  noFirmExperienceInAward,
  labelsAcceptEquivalents,
  socialCriterionCanBeScored,
  socialCriterionCanBeVerified,
  socialWeightIsProportionate,
  scoredPromiseBecomesDuty,
  nothingCountsTwice,
  scoredQuantityHasCap,
  awardHasPrice,
  noSignedPartnerAgreement,
  collaborationIsDescribed,
  qualityCriterionHasLevels,
  priceNamesItsVat,
  chosenConditionIsAnnounced,
  conditionConcernsThisContract,
  obligationHasNumber,
  targetGroupFromAnyService,
  obligationIsProportionate,
  noNamedSubcontractor,
  socialShareHasAlternative,
  chainStaysWithinLimit,
  conditionIsMonitored,
  conditionHasSanction,
  penaltyIsBounded,
  performanceRulesAreDeclared,
  derogationsAreAllowed,
  noPersonalDataOfWorkers,
  wagesFollowBindingRules,
  fairLabourInLabourIntensive,
  article12Over1NamesItsAct,
  promiseIsProvenAndEnforced,
  depositIsBounded,
  pricesAreRevised,
  processorAgreementIsAnnexed,
  staffHoursFitLabourHours,
  personalDataAreDeclared,
  accessibilityIsConsidered,
  noBrandWithoutEquivalent,
  quantitiesAgree,
  frequenciesAgree,
  awardReportHasWords,
  standstillIsPlanned,
  lowPriceIsQuestioned,
  pricesFitEstimate,
  decidingBodyFitsBuyer,
  awardDatesFollow,
  hearingFollowsDefence,
  textsAreNotWithdrawn,
  ownWordingKeepsItsNumbers,
]

/** A rule by its short code or its id. */
export const ruleBy = (name: string): Rule | undefined =>
  rules.find(({ code, id }) => code === name.toUpperCase() || id === name)
