import type { z } from 'zod'
import { checkChoices } from '../clauses/check-choices.js'
import { judgedChange } from '../kernel/judged-change.js'
import type { LocalDate } from '../kernel/local-date.js'
import { failure, type Result, success } from '../kernel/result.js'
import { isSame } from '../kernel/same.js'
import { namedPath, readAnswer, withAnswer } from '../procurement/answer-paths.js'
import { type Procedure, procedureSchema } from '../procurement/procedure.js'
import type { Dossier } from './dossier.js'
import { technicalFaults } from './technical-faults.js'
import type { Shelf } from './workbench.js'

/** An answer to keep. @property value `undefined` takes the answer away. */
export interface Answer {
  readonly path: string
  readonly value: unknown
}

/** What is wrong with an answer, at its path with lots and clauses by their id. */
export interface AnswerFault {
  readonly path: string
  readonly message: string
}

/**
 * A procedure with other answers, held against the contract and the library as the API does. Nothing is lost: what the
 * answers put out of force stays in it, and what an earlier edge let through, or an earlier version of a clause, does not
 * stand in the way.
 */
export function withAnswers(
  { procedure, pins }: Pick<Dossier, 'procedure' | 'pins'>,
  answers: readonly Answer[],
  { clauses }: Pick<Shelf, 'clauses'>,
  today: LocalDate,
): Result<Procedure, readonly AnswerFault[]> {
  const changed = answers.reduce<unknown>((all, { path, value }) => withAnswer(all, path, value), procedure)
  const judged = judgedChange(procedureSchema, procedure, changed)
  if (!judged.ok)
    return failure(
      judged.error.flatMap((issue) =>
        placesOf(issue).map((path) => ({ path: namedPath(path, changed), message: issue.message })),
      ),
    )
  const faultsIn = (answered: Procedure) =>
    checkChoices(answered, clauses, pins.clauses, today).map(({ path, message }) => {
      const named = namedPath(path.split('.'), answered)
      return { path: named, message, value: readAnswer(answered, named) }
    })
  const earlier = faultsIn(procedure)
  const faults = [
    ...faultsIn(judged.value).filter((fault) => !earlier.some((known) => isSame(known, fault))),
    ...technicalFaults(judged.value, procedure),
  ]
  return faults.length === 0
    ? success(judged.value)
    : failure(faults.map(({ path, message }) => ({ path, message })))
}

/** A field that does not exist is a fault at its own path, not at that of what it stands in. */
const placesOf = (issue: z.core.$ZodIssue): readonly (readonly string[])[] => {
  const path = issue.path.map(String)
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path]
}
