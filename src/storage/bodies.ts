import { failure, type Result, success } from '../kernel/result.js'
import type { WriteFailure } from '../kernel/write-failure.js'
import type { StoredFormat } from './stored-format.js'
import type { Reading, Texts, Unreadable } from './texts.js'

/** Bodies of one kind, as values, over texts under a name. */
export interface Bodies<Body> {
  /** Undefined when there is none; one that makes no sense is set aside, and is then absent too. */
  readonly read: (name: string) => Promise<Body | undefined>
  /**
   * Answers the body as reading it back gives it. Rejects, with nothing written, when it could not be read back: that
   * is a bug in the caller.
   */
  readonly write: (body: Body) => Promise<Result<Body, WriteFailure>>
}

/** @param nameOf where a body belongs; one that is found elsewhere is somebody's copy and makes no sense there. */
export function bodiesIn<Body>(
  texts: Texts,
  format: StoredFormat<Body>,
  nameOf: (body: Body) => string,
): Bodies<Body> {
  return {
    read: async (name) => {
      const body = readingOf(await texts.read(name), format.decode, nameOf, name)
      if (body.ok) return body.value
      await texts.setAside(name, body.error)
      return undefined
    },
    write: async (body) => {
      let readBack = body
      const written = await texts.write(nameOf(body), format.textOf(body), () => {
        readBack = format.asReadBack(body)
      })
      return written.ok ? success(readBack) : written
    },
  }
}

/** What was read under a name, as a value: undefined when there is nothing. What belongs elsewhere makes no sense. */
export function readingOf<Value>(
  reading: Reading,
  decode: (text: string) => Result<Value, Unreadable>,
  nameOf: (value: Value) => string,
  name: string,
): Result<Value | undefined, Unreadable> {
  if (reading.kind === 'absent') return success(undefined)
  if (reading.kind === 'unreadable') return failure(reading.problem)
  const value = decode(reading.text)
  if (!value.ok || nameOf(value.value) === name) return value
  return failure({ kind: 'damaged', reason: `de inhoud hoort bij ${nameOf(value.value)}` })
}
