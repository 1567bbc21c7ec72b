import type { Actor } from '../../access/actor.js'
import { archived } from '../../dossiers/changes.js'
import { success } from '../../kernel/result.js'
import type { Means } from '../means.js'
import { type Answer, forbidden } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { changeDossier, type Seen, type WriteRefusal } from './change-dossier.js'
import type { OpenDossier } from './open-dossier.js'

type Moved = Promise<Answer<OpenDossier, 'forbidden' | WriteRefusal>>

/** Puts a dossier away; nothing of it is lost. One that is away stays so, however often it is asked. */
export async function archiveDossier(means: Means, actor: Actor, id: string, seen: Seen): Moved {
  if (!means.may(actor, 'archive-dossier', ownDossier(actor))) return forbidden
  return changeDossier(means, actor, id, seen, (dossier, occasion) =>
    success(archived(dossier, true, occasion)),
  )
}

/** Takes a dossier back that was put away. */
export async function restoreDossier(means: Means, actor: Actor, id: string, seen: Seen): Moved {
  if (!means.may(actor, 'archive-dossier', ownDossier(actor))) return forbidden
  return changeDossier(means, actor, id, seen, (dossier, occasion) =>
    success(archived(dossier, false, occasion)),
  )
}
