import { answerLabel } from '../../procurement/answer-labels.js'
import { answerAt } from '../../procurement/answers.js'
import type { Procedure } from '../../procurement/procedure.js'
import { optionFact, optionsIn, type PlacedPart, partsOf, termRows } from '../../procurement/terms/all.js'
import {
  type DeclinablePath,
  declinablePaths,
  type TermName,
  termPath,
} from '../../procurement/terms/shape.js'
import type { TermControl } from '../../procurement/terms/term.js'
import type { ValueKind } from '../text/value-kinds.js'
import type { Fact, FactTable } from './fact.js'

/**
 * What may be said of the terms, in `administration.`: each part as it was answered, each option as a condition
 * (`tenderLanguageIsNl`). For a sentence that prints no value, `tenderLanguageProposed` prints `[voorstel: …]` as long
 * as the answer is one, and nothing after that; `technicalDescriptionDeclined` says that an answer was declared not
 * applicable.
 */
export const termFacts: FactTable<Procedure> = Object.fromEntries([
  ...termRows.flatMap(([name, term]) => [
    ...partsOf(name, term).flatMap(factsOf),
    proposedFact(name, term.label),
  ]),
  ...declinablePaths.map(declinedFact),
])

function proposedFact(name: TermName, label: string): readonly [string, Fact<Procedure>] {
  const path = termPath(name)
  const read: Fact<Procedure>['read'] = (_, { isProposed }) => (isProposed?.(path) ? label : undefined)
  return [`${name}Proposed`, { kind: 'text', label, answer: path, optional: true, read }]
}

function declinedFact(path: DeclinablePath): readonly [string, Fact<Procedure>] {
  const name = path.slice('administration.'.length).replace(/\.(.)/g, (_, letter) => letter.toUpperCase())
  return [
    `${name}Declined`,
    {
      kind: 'boolean',
      label: `${answerLabel(path) ?? path} is niet van toepassing`,
      answer: path,
      read: ({ notApplicable }) => notApplicable?.[path] !== undefined,
    },
  ]
}

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
