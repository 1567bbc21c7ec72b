import type { Actor } from '../../access/actor.js'
import type { Dossier } from '../../dossiers/dossier.js'
import type { Organisation } from '../../dossiers/organisation.js'
import type { Shelf, Workbench } from '../../dossiers/workbench.js'
import { belgianDay, type LocalDate } from '../../kernel/local-date.js'
import { failure, success } from '../../kernel/result.js'
import type { Means } from '../means.js'
import { type Answer, forbidden, unknown } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { takeSteps } from '../take-steps.js'

/** A dossier as it lies open: what was stored, what it amounts to today, and with which texts. */
export interface OpenDossier {
  readonly dossier: Dossier
  readonly workbench: Workbench
  readonly organisation: Organisation
  readonly shelf: Shelf
  readonly today: LocalDate
}

/** Opens a dossier of the actor's organisation; anybody else's does not exist. */
export async function openDossier(
  means: Means,
  actor: Actor,
  id: string,
): Promise<Answer<OpenDossier, 'forbidden' | 'unknown' | 'no-organisation'>> {
  if (!means.may(actor, 'read-dossier', ownDossier(actor))) return forbidden
  const dossier = await means.dossiers.find(actor.organisation, id)
  const organisation = await means.organisations.find(actor.organisation)
  if (organisation === undefined) return failure({ kind: 'no-organisation' })
  if (dossier === undefined) return unknown('dossier')
  const opened = await openedDossier(means, dossier, organisation)
  if (opened.ok && (dossier.procedure.lots?.length ?? 0) >= manyLots)
    await takeSteps(opened.value.workbench.steps())
  return opened
}

/** What a dossier of so many lots amounts to, is computed step by step before a page reads it. */
const manyLots = 25

export const openedDossier = async (means: Means, dossier: Dossier, organisation: Organisation) =>
  success({
    dossier,
    organisation,
    workbench: await means.workbench(dossier),
    shelf: means.shelf,
    today: belgianDay(means.now()),
  } satisfies OpenDossier)
