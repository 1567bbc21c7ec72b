import { importReport } from '../../../../suppliers/exchange/import-report.js'
import { missingPage } from '../../../http/error-pages.js'
import { answerCsv } from '../../../http/file-answer.js'
import { type PagesAt, smallForm } from '../../../http/pages.js'
import { routes } from '../../../http/routes.js'
import { type ImportCall, withImport } from './import-call.js'
import { agreeToImport, dropImport, sayColumns } from './import-deeds.js'
import { PreviewPage } from './import-preview.js'
import { BrokenPage, BusyPage, ResultPage } from './import-result.js'
import { showUpload, takeUpload, uploadLimit } from './import-upload.js'

/** From a file to the register: send it, look what it changes, say which column is which, take it over. */
export function addImportPages({ get, post }: PagesAt): void {
  get(routes.importFirms, showUpload)
  post(routes.importFirms, takeUpload, uploadLimit)
  get(routes.firmImport, withImport(showImport))
  post(routes.firmImport, withImport(sayColumns), smallForm)
  post(routes.carryOutImport, withImport(agreeToImport), smallForm)
  post(routes.forgetImport, withImport(dropImport), smallForm)
  get(routes.importReport, withImport(downloadReport))
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
