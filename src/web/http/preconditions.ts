import type { Context } from 'hono'
import { failure, type Result, success } from '../../kernel/result.js'
import { problems } from './messages.js'
import type { Problem } from './problem.js'

/** `"7"`: the tag of a resource's revision. */
export const etagOf = (revision: number): string => `"${revision}"`

/** What a write says it saw: a revision, or that nothing exists yet. */
export type Precondition = number | 'absent'

/** The revision of nothing: whoever saw it finds everything that exists changed. */
const noRevision = 0

/**
 * Reads If-Match and If-None-Match. A write without either is refused: it could overwrite somebody's work. A tag that
 * no revision has was never seen, so it fits nothing.
 */
export function preconditionOf(c: Context): Result<Precondition, Problem> {
  const match = c.req.header('If-Match')
  if (match !== undefined) {
    const tag = /^\s*(?:W\/)?"(\d{1,15})"\s*$/.exec(match)
    return success(tag === null ? noRevision : Number(tag[1]))
  }
  return c.req.header('If-None-Match')?.trim() === '*' ? success('absent') : failure(problems.noPrecondition)
}

/** The revision to hold a change of something that exists against. */
export const seenRevision = (precondition: Precondition): number =>
  precondition === 'absent' ? noRevision : precondition
