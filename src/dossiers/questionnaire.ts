import type { Parameter } from '../clauses/parameters.js'
import type { SelectedClause } from '../clauses/selected-clause.js'
import { keptWith } from '../kernel/lazily.js'
import { answerLabel } from '../procurement/answer-labels.js'
import { readAnswer } from '../procurement/answer-paths.js'
import { type AnswerPath, parsePath } from '../procurement/answers/path.js'
import type { ClauseQuestion } from '../questionnaire/clause-question.js'
import { type Control, optionsOf, type Unit } from '../questionnaire/control.js'
import { journey, pathsOf, type Step } from '../questionnaire/journey.js'
import type { Field } from '../questionnaire/question.js'
import type { Workbench } from './workbench.js'

/** The way through the questionnaire with a dossier's answers, the questions of its clauses included. */
export const journeyOf = keptWith(({ procedure, selection }: Workbench): readonly Step[] =>
  journey(procedure, selection.flatMap(clauseQuestion)),
)

/** How far a step is: `todo` when a final document still needs something of it. */
export type StepState = 'todo' | 'done' | 'optional'

export function stateOf(step: Step, workbench: Workbench): StepState {
  if (stepsToDo(workbench).has(step)) return 'todo'
  return pathsOf(step).some((path) => hasAnswer(readAnswer(workbench.procedure, path))) ? 'done' : 'optional'
}

const stepsToDo = keptWith((workbench: Workbench): ReadonlySet<Step> => {
  const steps = journeyOf(workbench)
  return new Set(workbench.missing.flatMap(({ path }) => stepFor(path, steps) ?? []))
})

/**
 * The step where an answer is given: the one whose path says most of it; for a path that holds several answers, the
 * first step that asks one of them.
 */
export function stepFor(path: string, steps: readonly Step[]): Step | undefined {
  const { asked, above } = placesIn(steps)
  for (let own: string | undefined = path; own !== undefined; own = parentOf(own)) {
    const step = asked.get(own)
    if (step !== undefined) return step
  }
  return above.get(path)
}

/** The first step for each path that is asked, and for each path that such a one stands in. */
const placesIn = keptWith((steps: readonly Step[]) => {
  const [asked, above] = [new Map<string, Step>(), new Map<string, Step>()]
  const note = (places: Map<string, Step>, path: string, step: Step): void => {
    if (!places.has(path)) places.set(path, step)
  }
  for (const step of steps)
    for (const path of pathsOf(step)) {
      note(asked, path, step)
      for (let own = parentOf(path); own !== undefined; own = parentOf(own)) note(above, own, step)
    }
  return { asked, above }
})

/** `lots.LOT-0001.title` → `lots.LOT-0001` */
function parentOf(path: string): string | undefined {
  const end = path.lastIndexOf('.')
  return end < 0 ? undefined : path.slice(0, end)
}

const hasAnswer = (answer: unknown): boolean =>
  answer !== undefined && !(Array.isArray(answer) && answer.length === 0)

function clauseQuestion(selected: SelectedClause): readonly ClauseQuestion[] {
  const { clause, decision, wording, path, lot, reasons } = selected
  const parameters = Object.entries(clause.parameters)
  if (decision !== 'accepted' || wording !== undefined || parameters.length === 0) return []
  return [
    {
      id: clause.id,
      title: clause.title,
      why: reasons.join(' '),
      path,
      ...(lot !== undefined && { lot }),
      fields: parameters.map(([name, parameter]) => parameterField(`${path}.parameters.${name}`, parameter)),
    },
  ]
}

function parameterField(path: string, parameter: Parameter): Field {
  const bounds = boundsOf(parameter)
  return {
    path,
    label: parameter.ask,
    hint: [parameter.why, ...(bounds === undefined ? [] : [bounds])].join(' '),
    control: controlOf(parameter),
    ...(parameter.optional && { none: 'Niet vermelden' }),
  }
}

function controlOf(parameter: Parameter): Control {
  switch (parameter.type) {
    case 'text':
      return { kind: parameter.maxLength > 300 ? 'long-text' : 'text' }
    case 'date':
      return { kind: 'date' }
    case 'boolean':
      return { kind: 'yes-no' }
    case 'choice':
      return { kind: 'choice', options: optionsOf(parameter.options) }
    case 'list':
      return { kind: 'choices', options: optionsOf(parameter.options) }
    default:
      return { kind: 'number', ...(units[parameter.type] && { unit: units[parameter.type] }) }
  }
}

const units: Readonly<Record<string, Unit>> = {
  euro: '€',
  percentage: '%',
  hours: 'uren',
  months: 'maanden',
  days: 'dagen',
}

/** The bounds and the value that the text has as long as nothing is filled in. */
function boundsOf(parameter: Parameter): string | undefined {
  const words = [
    ...('min' in parameter && parameter.min !== undefined ? [`minstens ${parameter.min}`] : []),
    ...('max' in parameter && parameter.max !== undefined ? [`hoogstens ${parameter.max}`] : []),
    ...(parameter.default === undefined || typeof parameter.default === 'boolean'
      ? []
      : [`zonder antwoord: ${defaultWords(parameter)}`]),
  ]
  return words.length === 0 ? undefined : `(${words.join('; ')})`
}

function defaultWords(parameter: Parameter): string {
  const codes = Array.isArray(parameter.default) ? parameter.default : [String(parameter.default)]
  return codes.map((code) => ('options' in parameter ? (parameter.options[code] ?? code) : code)).join(', ')
}

/** How a person calls an answer, whatever its path. */
export const nameOfAnswer = (path: string): string => answerLabel(byPlace(parsePath(path))) ?? path

/** The same path with rows by their place, as labels are looked up. */
const byPlace = ({ lot, clause, rest }: AnswerPath): string =>
  [lot && 'lots.0', clause && 'clauses.0', rest].filter(Boolean).join('.')
