import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Doors } from '../http/doors.js'
import { addAdvice } from './advice.js'
import { addAttachments } from './attachments.js'
import { addAward } from './award.js'
import { addClauses } from './clauses.js'
import { addDocuments } from './documents.js'
import { addDossierChanges } from './dossier-changes.js'
import { addDossierDeeds } from './dossier-deeds.js'
import { addDossierSuppliers } from './dossier-suppliers.js'
import { addDossiers } from './dossiers.js'
import { newApi } from './endpoint.js'
import { addFill } from './fill.js'
import { addLegalCheck, addLegalComments } from './legal-check.js'
import { addOpportunities } from './opportunities.js'
import { addOrganisation } from './organisation.js'
import { addReference } from './reference.js'
import { addRules } from './rules.js'
import { addStatus } from './status.js'
import { addSupplierDeeds } from './supplier-deeds.js'
import { addSupplierImport } from './supplier-import.js'
import { addSuppliers } from './suppliers.js'

/** In the order in which they stand in the description. */
const groups = [
  addLegalCheck,
  addLegalComments,
  addSupplierImport,
  addOrganisation,
  addDossiers,
  addDossierDeeds,
  addDossierChanges,
  addDocuments,
  addAttachments,
  addFill,
  addAdvice,
  addDossierSuppliers,
  addAward,
  addClauses,
  addRules,
  addSuppliers,
  addOpportunities,
  // After the calls about one firm: one could be called export.
  addSupplierDeeds,
  addReference,
  addStatus,
]

/** `/api/v1`: every call, and its description, that also stands at `/openapi.json`. */
export function apiV1(doors: Doors): { readonly api: OpenAPIHono; readonly description: ApiDescription } {
  const api = newApi(doors)
  for (const add of groups) add(api)
  described ??= describeApi(api.routes)
  const description = described
  api.routes.get('/openapi.json', (c) => c.json(description))
  return { api: api.routes, description }
}

/** The calls are the same whatever stands behind them: a process that makes many services describes them once. */
let described: ApiDescription | undefined

/** The OpenAPI 3.1 description of the calls that were added. */
function describeApi(routes: OpenAPIHono) {
  return routes.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Clausulewijzer',
      version: '1',
      description:
        'Tender documents with social criteria. Amounts are in euro without VAT, dates YYYY-MM-DD, percentages numbers (30 = 30 %). Left out: not answered yet; null and []: none. Texts for people are in Dutch.',
    },
  })
}

export type ApiDescription = ReturnType<typeof describeApi>
