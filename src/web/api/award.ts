import { withAward } from '../../dossiers/changes.js'
import type { Dossier } from '../../dossiers/dossier.js'
import { belgianDay } from '../../kernel/local-date.js'
import { failure, success } from '../../kernel/result.js'
import { type AwardStage, awardStageSchema } from '../../procurement/award-stage.js'
import { effectiveLots } from '../../procurement/lots.js'
import { type Dependencies, ownOrganisation } from '../dependencies.js'
import { invalid, problems, staleProblem, writeProblem } from '../messages.js'
import { etagOf, isProblem, preconditionOf } from '../preconditions.js'
import { answerProblem, type Problem } from '../problem.js'
import { withDossier } from './dossiers.js'
import { type Api, addEndpoint, type Call } from './endpoint.js'

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
    (call) => putAward(call, dependencies),
  )
}

async function putAward(
  { c, body, param }: Call<unknown, AwardStage>,
  dependencies: Dependencies,
): Promise<Response> {
  const precondition = preconditionOf(c)
  if (isProblem(precondition)) return answerProblem(c, precondition)
  const expected = typeof precondition === 'object' ? precondition.revision : 0
  const at = dependencies.now()
  const occasion = { at: new Date(at).toISOString(), today: belgianDay(at), who: 'via de API' }
  const changed = await dependencies.dossiers.update<{ kind: 'invalid'; problem: Problem }>(
    ownOrganisation,
    param('id'),
    expected,
    (dossier) => {
      const faults = faultsIn(body, dossier)
      return faults.length > 0
        ? failure({ kind: 'invalid', problem: invalid(faults) })
        : success(withAward(dossier, body, occasion))
    },
  )
  if (changed.ok) return c.json(changed.value.award ?? {}, 200, { ETag: etagOf(changed.value.revision) })
  switch (changed.error.kind) {
    case 'invalid':
      return answerProblem(c, changed.error.problem)
    case 'unknown':
      return answerProblem(c, problems.unknownDossier)
    case 'stale':
      return answerProblem(c, staleProblem(changed.error.current.revision))
    default:
      return answerProblem(c, writeProblem(changed.error))
  }
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
