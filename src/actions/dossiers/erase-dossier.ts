import type { Actor } from '../../access/actor.js'
import type { Dossier } from '../../dossiers/dossier.js'
import { failure, success } from '../../kernel/result.js'
import type { Means } from '../means.js'
import { type Answer, forbidden, impossible, type Obstacle, type Refused, unknown } from '../refusal.js'
import { ownDossier } from '../subjects.js'

/** What goes when a dossier is erased. @property documents that were downloaded and kept; files sent along. */
export interface ErasedDossier {
  readonly id: string
  readonly documents: number
  readonly files: number
}

/** Why a dossier may not be erased as it stands; undefined when it may. */
function erasureObstacle({ state, archived, award }: Dossier): Obstacle | undefined {
  if (state !== 'draft') return 'published-stays'
  if ((award?.offers ?? []).length > 0) return 'offers-stay'
  return archived ? undefined : 'not-archived'
}

/** What erasing a dossier would take away, whether it may be erased now or not. */
export async function openErasure(
  means: Means,
  actor: Actor,
  id: string,
): Promise<
  Answer<
    { readonly dossier: Dossier; readonly goes: ErasedDossier; readonly obstacle: Obstacle | undefined },
    'forbidden' | 'unknown'
  >
> {
  if (!means.may(actor, 'erase-dossier', ownDossier(actor))) return forbidden
  const dossier = await means.dossiers.find(actor.organisation, id)
  if (dossier === undefined) return unknown('dossier')
  return success({ dossier, goes: await goingWith(means, dossier), obstacle: erasureObstacle(dossier) })
}

/**
 * Erases a dossier that was put away, with its history, the documents that were downloaded and the files that it keeps.
 * One that was announced or has tenders stays: it is evidence. What fails half way leaves the dossier, to be asked again.
 */
export async function eraseDossier(
  means: Means,
  actor: Actor,
  id: string,
  seen: number,
): Promise<
  Answer<ErasedDossier, 'forbidden' | 'unknown' | 'stale' | 'impossible' | 'no-room' | 'not-writable'>
> {
  if (!means.may(actor, 'erase-dossier', ownDossier(actor))) return forbidden
  const { organisation } = actor
  let goes: ErasedDossier = { id, documents: 0, files: 0 }
  const erased = await means.dossiers.erase<Refused<'impossible' | 'no-room' | 'not-writable'>>(
    organisation,
    id,
    seen,
    async (dossier) => {
      const obstacle = erasureObstacle(dossier)
      if (obstacle !== undefined) return impossible(obstacle)
      goes = await goingWith(means, dossier)
      return means.attachments.erase({ organisation, dossier: id })
    },
  )
  if (!erased.ok)
    return erased.error.kind === 'stale'
      ? failure({ kind: 'stale', revision: erased.error.current.revision })
      : erased.error.kind === 'unknown'
        ? unknown('dossier')
        : failure(erased.error)
  means.heldFills.forget(organisation, id)
  means.log(`dossier ${id} is definitief verwijderd`)
  return success(goes)
}

async function goingWith(
  { attachments }: Means,
  { id, organisation, generations }: Dossier,
): Promise<ErasedDossier> {
  const files = await attachments.list({ organisation, dossier: id })
  return { id, documents: generations.length, files: files.length }
}
