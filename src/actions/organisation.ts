import type { Actor } from '../access/actor.js'
import type { Organisation } from '../dossiers/organisation.js'
import { failure, success } from '../kernel/result.js'
import type { Means } from './means.js'
import { type OrganisationFields, organisationToKeep } from './organisation-input.js'
import { type Answer, forbidden, unknown } from './refusal.js'
import { library, ownOrganisation } from './subjects.js'

/** The organisation that the actor works for; unknown until somebody fills it in. */
export async function openOrganisation(
  means: Means,
  actor: Actor,
): Promise<Answer<Organisation, 'forbidden' | 'unknown'>> {
  if (!means.may(actor, 'read-organisation', ownOrganisation(actor))) return forbidden
  const organisation = await means.organisations.find(actor.organisation)
  return organisation === undefined ? unknown('organisation') : success(organisation)
}

/** Makes the actor's organisation known. */
export async function createOrganisation(
  means: Means,
  actor: Actor,
  fields: OrganisationFields,
): Promise<Answer<Organisation, 'forbidden' | 'exists' | 'no-room' | 'not-writable'>> {
  if (!means.may(actor, 'change-organisation', ownOrganisation(actor))) return forbidden
  return means.organisations.create({ id: actor.organisation, revision: 1, ...organisationToKeep(fields) })
}

/** Changes the actor's organisation. @param seen the revision that was read. */
export async function changeOrganisation(
  means: Means,
  actor: Actor,
  seen: number,
  fields: OrganisationFields,
): Promise<Answer<Organisation, 'forbidden' | 'unknown' | 'stale' | 'no-room' | 'not-writable'>> {
  if (!means.may(actor, 'change-organisation', ownOrganisation(actor))) return forbidden
  const kept = await means.organisations.update(actor.organisation, seen, (before) =>
    success({ id: before.id, revision: before.revision, ...organisationToKeep(fields, before) }),
  )
  if (kept.ok) return kept
  switch (kept.error.kind) {
    case 'unknown':
      return unknown('organisation')
    case 'stale':
      return failure({ kind: 'stale', revision: kept.error.current.revision })
    default:
      return failure(kept.error)
  }
}

/** Whether the stores can be read now. */
export async function isReady(means: Means, actor: Actor): Promise<Answer<boolean, 'forbidden'>> {
  if (!means.may(actor, 'read-library', library)) return forbidden
  try {
    await means.organisations.find(actor.organisation)
    return success(true)
  } catch (error) {
    means.log(`de opslag kan niet gelezen worden: ${error instanceof Error ? error.name : 'onbekende fout'}`)
    return success(false)
  }
}
