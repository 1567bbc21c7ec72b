import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Asker, NotServed, Undone } from '../../kernel/asked-work.js'
import { failure, type Result } from '../../kernel/result.js'
import { refuse } from './error-answers.js'
import type { Problem } from './problem.js'

/** Who asks for work in a queue: until there are accounts, whoever comes in by the same door is one person. */
export const askedBy = (c: Context): Asker => ({ signal: c.req.raw.signal, person: doorOf(c.req.path) })

function doorOf(path: string): 'api' | 'buyer' | 'coordinator' | 'public' {
  if (path.startsWith('/api/')) return 'api'
  if (path.startsWith('/dossiers')) return 'buyer'
  return path.startsWith('/regie') ? 'coordinator' : 'public'
}

/** What work came to. When it was not done, this request ends here: {@link answerUndone} says so. */
export function done<Value>(result: Result<Value, Undone>): Value {
  if (result.ok) return result.value
  throw unserved(result.error)
}

/** What work came to, or its own refusal. When it was never begun, this request ends here as with {@link done}. */
export function begun<Value, Refusal>(
  result: Result<Value, Refusal | NotServed>,
): Result<Value, Exclude<Refusal, NotServed>> {
  if (result.ok) return result
  const { error } = result
  if (isNotServed(error)) throw unserved(error)
  return failure(error as Exclude<Refusal, NotServed>)
}

const isNotServed = (error: unknown): error is NotServed =>
  typeof error === 'object' &&
  error !== null &&
  'kind' in error &&
  (error.kind === 'busy' || error.kind === 'given-up')

/** Not a fault: an error only so that it ends the request, wherever that stands. */
const unserved = (why: Undone): HTTPException => new HTTPException(503, { cause: { undone: why } })

/** Why a request ended for want of work that was asked for; `undefined` for any other error. */
export function undoneOf(error: Error): Undone | undefined {
  const { cause } = error
  return error instanceof HTTPException && typeof cause === 'object' && cause !== null && 'undone' in cause
    ? (cause.undone as Undone)
    : undefined
}

/** Says that work was not done, and when to ask again. */
export function answerUndone(c: Context, why: Undone): Response | Promise<Response> {
  c.header('Retry-After', String(why.kind === 'busy' ? why.retryAfter : 30))
  return refuse(c, undoneProblem(why))
}

export function undoneProblem(why: Undone): Problem {
  const more = { reason: why.kind }
  switch (why.kind) {
    case 'busy':
      return {
        status: 503,
        title: 'Te veel aanvragen',
        detail: `Er zijn nu te veel aanvragen. Probeer het over ${seconds(why.retryAfter)} opnieuw.`,
        more: { ...more, ahead: why.ahead },
      }
    case 'too-slow':
      return {
        status: 503,
        title: 'Het duurde te lang',
        detail: 'Het maken duurde te lang. Probeer het straks opnieuw.',
        more,
      }
    case 'given-up':
      return {
        status: 503,
        title: 'De dienst stopt',
        detail: 'De dienst wordt gestopt. Probeer het straks opnieuw.',
        more,
      }
    default:
      return why satisfies never
  }
}

const seconds = (count: number): string => (count === 1 ? '1 seconde' : `${count} seconden`)
