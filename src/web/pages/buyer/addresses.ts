import type { Step } from '../../../questionnaire/journey.js'
import { routes } from '../../http/routes.js'

/** The address of a step of the questionnaire. */
export function stepAddress(id: string, step: Step): string {
  if (step.kind === 'question')
    return routes.question.to(
      { id, question: step.question.id },
      step.about !== undefined
        ? { waar: step.about }
        : { perceel: step.question.per === 'lot' ? step.lot?.id : undefined },
    )
  switch (step.page) {
    case 'criteria':
      return step.lot === undefined ? routes.lots.to({ id }) : routes.criteria.to({ id, lot: step.lot.id })
    case 'percelen':
      return routes.lots.to({ id })
    case 'clausules':
      return routes.dossierClauses.to({ id })
    default:
      return step.page satisfies never
  }
}

/** What a step is called in a list. */
export const stepName = (step: Step): string =>
  step.kind === 'question' ? step.question.title : pageNames[step.page]

const pageNames = {
  percelen: 'Percelen',
  criteria: 'Gunningscriteria',
  clausules: 'Clausules',
} as const
