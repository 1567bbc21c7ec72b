import { formatNumber } from '../kernel/format.js'
import type { AwardStage } from '../procurement/award-stage.js'
import { effectiveLots } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'

type Fault = { readonly path: string; readonly message: string }

/**
 * What does not hold of an award, at its path: tenders and records are about lots that exist, tenders are judged on
 * criteria that exist.
 */
export const awardFaults = (award: AwardStage, procedure: Procedure): readonly Fault[] => [
  ...offerFaults(award, procedure),
  ...(award.shortcomings ?? []).flatMap(({ lot }, index) =>
    effectiveLots(procedure).some(({ id }) => id === lot)
      ? []
      : [{ path: `shortcomings.${index}.lot`, message: `Er is geen perceel ${lot} in dit dossier.` }],
  ),
]

function offerFaults({ offers = [] }: AwardStage, procedure: Procedure): readonly Fault[] {
  const lots = effectiveLots(procedure)
  return offers.flatMap(({ lot, assessments }, index) => {
    const found = lots.find(({ id }) => id === lot)
    if (found === undefined)
      return [{ path: `offers.${index}.lot`, message: `Er is geen perceel ${lot} in dit dossier.` }]
    const count = found.awardCriteria?.length ?? 0
    return assessments.flatMap(({ criterion, score }, place) => {
      const weight = found.awardCriteria?.[criterion]?.weight
      if (criterion < count && score !== undefined && weight !== undefined && score > weight)
        return [
          {
            path: `offers.${index}.assessments.${place}.score`,
            message: `De score is hoogstens ${formatNumber(weight)}, het gewicht van het criterium.`,
          },
        ]
      return criterion < count
        ? []
        : [
            {
              path: `offers.${index}.assessments.${place}.criterion`,
              message: `Het perceel heeft ${count} gunningscriteria: tel vanaf 0.`,
            },
          ]
    })
  })
}
