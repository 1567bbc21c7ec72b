import { z } from 'zod'
import { versionSchema } from '../clauses/clause.js'
import { templateFactDeclarations } from '../clauses/facts/facts.js'
import { type Body, type BodyFault, parseBody } from '../clauses/text/body.js'
import { type Language, languageSchema } from '../clauses/text/language.js'
import { places } from '../clauses/vocabulary.js'
import { splitFrontMatter } from '../kernel/front-matter.js'
import { localDateSchema } from '../kernel/local-date.js'
import { failure, type Result, success } from '../kernel/result.js'
import { documentNames, kindOf } from './document-kinds.js'

/** The front matter of a template file. */
const templateFrontMatterSchema = z.strictObject({
  id: z.enum(documentNames),
  version: versionSchema,
  language: languageSchema,
  /** What kind of document it is: "Bestek". */
  title: z.string().min(3),
  validFrom: localDateSchema,
  validUntil: localDateSchema.optional(),
  reviewBefore: localDateSchema,
  changes: z.string(),
  /**
   * What differs from lot to lot stands in one table: rows that say the same of several lots once, weights of criteria
   * beside each other. Left out: as versions before it did.
   */
  joins: z.literal(true).optional(),
})

/** One published version of a document's skeleton. Never changes. */
export interface Template extends Readonly<Omit<z.infer<typeof templateFrontMatterSchema>, 'language'>> {
  readonly language?: Language
  readonly body: Body
  readonly source: string
}

/**
 * Places at which no clause flows in. In a loop over the lots, `begin` stands before what is said of one lot; `end` stands
 * after the loop. Lots with the same text are then told once.
 */
export const lotMarks = { begin: 'lots/begin', end: 'lots/end' } as const

/** Specifications say much only where it applies; no template is written in the browser. */
const maximumConditions = 200

/** The longest skeleton that filling a template may give, in characters: 200 lots of about 20,000 each. */
const maximumOutput = 4_000_000

/** Reads a template file. Errors: every fault with its line in the file and a Dutch reason. Never throws. */
export function parseTemplate(file: string): Result<Template, readonly BodyFault[]> {
  const parts = splitFrontMatter(file)
  if (!parts.ok) return parts
  const meta = templateFrontMatterSchema.safeParse(parts.value.frontMatter)
  if (!meta.success)
    return failure(
      meta.error.issues.map((issue) => ({ line: 1, reason: `${issue.path.join('.')}: ${issue.message}` })),
    )
  const { body, bodyLine } = parts.value
  const parsed = parseBody(body, {
    declarations: templateFactDeclarations(kindOf(meta.data.id).told),
    places: new Set([...Object.keys(places), ...Object.values(lotMarks)]),
    maximumOutput,
    maximumConditions,
    language: meta.data.language,
  })
  if (!parsed.ok)
    return failure(parsed.error.map(({ line, reason }) => ({ line: line + bodyLine - 1, reason })))
  return success({ ...meta.data, body: parsed.value, source: body.trim() })
}
