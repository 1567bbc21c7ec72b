import type { Organisation } from '../dossiers/organisation.js'
import type { OrganisationStore } from '../dossiers/organisation-store.js'
import { openAggregates } from './aggregates.js'
import { organisationFormat } from './dossier-formats.js'
import { nameIn } from './names.js'
import { atRevision } from './revisions.js'
import type { SummaryIndex } from './summary-index.js'
import { summaryOfWhole } from './summary-maker.js'
import type { Texts } from './texts.js'

export const organisationFolder = 'organisations'

/** What is remembered of an organisation without reading it: that it is there. */
export type OrganisationSummary = Pick<Organisation, 'id'>

/** The port over texts, wherever these are kept. */
export async function organisationStore(
  texts: Texts,
  index: SummaryIndex<OrganisationSummary>,
): Promise<OrganisationStore> {
  const kind = {
    nameOf: nameIn(organisationFolder),
    format: organisationFormat,
    summaries: summaryOfWhole(organisationFormat, ({ id }: Organisation): OrganisationSummary => ({ id })),
  }
  const { create, find, edit, close } = await openAggregates(kind, texts, index)
  return {
    create,
    find,
    update: (id, expectedRevision, change) => edit(id, atRevision(expectedRevision, change)),
    close,
  }
}
