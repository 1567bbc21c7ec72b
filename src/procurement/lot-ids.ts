import { isLotId } from './answers/path.js'
import type { Lot } from './lot.js'
import type { Procedure } from './procedure.js'

/**
 * The procedure with an id for every lot: one that was left out becomes the next free one, after the highest that
 * is or was in use.
 *
 * @param usedBefore ids that lots of this procedure ever had; they are not given again.
 */
export function normaliseProcedure(procedure: Procedure, usedBefore: readonly string[] = []): Procedure {
  if (procedure.lots === undefined) return procedure
  return { ...procedure, lots: withLotIds(procedure.lots, usedBefore) }
}

export type LotWithId = Lot & { readonly id: string }

/** The lots in their order, each with an id: see {@link normaliseProcedure}. */
export function withLotIds(lots: readonly Lot[], usedBefore: readonly string[] = []): readonly LotWithId[] {
  const taken = new Set([...usedBefore, ...lots.flatMap(({ id }) => id ?? [])])
  return lots.map((lot) => ({ ...lot, id: lot.id ?? take(taken) }))
}

function take(taken: Set<string>): string {
  const highest = Math.max(0, ...[...taken].map(numberOf))
  const id = highest < highestNumber ? lotId(highest + 1) : lowestFree(taken)
  taken.add(id)
  return id
}

/** Only when the numbers have run out: the lowest that no lot has. */
function lowestFree(taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(lotId(number)) && number < highestNumber) number += 1
  return lotId(number)
}

const highestNumber = 9999
const lotId = (number: number): string => `LOT-${String(number).padStart(4, '0')}`
const numberOf = (id: string): number => (isLotId(id) ? Number(id.slice(-4)) : 0)
