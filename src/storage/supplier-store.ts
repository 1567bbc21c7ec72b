import { storedSchemaOf } from '../kernel/stored-schema.js'
import type { Supplier } from '../suppliers/supplier.js'
import { supplierSchema } from '../suppliers/supplier.js'
import type { SupplierStore } from '../suppliers/supplier-store.js'
import { openAggregates } from './aggregates.js'
import { withCleanTexts } from './clean-texts.js'
import { nameIn } from './names.js'
import { atRevision } from './revisions.js'
import { storedFormat } from './stored-format.js'
import type { SummaryIndex } from './summary-index.js'
import { summaryOfWhole } from './summary-maker.js'
import type { Texts } from './texts.js'

export const supplierFolder = 'suppliers'

/** A firm as it may stand in the register: what today's edge refuses too. */
export const storedSupplierSchema = storedSchemaOf(supplierSchema)

/** Changing a shape so that older files no longer fit takes a higher number and a migration: see dossier-formats.ts. */
export const supplierFormat = storedFormat({
  schema: storedSupplierSchema,
  current: 2,
  migrations: { 1: withCleanTexts },
})

/**
 * The port over texts, wherever these are kept. Matching looks at every firm, so what is remembered of a firm is all of
 * it: a start reads one index instead of a file for each.
 */
export async function supplierStore(texts: Texts, index: SummaryIndex<Supplier>): Promise<SupplierStore> {
  const kind = {
    nameOf: nameIn(supplierFolder),
    format: supplierFormat,
    summaries: summaryOfWhole(supplierFormat, (supplier: Supplier): Supplier => supplier),
  }
  const { create, find, edit, summaries, close } = await openAggregates(kind, texts, index)
  return {
    create,
    find,
    update: (id, expectedRevision, change) => edit(id, atRevision(expectedRevision, change)),
    all: summaries,
    close,
  }
}
