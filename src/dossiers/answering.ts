import type { z } from 'zod'
import { checkChoices } from '../clauses/check-choices.js'
import { judgedChange } from '../kernel/judged-change.js'
import type { LocalDate } from '../kernel/local-date.js'
import { failure, type Result, success } from '../kernel/result.js'
import { namedPath, withAnswer } from '../procurement/answer-paths.js'
import { type Procedure, procedureSchema } from '../procurement/procedure.js'
import type { Dossier } from './dossier.js'
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
 * answers put out of force stays in it, and what an earlier edge let through does not stand in the way.
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
  const faults = checkChoices(judged.value, clauses, pins.clauses, today)
  return faults.length === 0
    ? success(judged.value)
    : failure(faults.map(({ path, message }) => ({ path: namedPath(path.split('.'), changed), message })))
}

/** A field that does not exist is a fault at its own path, not at that of what it stands in. */
const placesOf = (issue: z.core.$ZodIssue): readonly (readonly string[])[] => {
  const path = issue.path.map(String)
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path]
}
