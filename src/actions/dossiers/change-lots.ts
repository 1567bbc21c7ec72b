import type { Actor } from '../../access/actor.js'
import { replaceProcedure } from '../../dossiers/changes.js'
import { type LotDeed, withLotDeed } from '../../dossiers/lot-deeds.js'
import { lotsEverUsed } from '../../dossiers/lots-ever-used.js'
import { success } from '../../kernel/result.js'
import { normaliseProcedure } from '../../procurement/lot-ids.js'
import type { Means } from '../means.js'
import { type Answer, forbidden } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { changeDossier, type WriteRefusal } from './change-dossier.js'
import type { OpenDossier } from './open-dossier.js'

/** Adds, copies, moves or takes away a lot; one that somebody else took away meanwhile stays away. */
export async function changeLots(
  means: Means,
  actor: Actor,
  id: string,
  { deed, lot }: { readonly deed: LotDeed; readonly lot?: string },
): Promise<Answer<OpenDossier, 'forbidden' | WriteRefusal>> {
  if (!means.may(actor, 'answer-dossier', ownDossier(actor))) return forbidden
  return changeDossier(means, actor, id, 'as-it-is', (dossier, occasion) => {
    const procedure = normaliseProcedure(withLotDeed(dossier.procedure, deed, lot), lotsEverUsed(dossier))
    return success(replaceProcedure(dossier, procedure, means.shelf, occasion))
  })
}
