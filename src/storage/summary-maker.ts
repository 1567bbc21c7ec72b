import type { z } from 'zod'
import { failure, type Result, success } from '../kernel/result.js'
import { frozenCopy } from './frozen-copy.js'
import { firstFault, type StoredFormat } from './stored-format.js'
import type { Unreadable } from './texts.js'

/**
 * How a start comes by the summary of a body without reading all of it where that can be helped.
 *
 * @property ofHead from the first line of a text; undefined when it takes the whole text.
 * @property ofText from a whole text. A body that cannot be summarised is damaged.
 * @property ofBody from a body that was validated.
 */
export interface SummaryMaker<Body, Summary> {
  readonly ofHead: (firstLine: string) => Summary | undefined
  readonly ofText: (text: string) => Result<Summary, Unreadable>
  readonly ofBody: (body: Body) => Summary
}

/** For bodies that are small, or are their own summary: a start reads and validates them. */
export const summaryOfWhole = <Body, Summary>(
  format: StoredFormat<Body>,
  summarise: (body: Body) => Summary,
): SummaryMaker<Body, Summary> => ({
  ofHead: () => undefined,
  ofText: (text) => {
    const body = format.decode(text)
    return body.ok ? success(frozenCopy(summarise(body.value))) : body
  },
  ofBody: (body) => frozenCopy(summarise(body)),
})

/** @property version of the way in which summaries are made: a head that was made in another way is not believed. */
export interface SummaryInHead<Body, Summary> {
  readonly schema: z.ZodType<Summary>
  readonly version: number
  readonly summarise: (body: Body) => Summary
}

/** What a format writes as the head of a body: see {@link summaryInHead}. */
export const headWithSummary =
  <Body, Summary>({ version, summarise }: SummaryInHead<Body, Summary>) =>
  (body: Body): object => ({ version, summary: summarise(body) })

/**
 * For bodies that are many and large: their summary stands in their head. Without one it is made from the text as it is
 * parsed, and what came of it is validated; the body itself is validated when somebody reads it.
 */
export function summaryInHead<Body, Summary>(
  format: StoredFormat<Body>,
  { schema, version, summarise }: SummaryInHead<Body, Summary>,
): SummaryMaker<Body, Summary> {
  const judged = (made: unknown): Result<Summary, Unreadable> => {
    const checked = schema.safeParse(made)
    return checked.success
      ? success(frozenCopy(checked.data))
      : failure({ kind: 'damaged', reason: firstFault(checked.error) })
  }
  return {
    ofHead: (firstLine) => {
      const head = format.headIn(firstLine)
      if (!isHead(head) || head.version !== version) return undefined
      const summary = judged(head.summary)
      return summary.ok ? summary.value : undefined
    },
    ofText: (text) => {
      const body = format.opened(text)
      if (!body.ok) return body
      const made = attempted(() => summarise(body.value as Body))
      return made.ok ? judged(made.value) : made
    },
    ofBody: (body) => frozenCopy(summarise(body)),
  }
}

/** A body that was not validated may make anything stumble. */
function attempted<Made>(make: () => Made): Result<Made, Unreadable> {
  try {
    return success(make())
  } catch (error) {
    return failure({ kind: 'damaged', reason: `geen samenvatting mogelijk: ${error}` })
  }
}

const isHead = (head: unknown): head is { readonly version?: unknown; readonly summary?: unknown } =>
  typeof head === 'object' && head !== null
