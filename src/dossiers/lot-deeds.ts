import { omit } from '../kernel/omit.js'
import type { Lot } from '../procurement/lot.js'
import type { LotWithId } from '../procurement/lot-ids.js'
import { effectiveLots } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'

type Lots = readonly LotWithId[]

/** What can be done with the lots of a procedure as rows; `add` needs no lot. */
export const lotDeeds = ['add', 'copy', 'move-up', 'move-down', 'remove'] as const
export type LotDeed = (typeof lotDeeds)[number]

/**
 * The procedure with its lots changed; a new one has no id yet. A lot that is not there changes nothing: somebody else
 * took it away. The last lot stays.
 */
export function withLotDeed(procedure: Procedure, deed: LotDeed, lot: string | undefined): Procedure {
  const lots = withIds(procedure)
  const index = lots.findIndex(({ id }) => id === lot)
  if (index < 0 && deed !== 'add') return procedure
  const after = { ...procedure, lots: [...changed(lots, deed, index)] }
  return deed === 'remove' && lots.length > 1 ? withoutRowsOf(lot, after) : after
}

/** What was asked or priced of a lot goes with it. */
function withoutRowsOf(lot: string | undefined, procedure: Procedure): Procedure {
  const { selectionCriteria, inventory } = procedure
  const others = <Row extends { readonly lot?: string | undefined }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => row.lot === undefined || row.lot !== lot)
  return {
    ...procedure,
    ...(selectionCriteria && { selectionCriteria: others(selectionCriteria) }),
    ...(inventory && { inventory: others(inventory) }),
  }
}

function changed(lots: Lots, deed: LotDeed, index: number): readonly Lot[] {
  switch (deed) {
    case 'add':
      return [...lots, { title: '' }]
    case 'copy':
      return lots.flatMap((lot, at) => (at === index ? [lot, copyOf(lot)] : [lot]))
    case 'move-up':
      return swapped(lots, index - 1)
    case 'move-down':
      return swapped(lots, index)
    case 'remove':
      return lots.length === 1 ? lots : lots.toSpliced(index, 1)
    default:
      return deed satisfies never
  }
}

/** The same answers, to get an id of its own. */
const copyOf = (lot: LotWithId): Lot => ({
  ...omit(lot, 'id'),
  title: `${(lot.title ?? '').slice(0, 490)} (kopie)`,
})

function swapped(lots: Lots, first: number): Lots {
  const [one, other] = [lots[first], lots[first + 1]]
  return one === undefined || other === undefined ? lots : lots.toSpliced(first, 2, other, one)
}

const withIds = (procedure: Procedure): Lots =>
  effectiveLots(procedure).map(({ id }) => ({ ...procedure.lots?.find((lot) => lot.id === id), id }))
