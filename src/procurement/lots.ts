import { keptWith } from '../kernel/lazily.js'
import type { Lot } from './lot.js'
import { withLotIds } from './lot-ids.js'
import type { Procedure } from './procedure.js'

/** The fields that a lot takes from the procedure when it leaves them out. */
const inheritedFields = ['cpvCode', 'additionalCpvCodes', 'placeOfPerformance', 'durationMonths'] as const

/**
 * A lot as it counts: what it leaves to the procedure is filled in.
 *
 * @property number its place in the list, from 1.
 * @property ownFields the fields that were answered for the lot itself.
 */
export interface EffectiveLot extends Lot {
  readonly id: string
  readonly number: number
  readonly ownFields: readonly LotField[]
}
/** What can be answered of a lot; its id is no answer. */
export type LotField = Exclude<keyof Lot, 'id'>

/**
 * The lots that count, in order; never none, because an undivided contract is one lot. CPV codes, place and
 * duration come from the procedure where a lot leaves them out; the value only when there is one lot. Computed once for
 * each procedure.
 */
export const effectiveLots = keptWith((procedure: Procedure): readonly EffectiveLot[] => {
  const lots = withLotIds(procedure.lots?.length ? procedure.lots : [{}])
  return lots.map((lot, index) => ({
    ...lot,
    ...inherited(lot, procedure, lots.length === 1),
    number: index + 1,
    ownFields: ownFields(lot),
  }))
})

/** Whether there are several lots. */
export const isDivided = ({ lots = [] }: Pick<Procedure, 'lots'>): boolean => lots.length > 1

function inherited(lot: Lot, procedure: Procedure, isOnlyLot: boolean): Partial<Lot> {
  const fields = isOnlyLot ? [...inheritedFields, 'estimatedValue' as const] : inheritedFields
  const missing = fields.filter((field) => lot[field] === undefined && procedure[field] !== undefined)
  return Object.fromEntries(missing.map((field) => [field, procedure[field]]))
}

const isLotField = (lot: Lot, field: string): field is LotField => field !== 'id' && Object.hasOwn(lot, field)

const ownFields = (lot: Lot): readonly LotField[] =>
  Object.entries(lot).flatMap(([field, value]) =>
    value !== undefined && isLotField(lot, field) ? [field] : [],
  )
