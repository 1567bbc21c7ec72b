import type { Asker, Undone } from '../kernel/asked-work.js'
import { failure, type Result } from '../kernel/result.js'

type Outcome<Value> = Promise<Result<Value, Undone>>

/** Work that several wait for. @property askers how many still do. */
interface Shared<Value> {
  readonly outcome: Outcome<Value>
  readonly ending: AbortController
  askers: number
}

/**
 * Does works of the same key once for all who ask while it waits or is done. Who leaves takes nothing from the others;
 * when the last one left, the work is given up.
 */
export function sharedWork<Value>() {
  const open = new Map<string, Shared<Value>>()

  const begin = (key: string, start: (signal: AbortSignal) => Outcome<Value>): Shared<Value> => {
    const ending = new AbortController()
    const shared = { outcome: start(ending.signal), ending, askers: 0 }
    open.set(key, shared)
    const forget = (): void => void (open.get(key) === shared && open.delete(key))
    // Before anybody knows the outcome, so that whoever asks after a refusal begins anew.
    shared.outcome.then(forget, forget)
    ending.signal.addEventListener('abort', forget)
    return shared
  }

  /** @param start does the work until its signal aborts. */
  return (
    key: string,
    start: (signal: AbortSignal) => Outcome<Value>,
    { signal }: Pick<Asker, 'signal'> = {},
  ): Outcome<Value> => {
    if (signal?.aborted) return Promise.resolve(failure({ kind: 'given-up' }))
    const shared = open.get(key) ?? begin(key, start)
    shared.askers += 1
    if (signal === undefined) return shared.outcome
    return new Promise((answer, reject) => {
      const leave = (): void => {
        answer(failure({ kind: 'given-up' }))
        shared.askers -= 1
        if (shared.askers === 0) shared.ending.abort()
      }
      signal.addEventListener('abort', leave)
      shared.outcome.then(answer, reject).finally(() => signal.removeEventListener('abort', leave))
    })
  }
}
