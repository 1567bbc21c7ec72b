import type { AwardStage } from '../procurement/award-stage.js'
import { effectiveLots } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'

/** What does not hold of tenders, at its path: they are for lots that exist, and judged on criteria that exist. */
export function awardFaults(
  { offers = [] }: AwardStage,
  procedure: Procedure,
): readonly { readonly path: string; readonly message: string }[] {
  const lots = effectiveLots(procedure)
  return offers.flatMap(({ lot, assessments }, index) => {
    const found = lots.find(({ id }) => id === lot)
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
}
