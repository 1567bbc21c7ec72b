import type { Actor } from '../../access/actor.js'
import { computedAward } from '../../dossiers/award-computed.js'
import { awardFaults } from '../../dossiers/award-faults.js'
import { withAward } from '../../dossiers/changes.js'
import type { Dossier } from '../../dossiers/dossier.js'
import { scoringsFor } from '../../dossiers/scorings.js'
import { failure, success } from '../../kernel/result.js'
import { isSame } from '../../kernel/same.js'
import type { AwardStage } from '../../procurement/award-stage.js'
import { withLaterAward } from '../../procurement/later-award.js'
import type { Means } from '../means.js'
import { type Answer, forbidden, invalid } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { changeDossier, type WriteRefusal } from './change-dossier.js'
import type { OpenDossier } from './open-dossier.js'

/** What of the award was seen: the revision of the dossier, or the award itself, which has to be there still. */
export type SeenAward = { readonly revision: number } | { readonly award: AwardStage | undefined }

/**
 * Keeps tenders and how they were judged, in the place of what stands there. Tenders are for lots that exist, and judged
 * on criteria that exist, with scores that the documents know. What somebody else kept meanwhile is not written over.
 */
export async function replaceAward(
  means: Means,
  actor: Actor,
  id: string,
  seen: SeenAward,
  award: AwardStage,
): Promise<Answer<OpenDossier, 'forbidden' | 'invalid' | 'conflict' | WriteRefusal>> {
  if (!means.may(actor, 'award-dossier', ownDossier(actor))) return forbidden
  const revision = 'revision' in seen ? seen.revision : 'as-it-is'
  type Kept = Answer<Dossier, 'invalid' | 'conflict'>
  return changeDossier(means, actor, id, revision, (dossier, occasion): Kept => {
    const scoringOf = scoringsFor(dossier, means.shelf, occasion.today)
    const faults = awardFaults(award, dossier.procedure, scoringOf, dossier.award)
    if (faults.length > 0) return invalid(faults)
    if ('award' in seen && !isSame(dossier.award, seen.award))
      return failure({
        kind: 'conflict',
        conflicts: [{ path: 'award', mine: award, theirs: dossier.award }],
        current: dossier,
      })
    const whole = computedAward(withLaterAward(award, dossier.award), scoringOf)
    return success(withAward(dossier, whole, occasion))
  })
}
