import type { LocalDate } from '../../kernel/local-date.js'
import type { Euro } from '../../kernel/money.js'
import type { ContractNature } from '../../procurement/code-lists.js'
import type { EffectiveLot } from '../../procurement/lots.js'
import type { Procedure } from '../../procurement/procedure.js'

/**
 * What matching reads of a lot. What is absent is not answered yet, and tests that need it answer "unknown".
 *
 * @property value of the lot, in euro without VAT.
 * @property isValueSecret the buyer does not publish the value: it is not told to firms, and `value` is absent.
 * @property hours for target groups that the lot asks in all.
 * @property reservedParticipation absent counts as not reserved.
 * @property day on which the lot is launched; codes of municipalities and recognitions are looked at as on this day.
 */
export interface DemandedLot {
  readonly id: string
  readonly cpvCode: string
  readonly additionalCpvCodes: readonly string[]
  readonly placeOfPerformance?: readonly string[]
  readonly contractNature?: ContractNature
  readonly value?: Euro
  readonly isValueSecret?: boolean
  readonly durationMonths?: number
  readonly hours?: number
  readonly reservedParticipation?: EffectiveLot['reservedParticipation']
  readonly day: LocalDate
}

/** What is asked of firms in a lot; undefined as long as nobody knows what the work is. */
export function demandedLot(
  lot: EffectiveLot,
  procedure: Pick<Procedure, 'contractNature' | 'launchDate'>,
  { today, hours }: { readonly today: LocalDate; readonly hours?: number },
): DemandedLot | undefined {
  if (lot.cpvCode === undefined) return undefined
  return {
    id: lot.id,
    cpvCode: lot.cpvCode,
    additionalCpvCodes: lot.additionalCpvCodes ?? [],
    placeOfPerformance: lot.placeOfPerformance,
    contractNature: procedure.contractNature,
    value: lot.estimatedValue,
    durationMonths: lot.durationMonths,
    hours,
    reservedParticipation: lot.reservedParticipation,
    day: procedure.launchDate ?? today,
  }
}
