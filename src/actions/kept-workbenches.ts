import { LRUCache } from 'lru-cache'
import type { Dossier } from '../dossiers/dossier.js'
import type { DossierStore } from '../dossiers/dossier-store.js'
import { earlierPurchases } from '../dossiers/earlier-purchases.js'
import { houseProposals } from '../dossiers/house-proposals.js'
import type { OrganisationStore } from '../dossiers/organisation-store.js'
import type { DossierSummary } from '../dossiers/summary.js'
import { type Shelf, type Workbench, workbenchOf } from '../dossiers/workbench.js'
import { belgianDay } from '../kernel/local-date.js'
import { isSame } from '../kernel/same.js'
import type { KnownHistory } from '../legal-check/checked-dossier.js'
import type { SupplierRegister } from '../suppliers/register.js'

/** A workbench, and what it was computed with besides the dossier. */
interface Kept {
  /** The register, the day and the organisation. */
  readonly surroundings: string
  readonly others: readonly DossierSummary[]
  readonly history: KnownHistory
  readonly workbench: Workbench
}

/**
 * Keeps the last 64 workbenches; a value is found again only for the same dossier, revision, firms and day, and the
 * same other purchases.
 */
export function keptWorkbenches({
  shelf,
  now,
  dossiers,
  organisations,
  suppliers,
}: {
  readonly shelf: Shelf
  readonly now: () => number
  readonly dossiers: Pick<DossierStore, 'launchedInYearUpTo'>
  readonly organisations: Pick<OrganisationStore, 'find'>
  readonly suppliers: Pick<SupplierRegister, 'version' | 'index'>
}): (dossier: Dossier) => Promise<Workbench> {
  const kept = new LRUCache<string, Kept>({ max: 64 })
  return async (dossier) => {
    const today = belgianDay(now())
    const launch = dossier.procedure.launchDate ?? today
    const others = await dossiers.launchedInYearUpTo(dossier.organisation, launch)
    const key = `${dossier.organisation}/${dossier.id}@${dossier.revision}`
    const organisation = await organisations.find(dossier.organisation)
    const surroundings = `${suppliers.version()} | ${today} | ${organisation?.revision ?? 0}`
    const found = kept.get(key)
    const known = found?.surroundings === surroundings ? found : undefined
    if (known !== undefined && isSameList(known.others, others)) return known.workbench
    const history = earlierPurchases(others, dossier)
    const workbench =
      known !== undefined && isSame(known.history, history)
        ? known.workbench
        : workbenchOf(dossier, shelf, today, {
            history,
            firms: suppliers.index,
            ...(organisation && { house: houseProposals(organisation) }),
          })
    kept.set(key, { surroundings, others, history, workbench })
    return workbench
  }
}

/** The same summaries, each itself: a store hands out a new one once a dossier was written. */
const isSameList = (one: readonly DossierSummary[], other: readonly DossierSummary[]): boolean =>
  one.length === other.length && one.every((summary, index) => summary === other[index])
