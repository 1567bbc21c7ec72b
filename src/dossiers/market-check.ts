import { effectiveLots } from '../procurement/lots.js'
import type { Occasion } from './changes.js'
import type { MarketCheck } from './market-check-schema.js'
import type { Workbench } from './workbench.js'

/** Looks the market of every lot up; undefined when the register, or the work of every lot, is unknown. */
export function marketCheckOf({ procedure, market }: Workbench, occasion: Occasion): MarketCheck | undefined {
  const known = effectiveLots(procedure).flatMap(({ id, number, title = '' }) => {
    const matching = market(id)
    return matching === undefined ? [] : [{ lot: { id, number, title }, matching }]
  })
  const [first] = known
  if (first === undefined) return undefined
  const { matches, nearMisses, notMatching } = first.matching.totals
  return {
    at: occasion.at,
    who: occasion.who,
    day: first.matching.lot.day,
    register: matches + nearMisses + notMatching,
    lots: known.map(({ lot: { id, number, title }, matching }) => ({
      lot: id,
      number,
      title,
      matches: matching.count,
      toCheck: matching.fitting().filter(({ standing }) => standing.unknowns > 0).length,
      nearMisses: matching.totals.nearMisses,
    })),
  }
}
