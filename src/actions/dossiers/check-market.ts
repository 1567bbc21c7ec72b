import type { Actor } from '../../access/actor.js'
import { withMarketCheck } from '../../dossiers/changes.js'
import { marketCheckOf } from '../../dossiers/market-check.js'
import { workbenchOf } from '../../dossiers/workbench.js'
import { success } from '../../kernel/result.js'
import type { Means } from '../means.js'
import { type Answer, forbidden, impossible } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { changeDossier, type WriteRefusal } from './change-dossier.js'
import { type OpenDossier, openDossier } from './open-dossier.js'

/** Keeps the market of every lot, as it is at the moment of writing, in the dossier. */
export async function keepMarketCheck(
  means: Means,
  actor: Actor,
  id: string,
): Promise<Answer<OpenDossier, 'forbidden' | 'impossible' | WriteRefusal>> {
  if (!means.may(actor, 'answer-dossier', ownDossier(actor))) return forbidden
  const opened = await openDossier(means, actor, id)
  if (!opened.ok) return opened
  const { dossier: read, workbench, today } = opened.value
  return changeDossier(means, actor, id, 'as-it-is', (dossier, occasion) => {
    const isAsRead = dossier.revision === read.revision
    const now = isAsRead ? workbench : workbenchOf(dossier, means.shelf, today, workbench.known)
    const check = marketCheckOf(now, occasion)
    return check === undefined
      ? impossible('market-unknown')
      : success(withMarketCheck(dossier, check, occasion))
  })
}
