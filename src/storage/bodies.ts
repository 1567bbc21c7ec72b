import { failure, type Result, success } from '../kernel/result.js'
import type { WriteFailure } from '../kernel/write-failure.js'
import type { StoredFormat } from './stored-format.js'
import type { Texts, Unreadable } from './texts.js'

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
  async function decoded(name: string): Promise<Result<Body | undefined, Unreadable>> {
    const reading = await texts.read(name)
    if (reading.kind === 'absent') return success(undefined)
    if (reading.kind === 'unreadable') return failure(reading.problem)
    const body = format.decode(reading.text)
    if (!body.ok || nameOf(body.value) === name) return body
    return failure({ kind: 'damaged', reason: `de inhoud hoort bij ${nameOf(body.value)}` })
  }
  return {
    read: async (name) => {
      const body = await decoded(name)
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
