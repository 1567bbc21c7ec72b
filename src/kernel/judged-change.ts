import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { failure, type Result, success } from './result.js'
import { anyLengthOf, storedSchemaOf } from './stored-schema.js'

type Issue = z.core.$ZodIssue

/**
 * A changed value, held against the edge's schema as far as it was changed: what is refused of the value that it came
 * from already is no fault of this change. So one answer that an earlier edge let through does not stop all others.
 *
 * @param before what was stored; `undefined` when it is new.
 */
export function judgedChange<Value>(
  schema: z.ZodType<Value>,
  before: unknown,
  after: unknown,
): Result<Value, readonly Issue[]> {
  const parsed = schema.safeParse(after)
  if (parsed.success) return success(parsed.data)
  const earlier = faultsIn(schema, before)
  const faults = faultsIn(schema, after).filter(
    (issue) => !earlier.some((known) => isSameFault(known, before, issue, after)),
  )
  if (faults.length > 0) return failure(faults)
  const kept = storedSchemaOf(schema).safeParse(after)
  return kept.success ? success(kept.data) : failure(kept.error.issues)
}

/** All that a schema refuses of a value, inside lists that are too long as well. */
export function faultsIn(schema: z.ZodType, value: unknown): readonly Issue[] {
  const issues = schema.safeParse(value).error?.issues ?? []
  const inLists = issues.some(({ code }) => code === 'too_big')
    ? (anyLengthOf(schema).safeParse(value).error?.issues ?? [])
    : []
  const more = inLists.filter((issue) => !issues.some(({ path }) => isDeepStrictEqual(path, issue.path)))
  return [...issues, ...more]
}

/** The same complaint of the same value, wherever it moved; or of a list or text that did not get further out of bounds. */
function isSameFault(known: Issue, before: unknown, issue: Issue, after: unknown): boolean {
  if (known.code !== issue.code || known.message !== issue.message) return false
  const [was, is] = [valueAt(before, known.path), valueAt(after, issue.path)]
  if (isDeepStrictEqual(was, is)) return known.path.at(-1) === issue.path.at(-1)
  if (!isDeepStrictEqual(known.path, issue.path)) return false
  return issue.code === 'too_big' && lengthOf(is) <= lengthOf(was)
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, key)
        ? Reflect.get(part, key)
        : undefined,
    value,
  )

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : Number.NaN
