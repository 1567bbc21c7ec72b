import { placeOnPage } from './page-order.js'
import type { Question } from './question.js'
import { assignmentQuestions } from './questions/assignment.js'
import { awardQuestions } from './questions/award.js'
import { buyerQuestions } from './questions/buyer.js'
import { withDeclining } from './questions/declining.js'
import { acceptanceQuestions, executionQuestions } from './questions/execution.js'
import { lotQuestions } from './questions/lots.js'
import { plainQuestions } from './questions/plain.js'
import { priceQuestions } from './questions/price.js'
import { procedureQuestions } from './questions/procedure.js'
import { selectionQuestions } from './questions/selection.js'
import { socialQuestions } from './questions/social.js'
import { technicalQuestions } from './questions/technical.js'
import { tenderingQuestions } from './questions/tendering.js'
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
  ...buyerQuestions,
  ...selectionQuestions,
  ...tenderingQuestions,
  ...priceQuestions,
  ...awardQuestions,
  ...technicalQuestions,
  ...executionQuestions,
  ...acceptanceQuestions,
  ...plainQuestions,
  ...termQuestions,
]
  .map(withDeclining)
  .toSorted((one, other) => placeOnPage(one) - placeOnPage(other))
