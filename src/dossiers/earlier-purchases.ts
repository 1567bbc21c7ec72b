import type { KnownHistory } from '../legal-check/checked-dossier.js'
import type { Dossier } from './dossier.js'
import type { DossierSummary } from './summary.js'

/**
 * What the other dossiers of a year say of what the same buyer bought. What was bought without a dossier is not known,
 * and what has no CPV code or no estimate yet is no purchase that can be compared.
 */
export function earlierPurchases(
  summaries: readonly DossierSummary[],
  { id }: Pick<Dossier, 'id'>,
): KnownHistory {
  const purchases = summaries.flatMap(({ id: other, title, cpvCode, estimatedValue, launchDate }) =>
    other === id || cpvCode === undefined || estimatedValue === undefined || launchDate === undefined
      ? []
      : [{ title, cpvCode, value: estimatedValue, launchedOn: launchDate }],
  )
  return {
    purchases: purchases.toSorted((a, b) => (a.launchedOn < b.launchedOn ? -1 : 1)),
    isComplete: false,
  }
}
