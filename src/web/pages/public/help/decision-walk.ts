import { type Outcome, outcomes } from './decision-outcomes.js'
import { firstStep, type Step, steps } from './decision-steps.js'

/** How an answer stands in the address: ja, nee, weet niet. */
export const letters = { yes: 'j', no: 'n', unsure: 'w' } as const
export type Answer = keyof typeof letters
export const answers = Object.keys(letters) as readonly Answer[]

/** A question that was answered. @property before the letters of the answers that came before it. */
export interface Answered {
  readonly step: Step
  readonly answer: Answer
  readonly before: string
}

/** How far the answers lead: to the next question, or to an outcome. @property given the letters that count. */
export type Walk = { readonly trail: readonly Answered[]; readonly given: string } & (
  | { readonly at: 'step'; readonly step: Step }
  | { readonly at: 'outcome'; readonly outcome: Outcome }
)

/** Follows the answers from the first question. What is no answer, and what comes after an outcome, does not count. */
export function walkOf(given: string): Walk {
  const trail: Answered[] = []
  let name = firstStep
  for (const letter of given) {
    const step = Object.hasOwn(steps, name) ? steps[name] : undefined
    const answer = answers.find((known) => letters[known] === letter)
    if (step === undefined || answer === undefined) break
    trail.push({ step, answer, before: given.slice(0, trail.length) })
    name = answer === 'unsure' ? 'ask' : step[answer]
  }
  const counted = { trail, given: given.slice(0, trail.length) }
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined
  if (step !== undefined) return { ...counted, at: 'step', step }
  const outcome = Object.hasOwn(outcomes, name) ? outcomes[name] : undefined
  if (outcome === undefined) throw new Error(`No step and no outcome is called ${name}`)
  return { ...counted, at: 'outcome', outcome }
}
