import { journeyOf, stateOf } from '../../../../dossiers/questionnaire.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import type { QuestionsStep, Step } from '../../../../questionnaire/journey.js'
import { isSectionId, sections } from '../../../../questionnaire/sections.js'
import { routes } from '../../../http/routes.js'
import { stepAddress, stepName } from '../addresses.js'

/** The form of the questions, so that what stands outside it can send it. */
export const questionsForm = 'vragen'
/** The name of the buttons that leave the page, and what they may say besides the name of a subject. */
export const leavesTo = 'naar'
export const leavesBack = 'vorige'
export const leavesToTasks = 'taken'

/** Where somebody goes who leaves a page of questions. */
export interface Leaving {
  readonly href: string
  readonly name: string
}

/** What a button that leaves the page means, as the questionnaire is now; nothing for a value that none has. */
export function leavingTo(
  value: string,
  id: string,
  step: QuestionsStep,
  workbench: Workbench,
): Leaving | undefined {
  const tasks = { href: routes.dossier.to({ id }), name: 'Taken' }
  if (value === leavesToTasks) return tasks
  if (value === leavesBack) return stepBefore(id, step, workbench) ?? tasks
  if (!isSectionId(value)) return undefined
  const own = journeyOf(workbench).filter(({ section }) => section === value)
  const target = own.find((one) => stateOf(one, workbench) === 'todo') ?? own[0]
  return target === undefined ? tasks : { href: stepAddress(id, target), name: sections[value].name }
}

/** The step before this one; nothing before the first. */
export function stepBefore(id: string, step: QuestionsStep, workbench: Workbench): Leaving | undefined {
  const steps = journeyOf(workbench)
  const before = steps[steps.findIndex((other) => isSame(other, step)) - 1]
  return before === undefined ? undefined : { href: stepAddress(id, before), name: nameOf(before) }
}

const nameOf = (step: Step): string =>
  step.kind === 'questions' && step.lot === undefined ? sections[step.section].name : stepName(step)

const isSame = (one: Step, other: QuestionsStep): boolean =>
  one.kind === 'questions' && one.section === other.section && one.lot?.id === other.lot?.id
