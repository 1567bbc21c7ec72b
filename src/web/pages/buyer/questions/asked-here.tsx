import type { Child } from 'hono/jsx'
import { readable } from '../../../../dossiers/proposals.js'
import type { Procedure } from '../../../../procurement/procedure.js'
import { type ProposedAnswer, proposedAt } from '../../../../procurement/terms/open-answers.js'
import type { Asked } from '../../../../questionnaire/journey.js'
import type { Field } from '../../../../questionnaire/question.js'
import { FieldControl, type FieldState } from './field-control.js'

/** A question among the others: one field speaks with the words of the question, several stand under it. */
export const AskedHere = ({
  asked: { question, fields },
  isAlone,
  states,
  answers,
  proposals,
  children,
}: {
  asked: Asked
  isAlone: boolean
  states: readonly FieldState[]
  answers: Procedure
  proposals: readonly ProposedAnswer[]
  children: Child
}) => {
  const example = question.example === undefined ? undefined : `Bijvoorbeeld: ${question.example}`
  const isPlain = fields.length === 1 && !isAlone && question.section !== 'performance'
  return (
    <div class="cw-asked">
      {!isPlain && !isAlone && <h2 class="govuk-heading-m">{question.title}</h2>}
      {!isPlain && example !== undefined && <p class="govuk-hint">{example}</p>}
      <Decides sentences={question.decides?.(answers) ?? []} />
      {!isPlain && <Proposed fields={fields} proposals={proposals} answers={answers} />}
      {states.map((state) => (
        <FieldControl state={isPlain ? asWhole(state, question.title, example) : state} answers={answers} />
      ))}
      {isPlain && <Proposed fields={fields} proposals={proposals} answers={answers} />}
      {children}
    </div>
  )
}

/** The only field of a question, in the words of the question. */
const asWhole = (state: FieldState, label: string, example: string | undefined): FieldState => {
  const hint = [state.field.hint, example].filter((part) => part !== undefined).join(' ')
  return { ...state, field: { ...state.field, label, ...(hint !== '' && { hint }) } }
}

const Decides = ({ sentences }: { sentences: readonly string[] }) =>
  sentences.length === 0 ? null : (
    <div class="cw-decides govuk-body">
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </div>
  )

/** Why something stands in a control without being an answer yet; several controls show themselves what it is. */
const Proposed = ({
  fields,
  proposals,
  answers,
}: {
  fields: readonly Field[]
  proposals: readonly ProposedAnswer[]
  answers: Procedure
}) => {
  const all = new Set(fields.flatMap(({ path }) => proposedAt(proposals, path)?.proposal ?? []))
  // Several fields with one reason say it once.
  const own = [...new Map([...all].map((proposal) => [proposal.because, proposal])).values()]
  return own.length === 0 ? null : (
    <div class="cw-decides govuk-body">
      {own.map((proposal) => (
        <p>
          <strong>
            {fields.length > 1 ? 'Voorstel.' : `Voorstel: ${readable(proposal, answers).reads}.`}
          </strong>{' '}
          {proposal.because}
        </p>
      ))}
    </div>
  )
}
