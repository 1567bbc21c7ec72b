import { withAward } from '../../dossiers/changes.js'
import type { Dossier } from '../../dossiers/dossier.js'
import { failure, success } from '../../kernel/result.js'
import { type AwardStage, awardStageSchema } from '../../procurement/award-stage.js'
import { effectiveLots } from '../../procurement/lots.js'
import type { Dependencies } from '../dependencies.js'
import { invalid } from '../http/messages.js'
import { etagOf } from '../http/preconditions.js'
import { withDossier } from './dossiers.js'
import { type Api, addEndpoint } from './endpoint.js'
import { guardedChange } from './guarded-change.js'

/** The award of a dossier: tenders, assessments and the standstill. */
export function addAward(api: Api, dependencies: Dependencies): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/dossiers/{id}/award',
      summary: 'The tenders and how they were judged',
      answers: { status: 200, description: 'The award', schema: awardStageSchema },
      refuses: [404],
    },
    withDossier(dependencies, ({ c }, { award, revision }) =>
      c.json(award ?? {}, 200, { ETag: etagOf(revision) }),
    ),
  )
  addEndpoint(
    api,
    {
      method: 'put',
      path: '/dossiers/{id}/award',
      summary: 'Replace the tenders and their assessments',
      body: awardStageSchema,
      guarded: true,
      answers: { status: 200, description: 'The award', schema: awardStageSchema },
      refuses: [404],
    },
    (call) =>
      guardedChange(
        call,
        dependencies,
        (dossier, occasion) => {
          const faults = faultsIn(call.body, dossier)
          return faults.length > 0
            ? failure(invalid(faults))
            : success(withAward(dossier, call.body, occasion))
        },
        ({ award }) => award ?? {},
      ),
  )
}

/** Tenders are for lots that exist, and judged on criteria that exist. */
const faultsIn = ({ offers = [] }: AwardStage, { procedure }: Dossier) =>
  offers.flatMap(({ lot, assessments }, index) => {
    const found = effectiveLots(procedure).find(({ id }) => id === lot)
    if (found === undefined)
      return [{ path: `offers.${index}.lot`, message: `Er is geen perceel ${lot} in dit dossier.` }]
    const count = found.awardCriteria?.length ?? 0
    return assessments.flatMap(({ criterion }, place) =>
      criterion < count
        ? []
        : [
            {
              path: `offers.${index}.assessments.${place}.criterion`,
              message: `Het perceel heeft ${count} gunningscriteria: tel vanaf 0.`,
            },
          ],
    )
  })
