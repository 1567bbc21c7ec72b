import type { Actor } from '../../access/actor.js'
import { renewClause as withClause, renewTemplate as withTemplate } from '../../dossiers/changes.js'
import { success } from '../../kernel/result.js'
import type { RenewalFix } from '../../legal-check/rule.js'
import type { Means } from '../means.js'
import { momentOf } from '../occasion.js'
import { type Answer, forbidden, invalid, unknown } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { changeDossier, type Seen, type WriteRefusal } from './change-dossier.js'
import type { OpenDossier } from './open-dossier.js'

/** A text that a dossier pins, and the published version that it gets. */
export interface Renewal {
  readonly id: string
  readonly version: string
}

type Renewed = Promise<Answer<OpenDossier, 'forbidden' | 'invalid' | WriteRefusal>>

/**
 * Pins another version of a clause that the dossier pins already: one that is published, in use by today and not
 * withdrawn.
 */
export async function renewClause(
  means: Means,
  actor: Actor,
  id: string,
  seen: Seen,
  clause: Renewal,
): Renewed {
  if (!means.may(actor, 'renew-texts', ownDossier(actor))) return forbidden
  if (!isInUse(means, means.shelf.clauses, clause)) return unknown('clause')
  const withdrawn = withdrawnFault(means, means.shelf.clauses, clause)
  if (withdrawn !== undefined) return withdrawn
  return changeDossier(means, actor, id, seen, (dossier, occasion) =>
    dossier.pins.clauses[clause.id] === undefined
      ? unknown('clause')
      : success(withClause(dossier, clause.id, clause.version, occasion)),
  )
}

/** The same for a template. */
export async function renewTemplate(
  means: Means,
  actor: Actor,
  id: string,
  seen: Seen,
  template: Renewal,
): Renewed {
  if (!means.may(actor, 'renew-texts', ownDossier(actor))) return forbidden
  if (!isInUse(means, means.shelf.templates, template)) return unknown('document')
  const withdrawn = withdrawnFault(means, means.shelf.templates, template)
  if (withdrawn !== undefined) return withdrawn
  return changeDossier(means, actor, id, seen, (dossier, occasion) =>
    dossier.pins.templates[template.id] === undefined
      ? unknown('document')
      : success(withTemplate(dossier, template.id, template.version, occasion)),
  )
}

/**
 * Pins the successor of a withdrawn version, as a fix says. When somebody took another version meanwhile, that one stays.
 */
export async function renewWithdrawn(
  means: Means,
  actor: Actor,
  id: string,
  { renews: { kind, id: text, from, to } }: RenewalFix,
): Promise<Answer<OpenDossier, 'forbidden' | WriteRefusal>> {
  if (!means.may(actor, 'renew-texts', ownDossier(actor))) return forbidden
  return changeDossier(means, actor, id, 'as-it-is', (dossier, occasion) => {
    const [pins, renew] =
      kind === 'clause' ? [dossier.pins.clauses, withClause] : [dossier.pins.templates, withTemplate]
    return success(pins[text] === from ? renew(dossier, text, to, occasion) : dossier)
  })
}

type Library = Means['shelf']['clauses'] | Means['shelf']['templates']

/** Why a version that is withdrawn cannot be taken: what the buyer takes instead. */
function withdrawnFault(means: Means, library: Pick<Library, 'withdrawalOf'>, { id, version }: Renewal) {
  const withdrawal = library.withdrawalOf(id, version, momentOf(means).today)
  const message = `Versie ${version} is ingetrokken. Neem versie ${withdrawal?.successor}.`
  return withdrawal && invalid([{ path: 'version', message }])
}

function isInUse(means: Means, library: Pick<Library, 'find'>, { id, version }: Renewal): boolean {
  const text = library.find(id, version)
  return text !== undefined && text.validFrom <= momentOf(means).today
}
