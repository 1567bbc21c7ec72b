import { grouped } from '../../kernel/grouped.js'
import { lazily } from '../../kernel/lazily.js'
import type { Supplier } from '../supplier.js'
import { bestActivity, type Standing } from './assess.js'
import type { DemandedLot } from './demanded-lot.js'
import { type Candidate, type LotMatching, lotMatching } from './lot-matching.js'
import {
  type LotCandidate,
  type OfferedLot,
  type Opportunities,
  opportunitiesOf,
  type RankedLots,
  rankOf,
} from './opportunities.js'
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

/** Looks at every lot for one firm: what {@link scanSuppliers} does, the other way round. */
export function scanLots<Lot extends OfferedLot>(
  lots: readonly Lot[],
  supplier: Supplier,
): Opportunities<Lot> {
  const offered = supplier.archived === true ? [] : lots
  const candidates = lazily(() =>
    offered.flatMap((lot) => {
      const best = bestActivity(supplier, lot)
      return best === undefined ? [] : [{ lot, ...best }]
    }),
  )
  return opportunitiesOf(
    supplier,
    () => rankedLots(candidates().filter(({ standing }) => standing.noes === 0)),
    () => rankedLots(candidates().filter(({ standing }) => standing.noes === 1)),
  )
}

function rankedLots<Lot>(
  candidates: readonly (LotCandidate<Lot> & { readonly standing: Standing })[],
): RankedLots<Lot> {
  const groups = grouped(candidates, ({ standing }) => rankOf(standing))
  const ranks = [...groups.keys()].toSorted((a, b) => a - b)
  return { total: candidates.length, groups: () => ranks.map((rank) => groups.get(rank) ?? []) }
}
