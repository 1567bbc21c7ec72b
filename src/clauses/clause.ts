import { z } from 'zod'
import { localDateSchema } from '../kernel/local-date.js'
import { essential } from '../kernel/stored-schema.js'
import { clauseIdSchema } from '../procurement/clause-choice.js'
import { conditionSchema } from './conditions.js'
import { parameterSchema } from './parameters.js'
import type { ClauseSigns } from './signs.js'
import { legalBasisSchema, sourcesSchema } from './sources.js'
import type { Body } from './text/body.js'
import { languageSchema } from './text/language.js'
import type { Passage } from './text/passages.js'
import {
  ambitionSchema,
  evidenceSchema,
  instrumentSchema,
  placeSchema,
  promiseUnitSchema,
  rolesSchema,
  themeSchema,
} from './vocabulary.js'

export const versionSchema = z.string().check(
  essential(
    z.regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, {
      error: 'Schrijf de versie als 1.0.0.',
    }),
  ),
)

/** An example that shows the clause filled in; a test checks that the words stand in it. */
const exampleSchema = z.strictObject({
  name: z.string(),
  given: z.record(z.string(), z.unknown()).default({}),
  contains: z.array(z.string()).min(1),
  lacks: z.array(z.string()).default([]),
})

/**
 * A measurable promise that the clause makes the contractor keep: the special penalty, the monitoring and the
 * report name it in their tables.
 * @property amount the parameter that holds the number; absent when the tenderer offers it.
 */
const promiseSchema = z.strictObject({
  what: z.string(),
  unit: promiseUnitSchema,
  amount: z.string().optional(),
})

/** The front matter of a clause file; `docs/decisions/0003` explains each key. */
export const clauseFrontMatterSchema = z.strictObject({
  id: clauseIdSchema,
  version: versionSchema,
  language: languageSchema,
  title: z.string().min(3).max(120),
  instrument: instrumentSchema,
  place: placeSchema,
  /** `follows`: an answer puts it in the text. `proposed`: offered, in once accepted. `library`: when picked. */
  when: z.enum(['follows', 'proposed', 'library']),
  appliesWhen: conditionSchema.optional(),
  why: z.string().min(10),
  /** Why it suits and is no more than needed, in the third person: for the note to the college. Left out: by its role. */
  motivation: z.string().min(40).optional(),
  /** What goes wrong with it in practice, each a sentence of advice; shown to buyers, never in a document. */
  pitfalls: z.array(z.string().min(20)).min(1),
  legalBasis: z.array(legalBasisSchema).min(1),
  /** What each paragraph rests on, where the paragraphs say so: see `docs/decisions/0021`. */
  sources: sourcesSchema.optional(),
  /** Fields of the notice that this clause fills: business term → code. */
  eforms: z.record(z.string(), z.string()).default({}),
  theme: z.array(themeSchema).min(1),
  ambition: ambitionSchema,
  parameters: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), parameterSchema).default({}),
  evidence: z.array(evidenceSchema).default([]),
  promise: promiseSchema.optional(),
  /** Where this version differs from `about.md` in what it is to the product. */
  roles: rolesSchema.optional(),
  /** Articles of the AUR that the text derogates from; listed at the front of the specifications. */
  derogates: z.array(z.strictObject({ article: z.string(), why: z.string() })).default([]),
  requires: z.array(clauseIdSchema).default([]),
  excludes: z.array(clauseIdSchema).default([]),
  complements: z.array(clauseIdSchema).default([]),
  validFrom: localDateSchema,
  validUntil: localDateSchema.optional(),
  reviewBefore: localDateSchema,
  approvedBy: z.string().optional(),
  changes: z.string(),
  examples: z.array(exampleSchema).min(1),
})
export type ClauseFrontMatter = z.infer<typeof clauseFrontMatterSchema>

/** What holds for every version of a clause, from `about.md`: see there. */
export interface AboutEveryVersion {
  readonly roles: NonNullable<ClauseFrontMatter['roles']>
  readonly signs?: ClauseSigns
  readonly purpose?: string
}

/** One published version of a clause: what a jurist wrote, ready to fill. Never changes. */
export interface ClauseVersion extends Readonly<Omit<ClauseFrontMatter, 'roles'>>, AboutEveryVersion {
  readonly body: Body
  /** The prose as it was written, for readers and for comparing versions; without the references to its sources. */
  readonly source: string
  /** Its paragraphs, items, tables and headings, each with the names of its sources; none names one without `sources`. */
  readonly passages: readonly Passage[]
}

/** `reserved-lot@1.0.0` */
export const referenceOf = ({ id, version }: Pick<ClauseVersion, 'id' | 'version'>): string =>
  `${id}@${version}`
