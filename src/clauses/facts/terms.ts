import { answerAt } from '../../procurement/answers.js'
import type { Procedure } from '../../procurement/procedure.js'
import { optionFact, optionsIn, type PlacedPart, partsOf, termRows } from '../../procurement/terms/all.js'
import type { TermControl } from '../../procurement/terms/term.js'
import type { ValueKind } from '../text/value-kinds.js'
import type { Fact, FactTable } from './fact.js'

/** What may be said of the terms, in `administration.`: each part as it was answered, each option as a condition. */
export const termFacts: FactTable<Procedure> = Object.fromEntries(
  termRows.flatMap(([name, term]) => partsOf(name, term)).flatMap(factsOf),
)

function factsOf({ path, fact, said, control }: PlacedPart): readonly (readonly [string, Fact<Procedure>])[] {
  const options = optionsIn(control)
  const isChoice = Object.keys(options).length > 0
  const told: Fact<Procedure> = {
    kind: printedAs(control),
    label: said,
    answer: path,
    ...(isChoice && { options }),
    read: (procedure) => answerAt(procedure, path),
  }
  return [
    [fact, told],
    ...Object.entries(options).map(([option, words]): readonly [string, Fact<Procedure>] => [
      optionFact(fact, option),
      {
        kind: 'boolean',
        label: `${said}: ${words}`,
        answer: path,
        read: (procedure) => isChosen(answerAt(procedure, path), option),
      },
    ]),
  ]
}

const isChosen = (answer: unknown, option: string): boolean =>
  Array.isArray(answer) ? answer.includes(option) : answer === option

function printedAs({ kind }: TermControl): ValueKind {
  switch (kind) {
    case 'yes-no':
      return 'boolean'
    case 'long-text':
      return 'text'
    case 'choices':
      return 'list'
    default:
      return kind
  }
}
