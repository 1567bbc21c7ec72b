import type { Actor } from '../../access/actor.js'
import { renewClause as withClause, renewTemplate as withTemplate } from '../../dossiers/changes.js'
import { success } from '../../kernel/result.js'
import type { Means } from '../means.js'
import { momentOf } from '../occasion.js'
import { type Answer, forbidden, unknown } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { changeDossier, type Seen, type WriteRefusal } from './change-dossier.js'
import type { OpenDossier } from './open-dossier.js'

/** A text that a dossier pins, and the published version that it gets. */
export interface Renewal {
  readonly id: string
  readonly version: string
}

type Renewed = Promise<Answer<OpenDossier, 'forbidden' | WriteRefusal>>

/** Pins another version of a clause that the dossier pins already: one that is published, and in use by today. */
export async function renewClause(
  means: Means,
  actor: Actor,
  id: string,
  seen: Seen,
  clause: Renewal,
): Renewed {
  if (!means.may(actor, 'renew-texts', ownDossier(actor))) return forbidden
  if (!isInUse(means, means.shelf.clauses, clause)) return unknown('clause')
  return changeDossier(means, actor, id, seen, (dossier, occasion) =>
    dossier.pins.clauses[clause.id] === undefined
      ? unknown('clause')
      : success(withClause(dossier, clause.id, clause.version, occasion)),
  )
}

/** Pins another version of a template that the dossier pins already: one that is published, and in use by today. */
export async function renewTemplate(
  means: Means,
  actor: Actor,
  id: string,
  seen: Seen,
  template: Renewal,
): Renewed {
  if (!means.may(actor, 'renew-texts', ownDossier(actor))) return forbidden
  if (!isInUse(means, means.shelf.templates, template)) return unknown('document')
  return changeDossier(means, actor, id, seen, (dossier, occasion) =>
    dossier.pins.templates[template.id] === undefined
      ? unknown('document')
      : success(withTemplate(dossier, template.id, template.version, occasion)),
  )
}

function isInUse(
  means: Means,
  library: Pick<Means['shelf']['clauses'] | Means['shelf']['templates'], 'find'>,
  { id, version }: Renewal,
): boolean {
  const text = library.find(id, version)
  return text !== undefined && text.validFrom <= momentOf(means).today
}
