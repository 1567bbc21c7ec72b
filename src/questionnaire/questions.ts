import type { Question } from './question.js'
import { assignmentQuestions } from './questions/assignment.js'
import { awardQuestions, lotQuestions, socialQuestions } from './questions/lots.js'
import { plainQuestions } from './questions/plain.js'
import { performanceQuestions, procedureQuestions, specificationsQuestions } from './questions/procedure.js'

/** Every question about a field of the procedure or of a lot, in the order in which they are asked. */
export const questions: readonly Question[] = [
  ...assignmentQuestions,
  ...lotQuestions,
  ...socialQuestions,
  ...awardQuestions,
  ...performanceQuestions,
  ...procedureQuestions,
  ...specificationsQuestions,
  ...plainQuestions,
]
