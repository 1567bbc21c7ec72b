import { z } from 'zod'
import { verdicts } from '../advice/advice.js'
import { versionSchema } from '../clauses/clause.js'
import { storedDocumentNameSchema } from '../documents/blocks.js'
import { filledText } from '../kernel/fields.js'
import { essential } from '../kernel/stored-schema.js'
import { awardStageSchema } from '../procurement/award-stage.js'
import { clauseIdSchema } from '../procurement/clause-choice.js'
import { lotIdSchema } from '../procurement/lot.js'
import { procedureSchema } from '../procurement/procedure.js'
import { marketCheckSchema } from './market-check-schema.js'

/** Url-safe and the same on a disk that does not tell capitals apart. */
export const dossierIdSchema = z.string().check(essential(z.regex(/^[a-z0-9][a-z0-9-]{2,63}$/)))

/** In the order in which a dossier goes through them. */
const dossierStates = ['draft', 'in-review', 'approved', 'published', 'in-execution', 'closed'] as const
const dossierStateSchema = z.enum(dossierStates)
export type DossierState = z.infer<typeof dossierStateSchema>

const instantSchema = z.iso.datetime()
const revisionSchema = z.int().min(1)
const pinSchema = z.record(clauseIdSchema, versionSchema)

/** References of the texts of which the dossier pins a version from this change on. */
const alsoPinned = { pinned: z.array(z.string()).readonly().optional() }

/** What was done. Paths are those of the API (`lots.LOT-0001.title`), references `id@version`. */
const deedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('created'), pinned: z.array(z.string()).readonly() }),
  z.strictObject({
    kind: z.literal('procedure-replaced'),
    changed: z.array(z.string()).readonly(),
    pinned: z.array(z.string()).readonly(),
  }),
  z.strictObject({ kind: z.literal('generated'), generation: z.int().min(1) }),
  z.strictObject({
    kind: z.literal('clause-renewed'),
    clause: z.string(),
    from: z.string(),
    to: z.string(),
    ...alsoPinned,
  }),
  z.strictObject({ kind: z.literal('finding-motivated'), rule: z.string(), at: z.string(), ...alsoPinned }),
  z.strictObject({ kind: z.literal('award-changed'), ...alsoPinned }),
  z.strictObject({
    kind: z.literal('advice-taken'),
    lot: lotIdSchema,
    title: z.string(),
    changed: z.array(z.string()).readonly(),
    pinned: z.array(z.string()).readonly(),
  }),
  z.strictObject({
    kind: z.literal('proposals-taken'),
    changed: z.array(z.string()).readonly(),
    pinned: z.array(z.string()).readonly(),
  }),
  z.strictObject({ kind: z.literal('market-checked'), ...alsoPinned }),
  z.strictObject({ kind: z.literal('attachment-added'), file: z.string(), ...alsoPinned }),
  z.strictObject({ kind: z.literal('attachment-removed'), file: z.string(), ...alsoPinned }),
  z.strictObject({ kind: z.literal('published'), ...alsoPinned }),
  z.strictObject({ kind: z.literal('unpublished'), ...alsoPinned }),
  z.strictObject({ kind: z.literal('archived'), ...alsoPinned }),
  z.strictObject({ kind: z.literal('restored'), ...alsoPinned }),
])
export type Deed = z.infer<typeof deedSchema>

/** @property who a name as it was given, or "via de API"; revision: of the dossier after it. */
export const historyEntrySchema = z
  .strictObject({ revision: revisionSchema, at: instantSchema, who: z.string().min(1), what: deedSchema })
  .readonly()

/** One download. Its blocks are kept beside the dossier, so that it renders the same to the letter years later. */
export const generationSchema = z
  .strictObject({
    number: z.int().min(1),
    document: storedDocumentNameSchema,
    status: z.enum(['draft', 'final']),
    revision: revisionSchema.meta({
      description: 'The revision of the dossier that the document was made from.',
    }),
    at: instantSchema,
    clauses: z
      .array(z.string())
      .readonly()
      .meta({ description: 'The clause versions in it: `reserved-lot@1.0.0`.' }),
  })
  .readonly()
export type Generation = z.infer<typeof generationSchema>

/**
 * Why the buyer leaves a warning as it is.
 * @property about which finding: its key, see `keyOf`; rule: its short code; at: the path that it is about.
 */
const motivationSchema = z
  .strictObject({
    about: z.string().min(1),
    rule: z.string().min(1),
    at: z.string(),
    text: filledText(5000, 'Schrijf waarom je dit zo laat.'),
    who: z.string().min(1),
    when: instantSchema,
  })
  .readonly()
export type Motivation = z.infer<typeof motivationSchema>

/**
 * An advice that the buyer took over, as it was then; it stays when answers change.
 * @property about the lot as it was called: "Perceel 1: Bermen"; instrument: its id; arithmetic: its sentences.
 * @property answers what taking it over answered.
 */
const takenAdviceSchema = z
  .strictObject({
    lot: lotIdSchema,
    about: z.string().min(1),
    instrument: z.string().min(1),
    title: z.string().min(1),
    verdict: z.enum(verdicts),
    arithmetic: z.array(z.string()).readonly(),
    answers: z.array(z.strictObject({ path: z.string(), value: z.unknown() }).readonly()).readonly(),
    who: z.string().min(1),
    when: instantSchema,
  })
  .readonly()
export type TakenAdvice = z.infer<typeof takenAdviceSchema>

/**
 * The working file of one procurement procedure: read, changed and written as one whole, by one writer at a time.
 *
 * @property organisation the id of the organisation that it belongs to; nobody else knows that it exists.
 * @property revision 1 for a new dossier, one more after every change; a {@link Generation} is not a change.
 * @property procedure the answers and decisions as they were stored, those out of force included.
 * @property motivations why warnings of the legal check were left as they are; kept when the finding goes.
 * @property advice what the buyer took over of the instrument advisor; of one instrument for one lot the last.
 * @property marketChecks which firms fitted when somebody looked it up, the last one last.
 * @property award the tenders that came in and how they were judged; absent before that.
 * @property pins the versions of clauses and templates that this dossier works with, by id.
 */
export const dossierSchema = z
  .strictObject({
    id: dossierIdSchema,
    organisation: z.string().min(1),
    revision: revisionSchema,
    state: dossierStateSchema,
    procedure: procedureSchema,
    motivations: z.array(motivationSchema).readonly().optional(),
    advice: z.array(takenAdviceSchema).readonly().optional(),
    marketChecks: z.array(marketCheckSchema).readonly().optional(),
    award: awardStageSchema.optional(),
    pins: z.strictObject({ clauses: pinSchema.readonly(), templates: pinSchema.readonly() }).readonly(),
    history: z.array(historyEntrySchema).readonly(),
    generations: z.array(generationSchema).readonly(),
    archived: z.boolean(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .readonly()
export type Dossier = z.infer<typeof dossierSchema>
