import { readAnswer } from '../procurement/answer-paths.js'
import type { Procedure } from '../procurement/procedure.js'
import type { ProposedAnswer } from '../procurement/terms/open-answers.js'
import { valueInWords } from '../questionnaire/input/shown-value.js'
import type { Field } from '../questionnaire/question.js'
import { questions } from '../questionnaire/questions.js'

/** A proposal as a person reads it. @property reads the answer in words: "Het Nederlands". */
export interface ReadableProposal extends ProposedAnswer {
  readonly reads: string
}

/** A proposal with its answer in the words of its question; of several fields, each with its label. */
export function readable(proposal: ProposedAnswer, answers: Procedure): ReadableProposal {
  const { path, value } = proposal
  const fields = questions
    .flatMap((asked) => asked.fields)
    .filter((field) => field.path === path || field.path.startsWith(`${path}.`))
    .flatMap((field) => {
      const words = valueInWords(field, partAt(field, proposal), answers)
      return words === undefined || words === '' ? [] : [{ ...field, words }]
    })
    // That there is something says less than what it is.
    .filter(({ control }, _, all) => all.length === 1 || control.kind !== 'opens')
  const isOne = fields.length === 1
  const reads = fields.map(({ label, words }) => (isOne ? words : `${label}: ${words}`)).join('; ')
  return { ...proposal, reads: reads === '' ? String(value) : reads }
}

const partAt = ({ path }: Field, proposal: ProposedAnswer): unknown =>
  path === proposal.path ? proposal.value : readAnswer(proposal.value, path.slice(proposal.path.length + 1))
