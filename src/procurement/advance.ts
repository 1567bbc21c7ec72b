import type { Euro } from '../kernel/money.js'
import { legalLimits } from './legal-limits.js'
import type { Procedure } from './procedure.js'

/** What an advance payment is at least, in percent: on value whoever the contractor is, otherwise by its size. */
export const leastAdvance = {
  onValue: legalLimits.advanceOnValue.value,
  micro: legalLimits.advanceMicro.value,
  small: legalLimits.advanceSmall.value,
  medium: legalLimits.advanceMedium.value,
} as const

/** Whether the negotiated procedure without prior publication rests on the value of the contract. */
export const isNegotiatedOnValue = ({
  procedureType,
  negotiationGround,
}: Pick<Procedure, 'procedureType' | 'negotiationGround'>): boolean =>
  procedureType === 'neg-wo-call' && negotiationGround === 'value'

/**
 * What the advance is a share of, in euro including VAT: the value of the first term, and of twelve months of it where
 * it lasts longer. The estimate counts its renewals; they are taken out by their months.
 *
 * @property months of the first term; renewedMonths: of the renewals that are in the value.
 * @property includesVat whether the value has it already; otherwise the ordinary rate is added.
 */
export function referenceValue(contract: {
  readonly value: Euro
  readonly months: number
  readonly renewedMonths: number
  readonly includesVat: boolean
}): number {
  const { value, months, renewedMonths, includesVat } = contract
  const withVat = includesVat ? value : (value * (100 + legalLimits.vatRate.value)) / 100
  const counted = Math.min(months, legalLimits.advanceReferenceMonths.value)
  return (withVat * counted) / (months + renewedMonths)
}
