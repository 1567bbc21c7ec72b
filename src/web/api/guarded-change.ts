import type { Occasion } from '../../dossiers/changes.js'
import type { Dossier } from '../../dossiers/dossier.js'
import { belgianDay } from '../../kernel/local-date.js'
import { failure, type Result } from '../../kernel/result.js'
import { type Dependencies, ownOrganisation } from '../dependencies.js'
import { problems, staleProblem, writeProblem } from '../http/messages.js'
import { etagOf, isProblem, preconditionOf } from '../http/preconditions.js'
import { answerProblem, type Problem } from '../http/problem.js'
import type { Call } from './endpoint.js'

/** Who changes something through the API, and when. */
export function occasionOf({ now }: Pick<Dependencies, 'now'>): Occasion {
  const at = now()
  return { at: new Date(at).toISOString(), today: belgianDay(at), who: 'via de API' }
}

/**
 * Changes a dossier for a caller that says which revision it read, and answers with its new ETag.
 * @param changed the dossier as it becomes, or what is wrong with what was sent; answer: what the caller gets.
 */
export async function guardedChange<Body>(
  { c, param }: Call<unknown, Body>,
  dependencies: Dependencies,
  changed: (dossier: Dossier, occasion: Occasion) => Result<Dossier, Problem>,
  answer: (dossier: Dossier) => object | Promise<object>,
): Promise<Response> {
  const precondition = preconditionOf(c)
  if (isProblem(precondition)) return answerProblem(c, precondition)
  const expected = typeof precondition === 'object' ? precondition.revision : 0
  const occasion = occasionOf(dependencies)
  const kept = await dependencies.dossiers.update<{ readonly kind: 'invalid'; readonly problem: Problem }>(
    ownOrganisation,
    param('id'),
    expected,
    (dossier) => {
      const result = changed(dossier, occasion)
      return result.ok ? result : failure({ kind: 'invalid', problem: result.error })
    },
  )
  if (kept.ok) return c.json(await answer(kept.value), 200, { ETag: etagOf(kept.value.revision) })
  switch (kept.error.kind) {
    case 'invalid':
      return answerProblem(c, kept.error.problem)
    case 'unknown':
      return answerProblem(c, problems.unknownDossier)
    case 'stale':
      return answerProblem(c, staleProblem(kept.error.current.revision))
    default:
      return answerProblem(c, writeProblem(kept.error))
  }
}
