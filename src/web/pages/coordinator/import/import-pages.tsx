import type { Hono } from 'hono'
import { heldImports } from '../../../../actions/suppliers/held-imports.js'
import { importReport } from '../../../../suppliers/exchange/import-report.js'
import type { Dependencies } from '../../../dependencies.js'
import { missingPage } from '../../../http/error-pages.js'
import { answerCsv } from '../register/register-files.js'
import { type ImportCall, importAddress, withImport } from './import-call.js'
import { confirmImport, forgetImport, remapImport } from './import-deeds.js'
import { PreviewPage } from './import-preview.js'
import { BrokenPage, BusyPage, ResultPage } from './import-result.js'
import { showUpload, takeUpload, uploadLimit } from './import-upload.js'

/** From a file to the register: send it, look what it changes, say which column is which, take it over. */
export function addImportPages(pages: Hono, dependencies: Dependencies): void {
  const imports = { dependencies, held: heldImports(dependencies) }
  const handle = (work: (call: ImportCall) => Promise<Response> | Response) => withImport(imports, work)
  pages.get(importAddress, showUpload)
  pages.post(importAddress, uploadLimit, (c) => takeUpload(c, imports))
  pages.get(`${importAddress}/:import`, handle(showImport))
  pages.post(`${importAddress}/:import`, handle(remapImport))
  pages.post(`${importAddress}/:import/neem-over`, handle(confirmImport))
  pages.post(`${importAddress}/:import/vergeet`, handle(forgetImport))
  pages.get(`${importAddress}/:import/verslag.csv`, handle(downloadReport))
}

function showImport({ c, id, found }: ImportCall): Response | Promise<Response> {
  const { groep = '', pagina } = c.req.query()
  switch (found.kind) {
    case 'preview':
      return c.html(
        <PreviewPage id={id} held={found} group={groep} page={Math.trunc(Number(pagina)) || 1} />,
        found.made.plan.ok ? 200 : 422,
      )
    case 'busy':
      return c.html(<BusyPage id={id} held={found} />)
    case 'done':
      return c.html(<ResultPage id={id} held={found} />)
    case 'broken':
      return c.html(<BrokenPage held={found} />, 500)
    default:
      return found satisfies never
  }
}

function downloadReport({ c, found }: ImportCall): Response | Promise<Response> {
  const plan = found.kind === 'done' ? found.plan : found.kind === 'preview' && planOf(found)
  return plan ? answerCsv(c, importReport(plan), 'verslag-import.csv') : missingPage(c)
}

const planOf = ({ made: { plan } }: Extract<ImportCall['found'], { readonly kind: 'preview' }>) =>
  plan.ok ? plan.value : undefined
