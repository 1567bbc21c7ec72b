import { lazily } from '../../kernel/lazily.js'
import type { Supplier } from '../supplier.js'
import { bestActivity } from './assess.js'
import type { DemandedLot } from './demanded-lot.js'
import { type Candidate, type LotMatching, lotMatching } from './lot-matching.js'
import { outcomesOf } from './outcomes.js'

/** Looks at every firm: what matching means, word for word. The index must answer the same. */
export function scanSuppliers(suppliers: readonly Supplier[], lot: DemandedLot): LotMatching {
  const active = suppliers.filter(({ archived }) => archived !== true)
  const candidates = lazily(() => active.flatMap((supplier) => candidateOf(supplier, lot)))
  const having = (noes: number) => () => candidates().filter(({ standing }) => standing.noes === noes)
  return lotMatching(lot, {
    total: active.length,
    fitting: having(0),
    nearlyFitting: having(1),
    doneThere: () =>
      active.flatMap((supplier) =>
        (supplier.activities ?? []).filter((activity) => {
          const { work, place } = outcomesOf(supplier, activity, lot)
          return work.answer === 'yes' && place.answer !== 'no'
        }),
      ),
  })
}

function candidateOf(supplier: Supplier, lot: DemandedLot): readonly Candidate[] {
  const best = bestActivity(supplier, lot)
  return best === undefined ? [] : [{ supplier, ...best }]
}
