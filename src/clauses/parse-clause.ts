import { splitFrontMatter } from '../kernel/front-matter.js'
import { failure, type Result, success } from '../kernel/result.js'
import { type AboutEveryVersion, type ClauseVersion, clauseFrontMatterSchema } from './clause.js'
import { factDeclarations } from './facts/facts.js'
import { parameterDeclarations } from './parameters.js'
import { roleFaults } from './roles.js'
import { sourceFaults } from './source-faults.js'
import { type BodyFault, parseBody } from './text/body.js'
import { readPassages } from './text/passages.js'
import { scopeOf } from './vocabulary.js'

/** The longest text that filling one clause may give, in characters; values do not count. */
const maximumOutput = 200_000

/**
 * Reads a clause file. Errors: every fault, with its line in the file and a Dutch reason. Never throws.
 * @param about what holds for all versions; the file says otherwise where it names its own roles.
 */
export function parseClause(
  file: string,
  about: AboutEveryVersion = { roles: [] },
): Result<ClauseVersion, readonly BodyFault[]> {
  const parts = splitFrontMatter(file)
  if (!parts.ok) return parts
  const { frontMatter, body, bodyLine } = parts.value
  const meta = clauseFrontMatterSchema.safeParse(frontMatter)
  if (!meta.success)
    return failure(
      meta.error.issues.map((issue) => ({ line: 1, reason: `${issue.path.join('.')}: ${issue.message}` })),
    )

  const parameters = parameterDeclarations(meta.data.parameters)
  const declarations = { ...factDeclarations(scopeOf(meta.data.place), meta.data.place), ...parameters }
  const { text, passages } = readPassages(body)
  const { language } = meta.data
  const parsed = parseBody(meta.data.sources === undefined ? body : text, {
    declarations,
    maximumOutput,
    language,
  })
  if (!parsed.ok)
    return failure(parsed.error.map(({ line, reason }) => ({ line: line + bodyLine - 1, reason })))
  const unsourced = sourceFaults(file, bodyLine, passages, meta.data.sources)
  if (unsourced.length > 0) return failure(unsourced)
  const roles = meta.data.roles ?? about.roles
  const misfits = roleFaults(meta.data, roles)
  if (misfits.length > 0) return failure(misfits.map((reason) => ({ line: 1, reason })))
  const unused = Object.keys(parameters).filter(
    (name) => !parsed.value.uses.has(name) && meta.data.promise?.amount !== name,
  )
  if (unused.length > 0)
    return failure([{ line: 1, reason: `Deze parameters staan niet in de tekst: ${unused.join(', ')}.` }])
  return success({ ...meta.data, ...about, roles, body: parsed.value, source: text.trim(), passages })
}
