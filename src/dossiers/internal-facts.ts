import type { AnswerRow, InternalFacts, OriginRow } from '../clauses/facts/internal.js'
import type { SelectedClause } from '../clauses/selected-clause.js'
import type { AssembledDocument, Block } from '../documents/blocks.js'
import { blockToText } from '../documents/to-text.js'
import type { LocalDate } from '../kernel/local-date.js'
import { readAnswer } from '../procurement/answer-paths.js'
import { isDivided } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'
import { valueInWords } from '../questionnaire/input/shown-value.js'
import type { QuestionsStep } from '../questionnaire/journey.js'
import { stepsOf } from './clause-questions.js'

/**
 * What the internal sheet is made from.
 * @property texts the templates that the dossier works with.
 * @property revision absent for answers that are no dossier yet.
 */
export interface InternalCase {
  readonly procedure: Procedure
  readonly selection: readonly SelectedClause[]
  readonly texts: readonly { readonly title: string; readonly reference: string }[]
  readonly specifications: AssembledDocument | undefined
  readonly today: LocalDate
  readonly revision?: number | undefined
}

/** The answers that were given, in the order of the questions, and where each text comes from. */
export const internalFacts = ({
  procedure,
  selection,
  texts,
  specifications,
  today,
  revision,
}: InternalCase): InternalFacts => ({
  internal: { preparedOn: today, revision },
  answers: stepsOf(procedure, selection).flatMap((step) =>
    step.kind === 'questions' ? answersTo(step, procedure) : [],
  ),
  textVersions: texts,
  origins: (specifications?.blocks ?? []).flatMap(originOf),
})

function answersTo({ fields, lot }: QuestionsStep, procedure: Procedure): readonly AnswerRow[] {
  const about = lot !== undefined && isDivided(procedure) ? ` (perceel ${lot.number})` : ''
  return fields.flatMap((field): readonly AnswerRow[] => {
    const answer = valueInWords(field, readAnswer(procedure, field.path), procedure)
    return answer === undefined || answer === '' ? [] : [{ question: `${field.label}${about}`, answer }]
  })
}

/** A heading that a clause brought, with its number; what stands under it comes from the same clause. */
function originOf(block: Block): readonly OriginRow[] {
  if (block.kind !== 'heading' || block.from.source === 'template') return []
  const { source, reference } = block.from
  const words = source === 'own-wording' ? ', eigen formulering van het bestuur' : ''
  return [{ part: blockToText(block).trim(), from: `${reference.replace('@', ' ')}${words}` }]
}
