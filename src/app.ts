import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import { keptRegister } from './actions/kept-register.js'
import type { DocumentWriter } from './documents/document-writer.js'
import type { HelpText } from './documents/help-text.js'
import type { Dossier } from './dossiers/dossier.js'
import type { DossierStore } from './dossiers/dossier-store.js'
import { earlierPurchases } from './dossiers/earlier-purchases.js'
import type { OrganisationStore } from './dossiers/organisation-store.js'
import { publishedLotIndex } from './dossiers/published-lots.js'
import { type Shelf, type Workbench, workbenchOf } from './dossiers/workbench.js'
import { belgianDay } from './kernel/local-date.js'
import type { ForeignTextChecker } from './legal-check/foreign-text.js'
import type { ImportPlanner } from './suppliers/exchange/import-planner.js'
import type { WorkbookWriter } from './suppliers/exchange/sheet.js'
import type { SupplierRegister } from './suppliers/register.js'
import type { DocxReader } from './uploads/docx-reader.js'
import type { TableReader } from './uploads/table.js'
import { apiV1, describeApi } from './web/api/api.js'
import { assetFiles } from './web/assets/asset-files.js'
import type { Dependencies } from './web/dependencies.js'
import { compressed } from './web/http/compressed.js'
import { notFound, unexpected } from './web/http/error-answers.js'
import { hostCheck, originCheck, securityHeaders } from './web/http/guard.js'
import { buyerPages } from './web/pages/buyer/buyer-pages.js'
import { coordinatorPages } from './web/pages/coordinator/coordinator-pages.js'
import { directoryPages } from './web/pages/directory/directory-pages.js'
import { supplierPages } from './web/pages/firm/firm-pages.js'
import { publicPages } from './web/pages/public/public-pages.js'

/** What the service is built from; `main.ts` gives the real ones, tests others. */
export interface Parts {
  readonly dossiers: DossierStore
  readonly organisations: OrganisationStore
  readonly suppliers: SupplierRegister
  readonly shelf: Shelf
  readonly writer: DocumentWriter
  readonly docxReader: DocxReader
  readonly textChecker: ForeignTextChecker
  readonly workbooks: WorkbookWriter
  readonly tableReader: TableReader
  readonly importPlanner: ImportPlanner
  readonly help: ReadonlyMap<string, HelpText>
  readonly now: () => number
  readonly log: (line: string) => void
  readonly port: () => number | undefined
}

/** Where answers can be large. A question page is small, and quicker when nobody looks at its body again. */
const largeAnswers = [
  '/assets/*',
  '/clausules',
  '/regels',
  '/ondernemingen',
  '/ondernemingen/*',
  '/ondernemingen.json',
  '/ondernemingen.csv',
  '/regie/*',
  '/ondernemingen.atom',
  '/onderneming',
  '/onderneming/*',
  '/dossiers/:id/controle',
  '/dossiers',
  '/dossiers/:id',
  '/dossiers/:id/advies',
  '/dossiers/:id/antwoorden',
  '/dossiers/:id/clausules',
  '/dossiers/:id/document/*',
  '/dossiers/:id/geschiedenis',
  '/api/*',
]

/** Composes the service: everything that answers HTTP. */
export function createApp(parts: Parts): Hono {
  const dependencies: Dependencies = {
    ...parts,
    newId: () => randomUUID(),
    publishedLots: publishedLotIndex(parts.dossiers, parts.shelf.clauses),
    workbench: keptWorkbenches(parts),
    importInTurn: pLimit(1),
    registerList: keptRegister(parts),
  }
  const app = new Hono()
  app.use(securityHeaders, hostCheck(dependencies), originCheck(dependencies))
  for (const path of largeAnswers) app.use(path, compressed)
  const api = apiV1(dependencies)
  app.route('/', assetFiles())
  app.route('/', publicPages(dependencies, describeApi(api)))
  app.route('/', directoryPages(dependencies))
  app.route('/', supplierPages(dependencies))
  app.route('/', buyerPages(dependencies))
  app.route('/', coordinatorPages(dependencies))
  app.route('/api/v1', api)
  app.notFound(notFound)
  app.onError((error, c) => {
    const reference = randomUUID().slice(0, 8)
    // The stack names our own lines; the message may quote what a user typed, so it stays out of the log.
    const place =
      error.stack
        ?.split('\n')
        .find((line) => line.includes(' at '))
        ?.trim() ?? 'onbekende plaats'
    parts.log(`fout ${reference}: ${c.req.method} ${c.req.routePath}: ${error.name} ${place}`)
    return unexpected(c, reference)
  })
  return app
}

/**
 * Keeps the last 64 workbenches; a value is found again only for the same dossier, revision, texts, firms and day, and
 * the same other purchases.
 */
function keptWorkbenches({
  shelf,
  now,
  dossiers,
  suppliers,
}: Pick<Parts, 'shelf' | 'now' | 'dossiers' | 'suppliers'>): (dossier: Dossier) => Promise<Workbench> {
  const kept = new LRUCache<string, Workbench>({ max: 64 })
  const texts = `${shelf.clauses.fingerprint} | ${shelf.templates.fingerprint}`
  return async (dossier) => {
    const today = belgianDay(now())
    const launch = dossier.procedure.launchDate ?? today
    const others = await dossiers.launchedInYearUpTo(dossier.organisation, launch)
    const history = earlierPurchases(others, dossier)
    const surroundings = `${suppliers.version()} | ${today} | ${JSON.stringify(history)}`
    const key = `${dossier.organisation}/${dossier.id}@${dossier.revision} | ${texts} | ${surroundings}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const workbench = workbenchOf(dossier, shelf, today, { history, firms: suppliers.index })
    kept.set(key, workbench)
    return workbench
  }
}
