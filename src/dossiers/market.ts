import type { FirmsFor } from '../advice/advice.js'
import { hoursAsked } from '../clauses/hours-asked.js'
import type { SelectedClause } from '../clauses/selected-clause.js'
import { keyed } from '../kernel/lazily.js'
import type { LocalDate } from '../kernel/local-date.js'
import type { Euro } from '../kernel/money.js'
import type { KnownSupply, LotSupply } from '../legal-check/checked-dossier.js'
import { effectiveLots } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'
import { regionOf } from '../reference/region-of.js'
import type { Activity } from '../suppliers/activity.js'
import { holdsOn } from '../suppliers/freshness.js'
import { type DemandedLot, demandedLot } from '../suppliers/matching/demanded-lot.js'
import type { LotMatching } from '../suppliers/matching/lot-matching.js'
import type { SupplierIndex } from '../suppliers/matching/supplier-index.js'
import { isSocial } from '../suppliers/supplier.js'

/** What the register says of one lot, by the lot's id; undefined as long as the register or the lot's work is unknown. */
export type Market = (lot: string) => LotMatching | undefined

/**
 * Which firms fit a lot, or would with something changed. An empty register says nothing: that no firm is known does
 * not mean that there is none.
 * @param selection the clauses of the dossier; they say how many hours a lot asks.
 */
export function firmsFor(
  procedure: Procedure,
  selection: () => readonly SelectedClause[],
  firms: SupplierIndex | undefined,
  today: LocalDate,
): FirmsFor {
  if (firms === undefined || firms.size() === 0) return () => undefined
  const lots = new Map(effectiveLots(procedure).map((lot) => [lot.id, lot]))
  const demanded = keyed((id: string) => {
    const lot = lots.get(id)
    return lot && demandedLot(lot, procedure, { today, hours: hoursAsked(selection(), id) })
  })
  return (id, change) => {
    const asked = demanded(id)
    return asked && firms.matching({ ...asked, ...change })
  }
}

/** The market of every lot. */
export const marketOf = (firms: FirmsFor): Market => keyed((id) => firms(id))

/** Whether a firm of the register belongs to the social economy; undefined for one that is not in it. */
export const socialFirms =
  (firms: SupplierIndex) =>
  (id: string): boolean | undefined => {
    const firm = firms.find(id)
    return firm && isSocial(firm)
  }

/** What the legal check reads of the market; a lot of which nothing is known is absent. */
export function supplyFor(procedure: Procedure, market: Market): KnownSupply {
  return Object.fromEntries(
    effectiveLots(procedure).flatMap(({ id }) => {
      const matching = market(id)
      return matching === undefined ? [] : [[id, lotSupply(matching)] as const]
    }),
  )
}

const lotSupply = (matching: LotMatching): LotSupply => ({
  matches: matching.count,
  ...regionalThreshold(matching.lot),
  approvals: matching
    .fitting()
    .flatMap(({ supplier }) => supplier.approvals ?? [])
    .filter((approval) => holdsOn(approval, matching.lot.day)),
  ...largestUsual(matching.doneThere()),
})

function regionalThreshold({
  placeOfPerformance = [],
  day,
}: DemandedLot): Pick<LotSupply, 'reservationFrom'> {
  const region = regionOf(placeOfPerformance, day)
  if (region === undefined) return {}
  return { reservationFrom: { firms: region.adviceThresholds.reservationFrom, region: region.name } }
}

/** The largest contract that somebody takes who does this work there. */
function largestUsual(activities: readonly Activity[]): { readonly typicalMaximum?: Euro } {
  const largest = activities.flatMap(({ maxValue }) => maxValue ?? []).toSorted((a, b) => b - a)[0]
  return largest === undefined ? {} : { typicalMaximum: largest }
}
