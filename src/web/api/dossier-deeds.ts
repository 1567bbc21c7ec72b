import { z } from 'zod'
import type { Refusal } from '../../actions/refusal.js'
import { versionSchema } from '../../clauses/clause.js'
import { yesOrNo } from '../../kernel/fields.js'
import { problems } from '../http/messages.js'
import { preconditionOf, seenRevision } from '../http/preconditions.js'
import { answerProblem } from '../http/problem.js'
import { dossierSchema } from './dossier-answers.js'
import { answerChanged, guardedChange } from './dossier-calls.js'
import { answerMade } from './dossiers.js'
import { type Api, addEndpoint } from './endpoint.js'
import { answerRefusal, problemWithMore } from './refuse.js'

/** What is done with a dossier as a whole: announced, put away, copied, given other texts. */
export function addDossierDeeds(api: Api): void {
  addPublication(api)
  addArchive(api)
  addErasure(api)
  addCopy(api)
  addClausePin(api)
  addTemplatePin(api)
}

function addPublication(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'put',
      path: '/dossiers/{id}/publication',
      summary: 'Say that the notice is out, so that firms may read it; or that it is not after all',
      does: 'publish-dossier',
      body: z.strictObject({ published: yesOrNo() }).meta({ id: 'PublicationChange' }),
      guarded: true,
      answers: { status: 200, description: 'The dossier', schema: dossierSchema },
      refuses: [404, 409],
    },
    (call) => {
      const { publishDossier, unpublishDossier } = call.doors.actions
      const deed = call.body.published ? publishDossier : unpublishDossier
      return guardedChange(
        call,
        (seen) => deed(call.actor, call.param('id'), seen),
        (_, kept) =>
          kept.ok || kept.error.kind !== 'not-final'
            ? answerChanged(call, kept)
            : answerProblem(call.c, { ...problemWithMore(kept.error), ...notFinalYet }),
      )
    },
  )
}

const notFinalYet = {
  title: 'Nog niet klaar om bekend te maken',
  detail:
    'Er ontbreken nog antwoorden of beslissingen (zie missing), of de juridische controle vond fouten (zie findings). Vul ze aan of los ze op.',
}

function addArchive(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'put',
      path: '/dossiers/{id}/archive',
      summary: 'Put a dossier away, or take it back; nothing of it is lost',
      does: 'archive-dossier',
      body: z.strictObject({ archived: yesOrNo() }).meta({ id: 'ArchiveChange' }),
      guarded: true,
      answers: { status: 200, description: 'The dossier', schema: dossierSchema },
      refuses: [404, 409],
    },
    (call) => {
      const { archiveDossier, restoreDossier } = call.doors.actions
      const deed = call.body.archived ? archiveDossier : restoreDossier
      return guardedChange(call, (seen) => deed(call.actor, call.param('id'), seen))
    },
  )
}

const erasedSchema = z
  .object({ id: z.string(), documents: z.number(), files: z.number() })
  .meta({ id: 'ErasedDossier' })

function addErasure(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'delete',
      path: '/dossiers/{id}',
      summary: 'Erase an archived dossier for good, with its history, its earlier documents and its files',
      does: 'erase-dossier',
      guarded: true,
      answers: { status: 200, description: 'What was erased', schema: erasedSchema },
      refuses: [404, 409],
    },
    async ({ c, doors, actor, param, answer }) => {
      const precondition = preconditionOf(c)
      if (!precondition.ok) return answerProblem(c, precondition.error)
      const erased = await doors.actions.eraseDossier(actor, param('id'), seenRevision(precondition.value))
      return erased.ok ? answer(erased.value) : answerRefusal(c, erased.error)
    },
  )
}

function addCopy(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'post',
      path: '/dossiers/{id}/copy',
      summary: 'Make a dossier with the same answers, but for the number and the day of the launch',
      does: 'create-dossier',
      answers: { status: 201, description: 'The new dossier', schema: dossierSchema },
      refuses: [404, 409],
    },
    async (call) => {
      const copied = await call.doors.actions.copyDossier(call.actor, call.param('id'))
      return copied.ok ? answerMade(call, copied.value) : answerRefusal(call.c, copied.error)
    },
  )
}

const pinSchema = z.strictObject({ version: versionSchema }).meta({ id: 'PinChange' })

function addClausePin(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'put',
      path: '/dossiers/{id}/pins/clauses/{clause}',
      summary: 'Take over another published version of a clause of the dossier',
      does: 'renew-texts',
      body: pinSchema,
      guarded: true,
      answers: { status: 200, description: 'The dossier', schema: dossierSchema },
      refuses: [404, 409, 422],
    },
    (call) =>
      guardedChange(call, (seen) =>
        call.doors.actions.renewClause(call.actor, call.param('id'), seen, {
          id: call.param('clause'),
          version: call.body.version,
        }),
      ),
  )
}

function addTemplatePin(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'put',
      path: '/dossiers/{id}/pins/templates/{template}',
      summary: 'Take over another published version of a template of the dossier',
      does: 'renew-texts',
      body: pinSchema,
      guarded: true,
      answers: { status: 200, description: 'The dossier', schema: dossierSchema },
      refuses: [404, 409, 422],
    },
    (call) =>
      guardedChange(
        call,
        (seen) =>
          call.doors.actions.renewTemplate(call.actor, call.param('id'), seen, {
            id: call.param('template'),
            version: call.body.version,
          }),
        (_, kept) =>
          !kept.ok && isUnknownTemplate(kept.error)
            ? answerProblem(call.c, problems.unknownTemplate)
            : answerChanged(call, kept),
      ),
  )
}

const isUnknownTemplate = (refusal: Refusal): boolean =>
  refusal.kind === 'unknown' && refusal.what === 'document'
