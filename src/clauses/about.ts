import { z } from 'zod'
import { splitFrontMatter } from '../kernel/front-matter.js'
import { failure, type Result, success } from '../kernel/result.js'
import type { AboutEveryVersion } from './clause.js'
import { signsSchema } from './signs.js'
import type { BodyFault } from './text/body.js'
import { rolesSchema } from './vocabulary.js'

const aboutSchema = z.strictObject({ roles: rolesSchema, signs: signsSchema.optional() })

/**
 * Reads what holds for every version of a clause: `clauses/<id>/about.md`, its roles and signs, then (if somebody wrote
 * it) a sentence that says what the clause is for. It is no legal text: it has no version, stands in no document and may
 * change. Errors: every fault with its path and a Dutch reason. Never throws.
 */
export function parseAbout(file: string): Result<AboutEveryVersion, readonly BodyFault[]> {
  const parts = splitFrontMatter(file)
  if (!parts.ok) return parts
  const meta = aboutSchema.safeParse(parts.value.frontMatter)
  if (!meta.success)
    return failure(
      meta.error.issues.map(({ path, message }) => ({ line: 1, reason: `${path.join('.')}: ${message}` })),
    )
  const purpose = parts.value.body.trim()
  return success({ ...meta.data, ...(purpose !== '' && { purpose }) })
}
