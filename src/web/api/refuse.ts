import type { Context } from 'hono'
import { z } from 'zod'
import type { Refusal } from '../../actions/refusal.js'
import { answerProblem, type Problem } from '../http/problem.js'
import { problemOf } from '../http/refusal-problem.js'
import { declaredOnly } from './declared.js'
import { findingSchema } from './findings.js'

/** Answers why something was not done; of what is not final yet, with all that stands in its way. */
export const answerRefusal = (c: Context, refusal: Refusal): Response =>
  answerProblem(c, problemWithMore(refusal))

export function problemWithMore(refusal: Refusal): Problem {
  const problem = problemOf(refusal)
  if (refusal.kind !== 'not-final') return problem
  const findings = declaredOnly(z.array(findingSchema), refusal.errors).value
  return { ...problem, more: { findings, missing: refusal.missing } }
}
