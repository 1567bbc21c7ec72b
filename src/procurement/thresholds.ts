import { z } from 'zod'
import { isWithin, type LocalDate } from '../kernel/local-date.js'
import { failure, type Result, success } from '../kernel/result.js'
import type { ContractNature, Regime } from './code-lists.js'
import { type DatedAmount, datedAmounts } from './threshold-table.js'

/**
 * The amounts that a rule or a condition may name.
 *
 * - `eu-threshold`: from here a European notice is due; it depends on the contract nature and the regime;
 * - `negotiation-without-call-ceiling`: the ceiling of a negotiated procedure without prior publication on value;
 * - `lots-consideration`: from here, divide into lots or say why not;
 * - `simplified-supplies-services`, `simplified-works`: the ceilings of the simplified negotiated procedure;
 * - `light-negotiation-ceiling`: the same as the second in the light regime;
 * - `limited-value`: contracts below it are of limited value;
 * - `standstill-works`: works whose approved tender is above it wait 15 days before they are concluded.
 */
export const thresholdNameSchema = z.enum([
  'eu-threshold',
  'negotiation-without-call-ceiling',
  'lots-consideration',
  'simplified-supplies-services',
  'simplified-works',
  'light-negotiation-ceiling',
  'limited-value',
  'standstill-works',
])
export type ThresholdName = z.infer<typeof thresholdNameSchema>
export const thresholdNames = thresholdNameSchema.options

/** What an amount depends on; a procedure is one. */
export interface ThresholdSubject {
  readonly launchDate?: LocalDate
  readonly contractNature?: ContractNature
  readonly regime?: Regime
}

/** `unknown-date`: the amounts of that day are not in the table; `needs-…`: that answer is missing. */
export type ThresholdFailure = 'unknown-date' | 'needs-date' | 'needs-regime' | 'needs-nature'

/** The amount that counts on the day of launch. Never guesses an amount for a day that the table does not know. */
export function thresholdOn(
  name: ThresholdName,
  subject: ThresholdSubject,
): Result<DatedAmount, ThresholdFailure> {
  const { launchDate } = subject
  if (launchDate === undefined) return failure('needs-date')
  const rows = rowsOf(name, subject)
  if (!rows.ok) return rows
  const found = rows.value.find(({ validFrom, validUntil }) => isWithin(launchDate, validFrom, validUntil))
  return found === undefined ? failure('unknown-date') : success(found)
}

function rowsOf(
  name: ThresholdName,
  { contractNature, regime }: ThresholdSubject,
): Result<readonly DatedAmount[], ThresholdFailure> {
  if (name !== 'eu-threshold') return success(datedAmounts[name])
  if (regime === undefined) return failure('needs-regime')
  if (regime === 'light') return success(datedAmounts['eu-threshold-light'])
  if (contractNature === undefined) return failure('needs-nature')
  return success(
    datedAmounts[contractNature === 'works' ? 'eu-threshold-works' : 'eu-threshold-supplies-services'],
  )
}
