import { referenceOf } from '../../clauses/clause.js'
import type { SelectedClause } from '../../clauses/selected-clause.js'
import { readAnswer } from '../../procurement/answer-paths.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { Fix, TextFault } from '../rule.js'
import type { CheckedText } from './checked-text.js'
import type { AnswerSpot, DocumentText, PartOrigin } from './document-text.js'

/** Where words of the bestek are mended. @property at a path as in the API. */
interface Origin {
  readonly at: string
  readonly place: string
  readonly fix?: Fix
}

/** Finds the answer, the own wording or the clause behind words of the bestek. */
export function originOf(
  found: TextFault,
  { origins }: DocumentText,
  text: Pick<CheckedText, 'indexOf'>,
  { selection, procedure }: { readonly selection: readonly SelectedClause[]; readonly procedure: Procedure },
): Origin {
  const { sentence } = found
  const origin = origins[text.indexOf(sentence.passage)]
  if (origin === undefined) return { at: 'documents.specifications', place: 'Bestek' }
  const place = origin.number === '' ? 'Bestek' : `Bestek, ${origin.number}`
  const selected = clauseBehind(origin, selection)
  const answer = answerBehind(found, origin)
  if (answer !== undefined) {
    const fix = insertion(found, answer, procedure)
    return { at: answer.path, place, ...(fix && { fix }) }
  }
  if (selected !== undefined)
    return { at: selected.wording === undefined ? selected.path : `${selected.path}.wording`, place }
  return { at: 'documents.specifications', place }
}

const clauseBehind = (
  { from }: PartOrigin,
  selection: readonly SelectedClause[],
): SelectedClause | undefined =>
  from.source === 'template'
    ? undefined
    : selection.find(({ clause, lot }) => referenceOf(clause) === from.reference && lot === from.lot)

/** The answer that holds the words themselves, or the most of the sentence. */
function answerBehind({ sentence, span }: TextFault, { answers }: PartOrigin): AnswerSpot | undefined {
  const [from, to] = span
    ? [sentence.from + sentence.inText(span[0]), sentence.from + sentence.inText(span[1])]
    : [sentence.from, sentence.from + sentence.inText(sentence.plain.length)]
  const shared = (answer: AnswerSpot): number => Math.min(answer.to, to) - Math.max(answer.from, from)
  const touching = answers.filter((answer) => shared(answer) > 0)
  return touching.toSorted((a, b) => shared(b) - shared(a))[0]
}

/** Puts the mending words into the answer: where these words stand in it, however many paragraphs it has. */
function insertion(
  { sentence, span, insert }: TextFault,
  { path }: AnswerSpot,
  procedure: Procedure,
): Fix | undefined {
  if (insert === undefined || span === undefined) return undefined
  const answer = readAnswer(procedure, path)
  if (typeof answer !== 'string') return undefined
  const until = sentence.passage.text.slice(sentence.from, sentence.from + sentence.inText(span[1]))
  const at = answer.indexOf(until)
  if (at < 0 || until === '') return undefined
  const end = at + until.length
  return {
    label: `Voeg "${insert.trim()}" toe`,
    answers: [{ path, value: `${answer.slice(0, end)}${insert}${answer.slice(end)}` }],
  }
}
