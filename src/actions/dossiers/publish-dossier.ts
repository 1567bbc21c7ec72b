import type { Actor } from '../../access/actor.js'
import { published, unpublished } from '../../dossiers/changes.js'
import { publicationObstacle } from '../../dossiers/publication.js'
import { failure, success } from '../../kernel/result.js'
import type { Means } from '../means.js'
import { type Answer, forbidden, impossible } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { changeDossier, type WriteRefusal } from './change-dossier.js'
import { type OpenDossier, openDossier } from './open-dossier.js'

/**
 * Keeps that the notice is out: firms may read it. Refused while something stands in the way. What was agreed to is
 * what was seen: with a revision, a dossier that changed is refused as stale. One that is announced already stays so.
 */
export async function publishDossier(
  means: Means,
  actor: Actor,
  id: string,
  seen: number,
): Promise<Answer<OpenDossier, 'forbidden' | 'impossible' | 'not-final' | WriteRefusal>> {
  if (!means.may(actor, 'publish-dossier', ownDossier(actor))) return forbidden
  const opened = await openDossier(means, actor, id)
  if (!opened.ok) return opened
  const { dossier, workbench } = opened.value
  if (dossier.revision !== seen) return failure({ kind: 'stale', revision: dossier.revision })
  const obstacle = publicationObstacle(dossier, workbench)
  if (dossier.state !== 'published' && obstacle !== undefined)
    return obstacle.kind === 'not-final'
      ? failure({ ...obstacle, document: 'specifications' })
      : impossible(obstacle.kind)
  return changeDossier(means, actor, id, seen, (current, occasion) => success(published(current, occasion)))
}

/** Keeps that the notice is not out after all: a draft again. */
export async function unpublishDossier(
  means: Means,
  actor: Actor,
  id: string,
  seen: number,
): Promise<Answer<OpenDossier, 'forbidden' | WriteRefusal>> {
  if (!means.may(actor, 'publish-dossier', ownDossier(actor))) return forbidden
  return changeDossier(means, actor, id, seen, (current, occasion) => success(unpublished(current, occasion)))
}
