import { formatEuro } from '../kernel/format.js'
import type { Euro } from '../kernel/money.js'
import { type ProcedureType, procedureTypes } from '../procurement/code-lists.js'
import { type ThresholdName, thresholdOn } from '../procurement/thresholds.js'
import type { AdviceCase, Consideration } from './advice.js'
import { missing } from './missing.js'

/** Considerations about the procurement procedure and the amounts of the law. */

/** The whole contract stays below an amount of the law, on the day of launch. @param above what stands where it does not. */
export function staysBelow(
  { procedure }: AdviceCase,
  name: ThresholdName,
  amount: { readonly what: string; readonly value: Euro | undefined; readonly path: string },
): Consideration {
  const threshold = thresholdOn(name, procedure)
  if (!threshold.ok)
    return threshold.error === 'unknown-date'
      ? {
          says: 'De drempels van de lanceringsdatum zijn nog niet bekend.',
          allows: 'unknown',
          asks: 'launchDate',
        }
      : missing('wanneer je de opdracht lanceert', 'launchDate')
  if (amount.value === undefined) return missing(amount.what.toLowerCase(), amount.path)
  const { amount: bound, source } = threshold.value
  return amount.value < bound
    ? {
        says: `${amount.what} is ${formatEuro(amount.value)}, minder dan ${formatEuro(bound)} (${source}).`,
        allows: 'recommended',
      }
    : {
        says: `${amount.what} is ${formatEuro(amount.value)}, niet minder dan ${formatEuro(bound)} (${source}) → deze procedure mag niet.`,
        allows: 'not-allowed',
      }
}

/** The spending to approve, where it is answered, may reach an amount of the law but not pass it. */
export function approvedWithin({ procedure }: AdviceCase, name: ThresholdName): readonly Consideration[] {
  const threshold = thresholdOn(name, procedure)
  const { approvedAmount } = procedure
  if (!threshold.ok || approvedAmount === undefined || approvedAmount <= threshold.value.amount) return []
  const { amount: bound, source } = threshold.value
  return [
    {
      says: `De goed te keuren uitgave is ${formatEuro(approvedAmount)}, meer dan ${formatEuro(bound)} (${source}) → deze procedure mag niet.`,
      allows: 'not-allowed',
    },
  ]
}

/** An instrument that chooses a procedure goes first as long as none, or this one, was chosen. */
export function procedureIsFree(
  { procedure: { procedureType } }: AdviceCase,
  wanted: ProcedureType,
): readonly Consideration[] {
  if (procedureType === undefined) return []
  return procedureType === wanted
    ? [{ says: `Je koos deze procedure al: ${procedureTypes.labels[wanted]}.`, allows: 'recommended' }]
    : [
        {
          says: `Je koos een andere procedure: ${procedureTypes.labels[procedureType]}. Dit wordt dan: ${procedureTypes.labels[wanted]}.`,
          allows: 'possible',
        },
      ]
}
