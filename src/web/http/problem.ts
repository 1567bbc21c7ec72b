import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** An answer that says what went wrong and what to do. @see RFC 9457 */
export interface Problem {
  readonly status: ContentfulStatusCode
  readonly title: string
  /** Dutch, a full sentence that says what to do. */
  readonly detail: string
  /** Faults in what was sent, each at its path as in the sent body. */
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
  /** After how many seconds to try again. */
  readonly retryAfter?: number
  /** More members, e.g. the current revision. */
  readonly more?: Readonly<Record<string, unknown>>
}

/** Answers with a problem. The type is a name within this API: `/api#412`. */
export function answerProblem(c: Context, problem: Problem): Response {
  const { status, title, detail, errors, retryAfter, more } = problem
  const body = { type: `/api#${status}`, title, status, detail, ...(errors && { errors }), ...more }
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
  })
}
