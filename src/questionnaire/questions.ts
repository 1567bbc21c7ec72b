import type { Question } from './question.js'
import { assignmentQuestions } from './questions/assignment.js'
import { awardQuestions } from './questions/award.js'
import { withDeclining } from './questions/declining.js'
import { lotQuestions } from './questions/lots.js'
import { performanceQuestions } from './questions/performance.js'
import { plainQuestions } from './questions/plain.js'
import { procedureQuestions } from './questions/procedure.js'
import { socialQuestions } from './questions/social.js'
import { specificationsQuestions } from './questions/specifications.js'
import { termQuestions } from './questions/terms.js'
import { timeQuestions } from './questions/time.js'
import { valueQuestions } from './questions/value.js'

/** Every question about a field of the procedure or of a lot, in the order in which they are asked. */
export const questions: readonly Question[] = [
  ...assignmentQuestions,
  ...timeQuestions,
  ...valueQuestions,
  ...procedureQuestions,
  ...lotQuestions,
  ...socialQuestions,
  ...awardQuestions,
  ...specificationsQuestions,
  ...performanceQuestions,
  ...plainQuestions,
  ...termQuestions,
].map(withDeclining)
