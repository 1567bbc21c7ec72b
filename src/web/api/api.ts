import type { Dependencies } from '../dependencies.js'
import { jsonOnly, sizeLimit } from '../http/guard.js'
import { addAdvice } from './advice.js'
import { addAward } from './award.js'
import { addClauses } from './clauses.js'
import { addDocuments } from './documents.js'
import { addDossierSuppliers } from './dossier-suppliers.js'
import { addDossiers } from './dossiers.js'
import { type Api, newApi } from './endpoint.js'
import { addLegalCheck } from './legal-check.js'
import { addOpportunities } from './opportunities.js'
import { addOrganisation } from './organisation.js'
import { addReference } from './reference.js'
import { addRules } from './rules.js'
import { addStatus } from './status.js'
import { addSupplierImport } from './supplier-import.js'
import { addSuppliers } from './suppliers.js'

/** `/api/v1`: every call, and its description at `/openapi.json`. */
export function apiV1(dependencies: Dependencies): Api {
  const api = newApi()
  addLegalCheck(api, dependencies)
  addSupplierImport(api, dependencies)
  api.use(sizeLimit, jsonOnly)
  addOrganisation(api, dependencies)
  addDossiers(api, dependencies)
  addDocuments(api, dependencies)
  addAdvice(api, dependencies)
  addDossierSuppliers(api, dependencies)
  addAward(api, dependencies)
  addClauses(api, dependencies)
  addRules(api)
  addSuppliers(api, dependencies)
  addOpportunities(api, dependencies)
  addReference(api, dependencies)
  addStatus(api, dependencies)
  const description = describeApi(api)
  api.get('/openapi.json', (c) => c.json(description))
  return api
}

/** The OpenAPI 3.1 description of the calls that were added. */
export function describeApi(api: Api) {
  return api.getOpenAPI31Document({
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
