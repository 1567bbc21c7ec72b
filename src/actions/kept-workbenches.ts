import { LRUCache } from 'lru-cache'
import type { Dossier } from '../dossiers/dossier.js'
import { earlierPurchases } from '../dossiers/earlier-purchases.js'
import { type Workbench, workbenchOf } from '../dossiers/workbench.js'
import { belgianDay } from '../kernel/local-date.js'
import type { Parts } from './means.js'

/**
 * Keeps the last 64 workbenches; a value is found again only for the same dossier, revision, texts, firms and day, and
 * the same other purchases.
 */
export function keptWorkbenches({
  shelf,
  now,
  dossiers,
  suppliers,
}: Pick<Parts, 'shelf' | 'now' | 'dossiers' | 'suppliers'>): (dossier: Dossier) => Promise<Workbench> {
  const kept = new LRUCache<string, Workbench>({ max: 64 })
  const texts = `${shelf.clauses.fingerprint} | ${shelf.templates.fingerprint}`
  return async (dossier) => {
    const today = belgianDay(now())
    const launch = dossier.procedure.launchDate ?? today
    const others = await dossiers.launchedInYearUpTo(dossier.organisation, launch)
    const history = earlierPurchases(others, dossier)
    const surroundings = `${suppliers.version()} | ${today} | ${JSON.stringify(history)}`
    const key = `${dossier.organisation}/${dossier.id}@${dossier.revision} | ${texts} | ${surroundings}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const workbench = workbenchOf(dossier, shelf, today, { history, firms: suppliers.index })
    kept.set(key, workbench)
    return workbench
  }
}
