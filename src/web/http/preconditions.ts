import type { Context } from 'hono'
import { problems } from './messages.js'
import type { Problem } from './problem.js'

/** `"7"`: the tag of a resource's revision. */
export const etagOf = (revision: number): string => `"${revision}"`

/** What a write says it expects: a revision, that nothing exists yet, or something that can never fit. */
export type Precondition = { readonly revision: number } | 'absent' | 'never' | Problem

/** Reads If-Match and If-None-Match. A write without either is refused: it could overwrite somebody's work. */
export function preconditionOf(c: Context): Precondition {
  const match = c.req.header('If-Match')
  if (match !== undefined) {
    const tag = /^\s*(?:W\/)?"(\d{1,15})"\s*$/.exec(match)
    return tag === null ? 'never' : { revision: Number(tag[1]) }
  }
  return c.req.header('If-None-Match')?.trim() === '*' ? 'absent' : problems.noPrecondition
}

export const isProblem = (precondition: Precondition): precondition is Problem =>
  typeof precondition === 'object' && 'status' in precondition
