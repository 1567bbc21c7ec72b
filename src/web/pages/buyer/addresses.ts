import type { Step } from '../../../questionnaire/journey.js'

/** The address of a dossier's page. */
export const dossierAddress = (id: string, page = ''): string =>
  `/dossiers/${id}${page === '' ? '' : `/${page}`}`

/** The address of a step of the questionnaire. */
export function stepAddress(id: string, step: Step): string {
  if (step.kind === 'page')
    return dossierAddress(
      id,
      step.lot && step.page === 'criteria' ? `percelen/${step.lot.id}/criteria` : step.page,
    )
  const query = new URLSearchParams({
    ...(step.about !== undefined
      ? { waar: step.about }
      : step.question.per === 'lot' && step.lot && { perceel: step.lot.id }),
  }).toString()
  return dossierAddress(id, `vragen/${step.question.id}${query === '' ? '' : `?${query}`}`)
}

/** What a step is called in a list. */
export const stepName = (step: Step): string =>
  step.kind === 'question' ? step.question.title : pageNames[step.page]

const pageNames = {
  percelen: 'Percelen',
  criteria: 'Gunningscriteria',
  clausules: 'Clausules',
} as const
