import type { Occasion } from '../../../../dossiers/changes.js'
import type { Dossier } from '../../../../dossiers/dossier.js'
import type { Stale, Unknown } from '../../../../dossiers/dossier-store.js'
import type { Result } from '../../../../kernel/result.js'
import type { WriteFailure } from '../../../../kernel/write-failure.js'
import { ownOrganisation } from '../../../dependencies.js'
import { type DossierCall, personOf } from '../buyer-call.js'

/** How often a write is tried again when another came first; each time it sees the newest dossier. */
const tries = 5

/** Changes the dossier as it is now, whoever was here in between. Stale only when others keep coming first. */
export async function updateDossier<Failure extends { readonly kind: string }>(
  { dossier: known, dependencies, organisation, today }: DossierCall,
  changed: (dossier: Dossier, occasion: Occasion) => Result<Dossier, Failure>,
): Promise<Result<Dossier, Failure | Unknown | Stale<Dossier> | WriteFailure>> {
  const { dossiers, now } = dependencies
  let expected = known.revision
  for (let left = tries; ; left--) {
    const kept = await dossiers.update<Failure>(ownOrganisation, known.id, expected, (dossier) =>
      changed(dossier, { at: new Date(now()).toISOString(), today, who: personOf(organisation) }),
    )
    if (kept.ok || !isStale(kept.error) || left === 0) return kept
    expected = kept.error.current.revision
  }
}

const isStale = (error: { readonly kind: string }): error is Stale<Dossier> => error.kind === 'stale'
