import { z } from 'zod'
import {
  dossierIdSchema,
  dossierSchema,
  type Generation,
  generationSchema,
  type HistoryEntry,
  historyEntrySchema,
} from '../dossiers/dossier.js'
import { organisationSchema } from '../dossiers/organisation.js'
import { assembledDocumentSchema } from './assembled-document.js'
import { isFrozenCopy } from './frozen-copy.js'
import { storedFormat } from './stored-format.js'

/**
 * What stands on disks out there. Changing a shape so that older files no longer fit takes a higher `current`, a
 * migration from the format before, and an example of that format in tests/storage/examples.
 */
export const dossierFormat = storedFormat({
  schema: dossierSchema
    .unwrap()
    .extend({
      history: z.array(z.union([z.custom<HistoryEntry>(isFrozenCopy), historyEntrySchema])).readonly(),
      generations: z.array(z.union([z.custom<Generation>(isFrozenCopy), generationSchema])).readonly(),
    })
    .readonly(),
  current: 1,
  migrations: {},
})

export const organisationFormat = storedFormat({ schema: organisationSchema, current: 1, migrations: {} })

const keptDocumentSchema = z.strictObject({
  dossier: dossierIdSchema,
  number: z.int().min(1),
  document: assembledDocumentSchema,
})

/** A generation's document, beside the dossier that it belongs to. */
export type KeptDocument = z.infer<typeof keptDocumentSchema>

export const keptDocumentFormat = storedFormat({ schema: keptDocumentSchema, current: 1, migrations: {} })
