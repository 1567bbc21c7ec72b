import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Dependencies } from '../../dependencies.js'
import { errorPage } from '../../http/error-pages.js'
import { onWrites } from '../../http/guard.js'
import { showAdvice } from './advice/advice-page.js'
import { takeOverAdvice } from './advice/take-advice.js'
import { saveAward, showAward } from './award/award-page.js'
import { type DossierCall, withDossier } from './buyer-call.js'
import { mendFinding, showCheck } from './check/check-page.js'
import { decideClause, showClauses } from './clauses/clauses-page.js'
import { showRenewal, takeRenewal } from './clauses/renewal-page.js'
import { saveWording, showWording } from './clauses/wording-page.js'
import { saveCriteria, showCriteria } from './criteria/criteria-page.js'
import { showDocument } from './documents/document-page.js'
import {
  downloadAll,
  downloadDocument,
  downloadEarlier,
  showDownloads,
  takeTemplate,
} from './documents/downloads-page.js'
import { changeLots, confirmRemoval, showLots } from './lots/lots-page.js'
import { saveOrganisation, showOrganisation } from './organisation/organisation-page.js'
import {
  archiveDossier,
  copyDossier,
  createDossier,
  listDossiers,
  showNewDossier,
} from './overview/dossier-list.js'
import { showHistory } from './overview/history-page.js'
import { showTasks } from './overview/task-list.js'
import { changePublication, showPublication } from './publication/publication-page.js'
import { showAnswers } from './questions/answers-page.js'
import { mergeAnswers } from './questions/conflict-page.js'
import { answerQuestion, previewQuestion, showQuestion } from './questions/question-page.js'
import { downloadLetters } from './suppliers/invitations.js'
import { changeSuppliers, downloadSupplierList } from './suppliers/supplier-deeds.js'
import { showSuppliers } from './suppliers/suppliers-page.js'

type Handler = (call: DossierCall) => Promise<Response> | Response

const sizeLimit = bodyLimit({
  maxSize: 2 * 1024 * 1024,
  onError: (c) =>
    errorPage(
      c,
      413,
      'Te groot',
      'Wat je stuurde is groter dan 2 MB: kort de teksten in. Er is niets bewaard.',
    ),
})

/** What a buyer does with a browser: dossiers, questions, clauses and documents. */
export function buyerPages(dependencies: Dependencies): Hono {
  const pages = new Hono()
  // By path: these pages stand at the root, and the API behind them has limits of its own.
  for (const path of ['/organisatie', '/dossiers', '/dossiers/*']) pages.use(path, onWrites(sizeLimit))
  pages.get('/organisatie', (c) => showOrganisation(c, dependencies))
  pages.post('/organisatie', (c) => saveOrganisation(c, dependencies))
  pages.get('/dossiers', (c) => listDossiers(c, dependencies))
  pages.post('/dossiers', (c) => createDossier(c, dependencies))
  pages.get('/dossiers/nieuw', (c) => showNewDossier(c, dependencies))
  const get = (path: string, handle: Handler) =>
    pages.get(`/dossiers/:id${path}`, withDossier(dependencies, handle))
  const post = (path: string, handle: Handler) =>
    pages.post(`/dossiers/:id${path}`, withDossier(dependencies, handle))
  get('', showTasks)
  post('/kopie', copyDossier)
  post('/archief', archiveDossier)
  post('/samenvoegen', mergeAnswers)
  get('/vragen/:question', showQuestion)
  post('/vragen/:question', answerQuestion)
  post('/vragen/:question/voorbeeld', previewQuestion)
  get('/percelen', showLots)
  post('/percelen', changeLots)
  get('/percelen/:lot/verwijder', confirmRemoval)
  get('/percelen/:lot/criteria', showCriteria)
  post('/percelen/:lot/criteria', saveCriteria)
  get('/clausules', showClauses)
  post('/clausules', decideClause)
  get('/clausules/:clause/aanpassen', showWording)
  post('/clausules/:clause/aanpassen', saveWording)
  get('/clausules/:clause/bijwerken', showRenewal)
  post('/clausules/:clause/bijwerken', takeRenewal)
  get('/ondernemingen', showSuppliers)
  post('/ondernemingen', changeSuppliers)
  get('/advies', showAdvice)
  post('/advies', takeOverAdvice)
  get('/controle', showCheck)
  post('/controle', mendFinding)
  get('/beoordeling', showAward)
  post('/beoordeling', saveAward)
  get('/antwoorden', showAnswers)
  get('/document/:document', showDocument)
  get('/documenten', showDownloads)
  post('/documenten', takeTemplate)
  get('/ondernemingen.xlsx', downloadSupplierList)
  get('/documenten.zip', downloadAll)
  get('/uitnodigingen.zip', downloadLetters)
  get('/documenten/:file', downloadDocument)
  get('/downloads/:number/:file', downloadEarlier)
  get('/bekendmaking', showPublication)
  post('/bekendmaking', changePublication)
  get('/geschiedenis', showHistory)
  return pages
}
