import type { Step } from '../../../questionnaire/journey.js'
import { sections } from '../../../questionnaire/sections.js'
import { routes } from '../../http/routes.js'
import { controlId } from './questions/control-names.js'

/**
 * The address of a step of the questionnaire.
 * @param at the answer on its page to go to; comesFrom: the page that its buttons lead back to.
 */
export function stepAddress(
  id: string,
  step: Step,
  { at, comesFrom }: { readonly at?: string; readonly comesFrom?: string } = {},
): string {
  if (step.kind === 'questions')
    return `${routes.question.to(
      { id, question: sections[step.section].slug },
      { perceel: step.lot?.id, van: comesFrom },
    )}${placeOn(step, at)}`
  switch (step.page) {
    case 'criteria':
      return step.lot === undefined ? routes.lots.to({ id }) : routes.criteria.to({ id, lot: step.lot.id })
    case 'percelen':
      return routes.lots.to({ id })
    case 'clausules':
      return routes.dossierClauses.to({ id })
    case 'selectie':
      return routes.selection.to({ id })
    case 'inventaris':
      return routes.inventory.to({ id })
    case 'techniek':
      return routes.technicalPart.to({ id })
    default:
      return step.page satisfies never
  }
}

/** Where an answer stands on the page of its subject; nothing when it is the first, or when none is meant. */
function placeOn({ fields }: Extract<Step, { kind: 'questions' }>, at: string | undefined): string {
  if (at === undefined) return ''
  const field =
    fields.find(({ path }) => path === at) ??
    fields.find(({ path }) => at.startsWith(`${path}.`) || path.startsWith(`${at}.`))
  return field === undefined || field === fields[0] ? '' : `#${controlId(field.path)}`
}

/** What a step is called in a list. */
export const stepName = (step: Step): string =>
  step.kind === 'questions' ? headingOf(step) : pageNames[step.page]

/** The heading of a page of questions: a single question speaks for itself. */
export function headingOf({ asked, section }: Extract<Step, { kind: 'questions' }>): string {
  const [only, ...others] = asked
  return only !== undefined && others.length === 0 && section !== 'performance'
    ? only.question.title
    : sections[section].title
}

const pageNames = {
  percelen: 'Percelen',
  criteria: 'Gunningscriteria',
  clausules: 'Clausules',
  selectie: 'Selectiecriteria',
  inventaris: 'Inventaris',
  techniek: 'Opmaak, afbeeldingen en bijlagen',
} as const
