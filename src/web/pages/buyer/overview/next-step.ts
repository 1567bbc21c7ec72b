import { journeyOf } from '../../../../dossiers/questionnaire.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import type { Step } from '../../../../questionnaire/journey.js'
import { routes } from '../../../http/routes.js'
import { stepAddress } from '../addresses.js'

/** Where to go after a step: the next of the journey as it is now, or the list of tasks at its end. */
export function addressAfter(id: string, workbench: Workbench, isHere: (step: Step) => boolean): string {
  const steps = journeyOf(workbench)
  const here = steps.findIndex(isHere)
  const following = here < 0 ? undefined : steps[here + 1]
  return following === undefined ? routes.dossier.to({ id }) : stepAddress(id, following)
}

/** Tells a hand-made page of the journey. */
export const isPage =
  (page: string, lot?: string) =>
  (step: Step): boolean =>
    step.kind === 'page' && step.page === page && step.lot?.id === lot
