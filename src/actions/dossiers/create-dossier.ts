import type { Actor } from '../../access/actor.js'
import { checkChoices } from '../../clauses/check-choices.js'
import { newDossier } from '../../dossiers/changes.js'
import type { Organisation } from '../../dossiers/organisation.js'
import { technicalFaults } from '../../dossiers/technical-faults.js'
import { failure } from '../../kernel/result.js'
import { withLaterFields } from '../../procurement/later-fields.js'
import { normaliseProcedure } from '../../procurement/lot-ids.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { Means } from '../means.js'
import { momentOf, occasionOf } from '../occasion.js'
import { type Answer, forbidden, invalid, unknown } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { withOwnFiles } from './copy-attachments.js'
import { type OpenDossier, openedDossier } from './open-dossier.js'

type Created<Kind extends 'invalid' | 'unknown' | 'no-organisation' | 'file-refused'> = Promise<
  Answer<OpenDossier, 'forbidden' | 'no-organisation' | 'no-room' | 'not-writable' | Kind>
>

/**
 * Makes a dossier from first answers. The buyer that they leave out is the actor's organisation, and every lot gets an
 * id. Faults are at paths of the procedure.
 */
export async function createDossier(
  means: Means,
  actor: Actor,
  procedure: Procedure,
): Created<'invalid' | 'no-organisation'> {
  if (!means.may(actor, 'create-dossier', ownDossier(actor))) return forbidden
  const organisation = await means.organisations.find(actor.organisation)
  if (organisation === undefined) return failure({ kind: 'no-organisation' })
  const faults = [
    ...checkChoices(procedure, means.shelf.clauses, {}, momentOf(means).today),
    ...technicalFaults(procedure),
  ]
  return faults.length > 0
    ? invalid(faults)
    : keepNew(means, actor, organisation, completed(withLaterFields(procedure), organisation))
}

/**
 * Makes a dossier with the same answers and files of its own; its title says that it is a copy. What is of one
 * procedure alone is asked again: the number of the specifications and the day of the launch.
 */
export async function copyDossier(
  means: Means,
  actor: Actor,
  id: string,
): Created<'unknown' | 'no-organisation' | 'file-refused'> {
  if (!means.may(actor, 'create-dossier', ownDossier(actor))) return forbidden
  const organisation = await means.organisations.find(actor.organisation)
  const original = await means.dossiers.find(actor.organisation, id)
  if (original === undefined) return unknown('dossier')
  if (organisation === undefined) return failure({ kind: 'no-organisation' })
  const { procedure } = original
  const title = `${procedure.title.slice(0, 490)} (kopie)`
  const copy = means.newId()
  const whole = await withOwnFiles(means, actor, { from: id, to: copy }, copied(procedure, title))
  const made = whole.ok ? await keepNew(means, actor, organisation, whole.value, copy) : whole
  if (!made.ok) await means.attachments.erase({ organisation: actor.organisation, dossier: copy })
  return made
}

function copied({ launchDate: _, ...procedure }: Procedure, title: string): Procedure {
  const { specificationsNumber: number, ...kept } = procedure.administration ?? {}
  const { invoiceReference, ...others } = kept
  // An invoice that names the number of another dossier goes astray.
  const administration = number && invoiceReference?.includes(number) ? others : kept
  return { ...procedure, title, ...(procedure.administration && { administration }) }
}

/** What the sender left to us: ids of lots, and the buyer. @param usedLots ids that lots of the dossier ever had. */
export function completed(
  procedure: Procedure,
  { name, enterpriseNumber }: Organisation,
  usedLots: readonly string[] = [],
): Procedure {
  return normaliseProcedure({ ...procedure, buyer: procedure.buyer ?? { name, enterpriseNumber } }, usedLots)
}

async function keepNew(
  means: Means,
  actor: Actor,
  organisation: Organisation,
  procedure: Procedure,
  id = means.newId(),
): Promise<Answer<OpenDossier, 'no-room' | 'not-writable'>> {
  const { dossiers, shelf } = means
  const occasion = occasionOf(means, actor, organisation)
  const created = await dossiers.create(newDossier(id, actor.organisation, procedure, shelf, occasion))
  if (created.ok) return openedDossier(means, created.value, organisation)
  // An id that somebody else has: another one is made.
  return created.error.kind === 'exists'
    ? keepNew(means, actor, organisation, procedure)
    : failure(created.error)
}
