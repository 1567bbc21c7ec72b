import type { Actor } from '../../access/actor.js'
import type { Occasion } from '../../dossiers/changes.js'
import { withDocumentPins } from '../../dossiers/document-pins.js'
import type { Dossier } from '../../dossiers/dossier.js'
import type { Stale, Unknown } from '../../dossiers/dossier-store.js'
import { failure, type Result, success } from '../../kernel/result.js'
import type { WriteFailure } from '../../kernel/write-failure.js'
import type { Means } from '../means.js'
import { occasionOf } from '../occasion.js'
import { type Answer, type Refusal, unknown } from '../refusal.js'
import { type OpenDossier, openedDossier } from './open-dossier.js'

/**
 * What the actor saw of what is changed: a revision, that has to be there still; or `as-it-is`, for a change that
 * says itself what may not have changed, and is done over whatever there is now.
 */
export type Seen = number | 'as-it-is'

/** How often a write is tried again when another came first; each time it sees the newest dossier. */
const tries = 5

/** What every change of a dossier can be refused for, besides its own reasons. */
export type WriteRefusal = 'unknown' | 'no-organisation' | 'stale' | 'no-room' | 'not-writable'

/**
 * Changes a dossier of the actor's organisation: the one protocol of it, for every deed. Stale only when the revision
 * that was seen is gone, or when others keep coming first. A change that answers the dossier itself writes nothing; any
 * other pins a version of each document that the dossier has and had none of.
 */
export async function changeDossier<Own extends Refusal = never>(
  means: Means,
  actor: Actor,
  id: string,
  seen: Seen,
  change: (dossier: Dossier, occasion: Occasion) => Result<Dossier, Own>,
): Promise<Answer<OpenDossier, WriteRefusal> | Result<never, Own>> {
  const { dossiers, organisations } = means
  const organisation = await organisations.find(actor.organisation)
  const known = seen === 'as-it-is' ? await dossiers.find(actor.organisation, id) : undefined
  if (seen === 'as-it-is' && known === undefined) return unknown('dossier')
  if (organisation === undefined) return failure({ kind: 'no-organisation' })
  let expected = seen === 'as-it-is' ? (known?.revision ?? 0) : seen
  for (let left = seen === 'as-it-is' ? tries : 0; ; left--) {
    const kept = await dossiers.update<OwnRefusal<Own>>(actor.organisation, id, expected, (dossier) => {
      const occasion = occasionOf(means, actor, organisation)
      const changed = change(dossier, occasion)
      return changed.ok
        ? success(withDocumentPins(dossier, changed.value, means.shelf, occasion.today))
        : failure({ kind: 'own', refusal: changed.error })
    })
    if (kept.ok) return openedDossier(means, kept.value, organisation)
    if (kept.error.kind === 'stale' && left > 0) expected = kept.error.current.revision
    else return failureOf(kept.error)
  }
}

/** A refusal of the change itself, told apart from those of the store. */
interface OwnRefusal<Own> {
  readonly kind: 'own'
  readonly refusal: Own
}

function failureOf<Own extends Refusal>(
  error: OwnRefusal<Own> | Stale<Dossier> | Unknown | WriteFailure,
): Answer<never, WriteRefusal> | Result<never, Own> {
  switch (error.kind) {
    case 'own':
      return failure(error.refusal)
    case 'stale':
      return failure({ kind: 'stale', revision: error.current.revision })
    case 'unknown':
      return unknown('dossier')
    default:
      return failure(error)
  }
}
