import type { Dossier } from '../dossiers/dossier.js'
import type { DossierStore, Stale, Unknown } from '../dossiers/dossier-store.js'
import type { DossierSummary } from '../dossiers/summary.js'
import { isInYearUpTo } from '../kernel/local-date.js'
import { failure, type Result, success } from '../kernel/result.js'
import type { WriteFailure } from '../kernel/write-failure.js'
import { type Aggregates, openAggregates } from './aggregates.js'
import { bodiesIn } from './bodies.js'
import { dossierFormat, dossierHead, keptDocumentFormat } from './dossier-formats.js'
import { lastGenerationOf, withGeneration } from './kept-documents.js'
import { nameIn } from './names.js'
import { pageOf } from './page-of.js'
import { atRevision } from './revisions.js'
import type { SummaryIndex } from './summary-index.js'
import { summaryInHead } from './summary-maker.js'
import type { Texts } from './texts.js'

/** The folder of the dossiers and, beside each, of its generations. */
export const dossierFolder = 'dossiers'

const nameOf = nameIn(dossierFolder)
const documentNameOf = (dossier: string, number: number) => nameOf(dossier, `generations/${number}`)

type Dossiers = Aggregates<Dossier, DossierSummary>

/** The port over texts, wherever these are kept. */
export async function dossierStore(texts: Texts, index: SummaryIndex<DossierSummary>): Promise<DossierStore> {
  const dossiers = await openAggregates(
    { nameOf, format: dossierFormat, summaries: summaryInHead(dossierFormat, dossierHead) },
    texts,
    index,
  )
  return {
    ...oneByOne(dossiers),
    ...generations(dossiers, texts),
    erase: <Refusal>(
      organisation: string,
      id: string,
      expectedRevision: number,
      allowed: (dossier: Dossier) => Promise<Result<void, Refusal>>,
    ) =>
      dossiers.remove<Refusal | Stale<Dossier> | Unknown | WriteFailure>(id, async (dossier) => {
        if (dossier.organisation !== organisation) return failure({ kind: 'unknown' })
        if (dossier.revision !== expectedRevision) return failure({ kind: 'stale', current: dossier })
        const may = await allowed(dossier)
        return may.ok ? removeDocuments(texts, dossier) : may
      }),
    ...overviews(dossiers),
    close: dossiers.close,
  }
}

function oneByOne(dossiers: Dossiers): Pick<DossierStore, 'create' | 'find' | 'update'> {
  return {
    create: dossiers.create,
    find: async (organisation, id) => ofOrganisation(organisation, await dossiers.find(id)),
    update: (organisation, id, expectedRevision, change) =>
      dossiers.edit(id, ifOwnedBy(organisation, atRevision(expectedRevision, change))),
  }
}

function generations(
  dossiers: Dossiers,
  texts: Texts,
): Pick<DossierStore, 'saveGeneration' | 'findGeneration'> {
  const documents = bodiesIn(texts, keptDocumentFormat, ({ dossier, number }) =>
    documentNameOf(dossier, number),
  )
  return {
    saveGeneration: async (organisation, id, made) => {
      const keep = (dossier: Dossier) => withGeneration(documents, documentNameOf, dossier, made)
      const kept = await dossiers.edit(id, ifOwnedBy(organisation, keep))
      if (!kept.ok) return kept
      const generation = lastGenerationOf(kept.value, made.document.name)
      return generation === undefined ? failure({ kind: 'unknown' }) : success(generation)
    },
    findGeneration: async (organisation, id, number) => {
      const dossier = ofOrganisation(organisation, await dossiers.find(id))
      const isKnown = dossier?.generations.some((generation) => generation.number === number)
      return isKnown ? (await documents.read(documentNameOf(id, number)))?.document : undefined
    },
  }
}

/** Also the one that a crash left without a place in the dossier: it would have had the next number. */
async function removeDocuments(
  texts: Texts,
  { id, generations }: Dossier,
): Promise<Result<void, WriteFailure>> {
  const last = generations.at(-1)?.number ?? 0
  for (let number = 1; number <= last + 1; number += 1) {
    const removed = await texts.remove(documentNameOf(id, number))
    if (!removed.ok) return removed
  }
  return success(undefined)
}

function overviews(
  dossiers: Dossiers,
): Pick<DossierStore, 'list' | 'pinning' | 'launchedInYearUpTo' | 'publishedNotices'> {
  return {
    list: async (organisation, options) => pageOf(dossiers.summaries(), organisation, options),
    pinning: async (clauseId) =>
      [...dossiers.summaries()].filter(({ pins }) => pins.some(({ clause }) => clause === clauseId)),
    launchedInYearUpTo: async (organisation, day) =>
      [...dossiers.summaries()].filter(
        (summary) =>
          summary.organisation === organisation &&
          summary.launchDate !== undefined &&
          isInYearUpTo(summary.launchDate, day) &&
          !(summary.archived && summary.state === 'draft'),
      ),
    publishedNotices: async () => [...dossiers.summaries()].flatMap(({ notice }) => notice ?? []),
  }
}

const ofOrganisation = (organisation: string, dossier: Dossier | undefined): Dossier | undefined =>
  dossier?.organisation === organisation ? dossier : undefined

/** Another organisation's dossier is unknown; one that changes hands is a bug in the caller. */
function ifOwnedBy<Refusal>(
  organisation: string,
  change: (dossier: Dossier) => Result<Dossier, Refusal> | Promise<Result<Dossier, Refusal>>,
): (dossier: Dossier) => Promise<Result<Dossier, Refusal | Unknown>> {
  return async (dossier) => {
    if (dossier.organisation !== organisation) return failure({ kind: 'unknown' })
    const changed = await change(dossier)
    if (changed.ok && changed.value.organisation !== organisation) {
      throw new Error(`A change gave ${dossier.id} to another organisation.`)
    }
    return changed
  }
}
