import { cents, type Euro, euro } from '../kernel/money.js'
import { legalLimits } from './legal-limits.js'
import type { EffectiveLot } from './lots.js'
import type { Procedure } from './procedure.js'
import { isRevisedService } from './revised-services.js'

/** What follows in law from the value, the nature and the procedure of a contract, for its documents to say. */

/**
 * Which of the general performance rules count: all of them by law; all of them because the documents say so; or of those
 * that are not of right only the measures of the buyer, because the documents declare no others.
 */
type PerformanceRules = 'by-law' | 'declared' | 'measures-only'

/**
 * What the value, the code and the procedure lead to; nothing while one of them that decides is not answered.
 * @see koninklijk besluit van 14 januari 2013, artikelen 5 en 6
 */
export function performanceRulesOf({
  estimatedValue,
  cpvCode,
  procedureType,
}: Procedure): PerformanceRules | undefined {
  if (estimatedValue === undefined) return undefined
  if (reaches(estimatedValue, euro(legalLimits.performanceRulesFrom.value))) {
    if (cpvCode === undefined) return undefined
    return mayBeOutside(cpvCode) ? 'declared' : 'by-law'
  }
  if (procedureType === undefined) return undefined
  return procedureType === 'limited-value' ? 'measures-only' : 'declared'
}

/** Insurance, banking and investment; and care, of which nobody here has read where it ends. @see artikel 6, § 1 */
const mayBeOutside = (cpvCode: string): boolean =>
  (cpvCode >= '66100000' && cpvCode <= '66720000') || cpvCode.startsWith('85')

/**
 * Between the decision and the conclusion: due; due if the tender to approve passes an amount; not due because nobody had
 * to publish in Europe; or not due because of the value.
 */
type Standstill = 'due' | 'by-offer' | 'no-call' | 'not-due'

/**
 * @param threshold the European threshold on the day of launch, when it is known.
 * @see wet van 17 juni 2013, artikelen 11, 12 en 30
 */
export function standstillOf(
  { estimatedValue, procedureType, contractNature, publication }: Procedure,
  threshold: number | undefined,
): Standstill | undefined {
  if (procedureType === 'limited-value') return 'not-due'
  if (estimatedValue === undefined || procedureType === undefined || threshold === undefined) return undefined
  const isLarge = reaches(estimatedValue, euro(threshold))
  if (procedureType === 'neg-wo-call') return isLarge ? 'no-call' : 'not-due'
  if (isLarge) return 'due'
  if (contractNature === undefined) return undefined
  return contractNature === 'works' && publication !== 'none' ? 'by-offer' : 'not-due'
}

/** Whether a deposit is higher than what the rules take where the documents are silent. */
export function isDepositDerogation({ deposit, frameworkAgreement, frameworkTerms }: Procedure): boolean {
  const isWholeFramework = frameworkAgreement != null && frameworkTerms?.contractors === 'one'
  const { frameworkDepositPercentage, depositPercentage } = legalLimits
  const usual = isWholeFramework ? frameworkDepositPercentage.value : depositPercentage.value
  return (deposit?.percentage ?? 0) > usual
}

/**
 * Whether an answer that is still to come, or to be worked out on paper, can derogate from the general performance
 * rules: as long as it can, no document may say that nothing does.
 */
export function mayStillDerogate(procedure: Procedure, lots: readonly EffectiveLot[]): boolean {
  const { deposit, priceRevision, administration, contractNature } = procedure
  return (
    performanceRulesOf(procedure) === undefined ||
    contractNature === undefined ||
    deposit === undefined ||
    isDepositDerogation(procedure) ||
    priceRevision !== null ||
    mayNotFixPrices(procedure, lots) ||
    !/\S/.test(administration?.technicalDescription ?? '')
  )
}

/** Whether prices that do not change may go against article 38/7: no answer shows that the contract is small and short. */
export function mayNotFixPrices(procedure: Procedure, lots: readonly EffectiveLot[]): boolean {
  const { contractNature, procedureType } = procedure
  if (contractNature === 'supplies' || procedureType === 'limited-value') return false
  const isRevised = contractNature === 'works' || lots.some(({ cpvCode = '' }) => isRevisedService(cpvCode))
  return isRevised && !(lots.every(isSmall) && isShort(procedure, lots))
}

const isSmall = ({ estimatedValue }: EffectiveLot): boolean =>
  estimatedValue !== undefined && !reaches(estimatedValue, euro(legalLimits.fixedPriceValue.value))

/** No month is shorter on average over half a year. */
const daysInMonth = 30

function isShort({ termInDays }: Procedure, lots: readonly EffectiveLot[]): boolean {
  const { fixedPriceWorkingDays, fixedPriceCalendarDays } = legalLimits
  if (termInDays?.count !== undefined && termInDays.kind !== undefined)
    return (
      termInDays.count <
      (termInDays.kind === 'working' ? fixedPriceWorkingDays : fixedPriceCalendarDays).value
    )
  return lots.every(
    ({ durationMonths }) =>
      durationMonths !== undefined && durationMonths * daysInMonth < fixedPriceCalendarDays.value,
  )
}

const reaches = (amount: Euro, bound: Euro): boolean => cents(amount) >= cents(bound)
