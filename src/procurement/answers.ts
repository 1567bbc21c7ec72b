import type { Procedure } from './procedure.js'

/**
 * What stands at the path of a field of the procedure (`accessibility.choice`), `undefined` where nothing does.
 */
export const answerAt = (procedure: Procedure, path: string): unknown =>
  path.split('.').reduce<unknown>(fieldOf, procedure)

/** Whether an answer says something: blank text does not, and neither does "none" (`null`, `[]`). */
export function saysSomething(answer: unknown): boolean {
  if (typeof answer === 'string') return /\S/.test(answer)
  return answer !== undefined && !isNone(answer)
}

/** Whether an answer is "none". */
export const isNone = (answer: unknown): boolean =>
  answer === null || (Array.isArray(answer) && answer.length === 0)

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, field)
    ? Reflect.get(value, field)
    : undefined
