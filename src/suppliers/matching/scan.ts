import { lazily } from '../../kernel/lazily.js'
import type { Supplier } from '../supplier.js'
import { bestActivity } from './assess.js'
import type { DemandedLot } from './demanded-lot.js'
import { type Candidate, type LotMatching, lotMatching } from './lot-matching.js'

/** Looks at every firm: what matching means, word for word. The index must answer the same. */
export function scanSuppliers(suppliers: readonly Supplier[], lot: DemandedLot): LotMatching {
  const active = suppliers.filter(({ archived }) => archived !== true)
  const candidates = lazily(() => active.flatMap((supplier) => candidateOf(supplier, lot)))
  const having = (noes: number) => () => candidates().filter(({ standing }) => standing.noes === noes)
  return lotMatching(lot, active.length, having(0), having(1))
}

function candidateOf(supplier: Supplier, lot: DemandedLot): readonly Candidate[] {
  const best = bestActivity(supplier, lot)
  return best === undefined ? [] : [{ supplier, ...best }]
}
