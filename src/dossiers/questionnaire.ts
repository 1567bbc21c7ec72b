import { keptWith } from '../kernel/lazily.js'
import { answerLabel } from '../procurement/answer-labels.js'
import { readAnswer } from '../procurement/answer-paths.js'
import { type AnswerPath, parsePath } from '../procurement/answers/path.js'
import { pathsOf, type Step } from '../questionnaire/journey.js'
import { stepsOf } from './clause-questions.js'
import type { Workbench } from './workbench.js'

/** The way through the questionnaire with a dossier's answers, the questions of its clauses included. */
export const journeyOf = keptWith(({ procedure, selection }: Workbench): readonly Step[] =>
  stepsOf(procedure, selection),
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

/** How a person calls an answer, whatever its path. */
export const nameOfAnswer = (path: string): string => answerLabel(byPlace(parsePath(path))) ?? path

/** The same path with rows by their place, as labels are looked up. */
const byPlace = ({ lot, clause, rest }: AnswerPath): string =>
  [lot && 'lots.0', clause && 'clauses.0', rest].filter(Boolean).join('.')
