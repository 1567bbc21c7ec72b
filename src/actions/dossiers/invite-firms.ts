import type { Actor } from '../../access/actor.js'
import { replaceProcedure } from '../../dossiers/changes.js'
import { invites, withInvited, withoutInvited } from '../../dossiers/invitations.js'
import { success } from '../../kernel/result.js'
import { effectiveLots } from '../../procurement/lots.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { Supplier } from '../../suppliers/supplier.js'
import type { Means } from '../means.js'
import { type Answer, forbidden, impossible, unknown } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { changeDossier, type WriteRefusal } from './change-dossier.js'
import { type OpenDossier, openDossier } from './open-dossier.js'

type Invited = Promise<Answer<OpenDossier, 'forbidden' | 'impossible' | WriteRefusal>>

/** Invites a firm of the register. */
export async function inviteFirm(means: Means, actor: Actor, id: string, firm: string): Invited {
  if (!means.may(actor, 'invite-firms', ownDossier(actor))) return forbidden
  const supplier = await means.suppliers.find(firm)
  return supplier === undefined
    ? unknown('firm')
    : changeInvited(means, actor, id, (procedure) => withInvited(procedure, [supplier]))
}

/** Takes back the invitation of a firm; one that left the register can be taken back too. */
export async function withdrawInvitation(means: Means, actor: Actor, id: string, firm: string): Invited {
  if (!means.may(actor, 'invite-firms', ownDossier(actor))) return forbidden
  return changeInvited(means, actor, id, (procedure) => withoutInvited(procedure, [{ id: firm }]))
}

/** Invites the firms that fit a lot, the best first. @property most so many at the most. */
export async function inviteMatches(
  means: Means,
  actor: Actor,
  id: string,
  { lot, most }: { readonly lot: string; readonly most: number },
): Invited {
  if (!means.may(actor, 'invite-firms', ownDossier(actor))) return forbidden
  const opened = await openDossier(means, actor, id)
  if (!opened.ok) return opened
  const { procedure, market } = opened.value.workbench
  if (!effectiveLots(procedure).some(({ id: known }) => known === lot)) return unknown('lot')
  const matching = market(lot)
  const firms: readonly Supplier[] = matching?.matches(most).map(({ supplier }) => supplier) ?? []
  return changeInvited(means, actor, id, (procedure) => withInvited(procedure, firms))
}

/** Where nobody is invited a list would be kept that counts for nothing. */
const changeInvited = (
  means: Means,
  actor: Actor,
  id: string,
  change: (procedure: Procedure) => Procedure,
): Invited =>
  changeDossier(means, actor, id, 'as-it-is', (dossier, occasion) =>
    invites(dossier.procedure)
      ? success(replaceProcedure(dossier, change(dossier.procedure), means.shelf, occasion))
      : impossible('invites-nobody'),
  )
