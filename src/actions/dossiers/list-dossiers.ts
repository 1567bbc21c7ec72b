import type { Actor } from '../../access/actor.js'
import type { DossierPage, ListOptions } from '../../dossiers/dossier-page.js'
import type { InvalidCursor } from '../../dossiers/dossier-store.js'
import type { Result } from '../../kernel/result.js'
import type { Means } from '../means.js'
import { forbidden, type Refused } from '../refusal.js'
import { ownDossier } from '../subjects.js'

/** The dossiers of the actor's organisation, last changed first. */
export async function listDossiers(
  means: Means,
  actor: Actor,
  options: ListOptions,
): Promise<Result<DossierPage, Refused<'forbidden'> | InvalidCursor>> {
  if (!means.may(actor, 'list-dossiers', ownDossier(actor))) return forbidden
  return means.dossiers.list(actor.organisation, options)
}
