import { z } from 'zod'
import { assembledDocumentSchema } from '../documents/blocks.js'
import { dossierIdSchema, dossierSchema, generationSchema, historyEntrySchema } from '../dossiers/dossier.js'
import { organisationSchema } from '../dossiers/organisation.js'
import { dossierSummarySchema, dossierSummaryVersion, summarise } from '../dossiers/summary.js'
import { storedSchemaOf } from '../kernel/stored-schema.js'
import { lotsSchema } from '../procurement/lot.js'
import { procedureSchema } from '../procurement/procedure.js'
import { withCleanTexts } from './clean-texts.js'
import { storedFormat } from './stored-format.js'
import { headWithSummary } from './summary-maker.js'

/**
 * What stands on disks out there, judged without the limits of today's edge. Changing a shape so that older files no
 * longer fit takes a higher `current`, a migration from the format before, and an example of that format in
 * tests/storage/examples.
 */
const dossierVersions = { current: 2, migrations: { 1: withCleanTexts } }
const organisationVersions = { current: 2, migrations: { 1: withCleanTexts } }
const keptDocumentVersions = { current: 1, migrations: {} }

/** The summary stands before the dossier, so that a start without an index reads no more than that. */
export const dossierHead = {
  schema: storedSchemaOf(dossierSummarySchema),
  version: dossierSummaryVersion,
  summarise,
}

/** Parts of the dossiers that were read or written. */
const knownParts = new WeakSet<object>()

export const dossierFormat = storedFormat({
  schema: storedSchemaOf(dossierSchema),
  change: {
    known: knownParts,
    schema: storedSchemaOf(dossierSchema)
      .unwrap()
      .extend({
        procedure: keptOr(
          storedSchemaOf(procedureSchema)
            .unwrap()
            .extend({ lots: keptOr(storedSchemaOf(lotsSchema)).optional() })
            .readonly(),
        ),
        history: z.array(keptOr(storedSchemaOf(historyEntrySchema))).readonly(),
        generations: z.array(keptOr(storedSchemaOf(generationSchema))).readonly(),
      })
      .readonly(),
  },
  ...dossierVersions,
  head: headWithSummary(dossierHead),
})

export const organisationFormat = storedFormat({
  schema: storedSchemaOf(organisationSchema),
  ...organisationVersions,
})

const keptDocumentSchema = z.strictObject({
  dossier: dossierIdSchema,
  number: z.int().min(1),
  document: assembledDocumentSchema,
})

/** A generation's document, beside the dossier that it belongs to. */
export type KeptDocument = z.infer<typeof keptDocumentSchema>

export const keptDocumentFormat = storedFormat({ schema: keptDocumentSchema, ...keptDocumentVersions })

/** What came from the store was checked when it went in. That saves most of the work for a change of one answer. */
function keptOr<Schema extends z.ZodType>(schema: Schema) {
  const isKept = (value: unknown) => typeof value === 'object' && value !== null && knownParts.has(value)
  return z.union([z.custom<z.output<Schema>>(isKept), schema])
}
