import { awardStageSchema } from '../../procurement/award-stage.js'
import { guardedChange, withDossier } from './dossier-calls.js'
import { type Api, addEndpoint } from './endpoint.js'
import { answerRefusal } from './refuse.js'

/** The award of a dossier: tenders, assessments and the standstill. */
export function addAward(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/award',
      summary: 'The tenders and how they were judged',
      does: 'read-dossier',
      answers: { status: 200, description: 'The award', schema: awardStageSchema },
      refuses: [404],
    },
    withDossier(({ answer }, { dossier: { award = {}, revision } }) => answer(award, { revision })),
  )
  addEndpoint(
    api,
    {
      method: 'put',
      path: '/dossiers/{id}/award',
      summary: 'Replace the tenders and their assessments',
      does: 'award-dossier',
      body: awardStageSchema,
      guarded: true,
      answers: { status: 200, description: 'The award', schema: awardStageSchema },
      refuses: [404, 409],
    },
    (call) =>
      guardedChange(
        call,
        (revision) => call.doors.actions.replaceAward(call.actor, call.param('id'), { revision }, call.body),
        ({ c, answer }, kept) =>
          kept.ok
            ? answer(kept.value.dossier.award ?? {}, { revision: kept.value.dossier.revision })
            : answerRefusal(c, kept.error),
      ),
  )
}
