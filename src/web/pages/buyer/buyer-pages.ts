import { Hono } from 'hono'
import type { Doors } from '../../http/doors.js'
import { pagesAt } from '../../http/pages.js'
import { routes } from '../../http/routes.js'
import { showAdvice } from './advice/advice-page.js'
import { takeOverAdvice } from './advice/take-advice.js'
import { saveAward, showAward } from './award/award-page.js'
import { previewAward } from './award/award-pane.js'
import { saveShortcomings, showShortcomings } from './award/shortcomings-page.js'
import { withDossier } from './buyer-call.js'
import { showCheck } from './check/check-page.js'
import { mendFinding } from './check/mend-finding.js'
import { showClauses } from './clauses/clauses-page.js'
import { decideOnClause } from './clauses/decide-clause.js'
import { showRenewal, takeRenewal } from './clauses/renewal-page.js'
import { saveWording, showWording } from './clauses/wording-page.js'
import { previewCriteria, saveCriteria, showCriteria } from './criteria/criteria-page.js'
import { showDocument } from './documents/document-page.js'
import { downloadAll, downloadDocument, downloadEarlier, downloadLetters } from './documents/downloads.js'
import { showDownloads } from './documents/downloads-page.js'
import { takeTemplate } from './documents/newer-templates.js'
import { eraseThis, showErasure } from './erasure/erase-page.js'
import { downloadInsert, showCopy } from './insert/copy-page.js'
import { fillLimit, fillOwn, showFill } from './insert/fill-page.js'
import { downloadFilled, showFilled } from './insert/filled-page.js'
import { downloadOwnSpecifications, forgetOwnSpecifications } from './insert/own-specifications.js'
import { saveInventory, showInventory } from './inventory/inventory-page.js'
import { inventoryUploadLimit } from './inventory/inventory-upload.js'
import { sendLotDeed } from './lots/lot-deeds.js'
import { confirmRemoval, showLots } from './lots/lots-page.js'
import { saveHouseStyle, showHouseStyle } from './organisation/house-style-page.js'
import { saveLogo, showLogo } from './organisation/logo.js'
import { saveOrganisation, showOrganisation } from './organisation/organisation-page.js'
import { archiveOrRestore, copyThis } from './overview/dossier-deeds.js'
import { showDossiers } from './overview/dossier-list.js'
import { showHistory } from './overview/history-page.js'
import { makeDossier, showNewDossier } from './overview/new-dossier.js'
import { showTasks } from './overview/task-list.js'
import { showProposals, takeProposals } from './proposals/proposals-page.js'
import { changePublication, showPublication } from './publication/publication-page.js'
import { showAnswers } from './questions/answers-page.js'
import { mergeChoices } from './questions/conflict-page.js'
import { answerQuestion, previewQuestion, showQuestion } from './questions/question-page.js'
import { saveSelection, showSelection } from './selection/selection-page.js'
import { changeFirms, downloadFirmList } from './suppliers/supplier-deeds.js'
import { showSuppliers } from './suppliers/suppliers-page.js'
import { changeFile, filesLimit, sendFile, showAttachment } from './technical/technical-deeds.js'
import { saveTechnicalPart, showTechnicalPart } from './technical/technical-page.js'

/** What a buyer does with a browser: dossiers, questions, clauses and documents. */
export function buyerPages(doors: Doors): Hono {
  const pages = new Hono()
  const { get, post } = pagesAt(pages, doors)
  get(routes.organisation, showOrganisation)
  post(routes.organisation, saveOrganisation)
  get(routes.houseStyle, (call) => showHouseStyle(call))
  post(routes.houseStyle, saveHouseStyle, fillLimit)
  get(routes.logo, showLogo)
  post(routes.logo, saveLogo, filesLimit)
  get(routes.ownSpecifications, downloadOwnSpecifications)
  post(routes.ownSpecifications, forgetOwnSpecifications)
  get(routes.dossiers, showDossiers)
  post(routes.dossiers, makeDossier)
  get(routes.newDossier, showNewDossier)
  post(routes.copyDossier, copyThis)
  post(routes.archiveDossier, archiveOrRestore)
  get(routes.eraseDossier, (call) => showErasure(call))
  post(routes.eraseDossier, eraseThis)
  get(routes.dossier, withDossier(showTasks))
  post(routes.mergeAnswers, withDossier(mergeChoices))
  get(routes.question, withDossier(showQuestion))
  post(routes.question, withDossier(answerQuestion))
  post(routes.questionPreview, withDossier(previewQuestion))
  get(routes.lots, withDossier(showLots))
  post(routes.lots, withDossier(sendLotDeed))
  get(routes.removeLot, withDossier(confirmRemoval))
  get(routes.criteria, withDossier(showCriteria))
  post(routes.criteria, withDossier(saveCriteria))
  get(routes.selection, withDossier(showSelection))
  post(routes.selection, withDossier(saveSelection))
  get(routes.inventory, withDossier(showInventory))
  post(routes.inventory, withDossier(saveInventory), inventoryUploadLimit)
  post(routes.criteriaPreview, withDossier(previewCriteria))
  get(routes.dossierClauses, withDossier(showClauses))
  post(routes.dossierClauses, withDossier(decideOnClause))
  get(routes.wording, withDossier(showWording))
  post(routes.wording, withDossier(saveWording))
  get(routes.renewal, withDossier(showRenewal))
  post(routes.renewal, withDossier(takeRenewal))
  get(routes.dossierFirms, withDossier(showSuppliers))
  post(routes.dossierFirms, withDossier(changeFirms))
  get(routes.advice, withDossier(showAdvice))
  post(routes.advice, withDossier(takeOverAdvice))
  get(routes.check, withDossier(showCheck))
  post(routes.check, withDossier(mendFinding))
  get(routes.award, withDossier(showAward))
  post(routes.award, withDossier(saveAward))
  post(routes.awardPreview, withDossier(previewAward))
  get(routes.shortcomings, withDossier(showShortcomings))
  post(routes.shortcomings, withDossier(saveShortcomings))
  get(routes.proposals, withDossier(showProposals))
  post(routes.proposals, withDossier(takeProposals))
  get(routes.answers, withDossier(showAnswers))
  get(routes.technicalPart, withDossier(showTechnicalPart))
  post(routes.technicalPart, withDossier(saveTechnicalPart))
  post(routes.technicalFiles, withDossier(sendFile), filesLimit)
  post(routes.technicalFileDeed, withDossier(changeFile))
  get(routes.attachment, showAttachment)
  get(routes.document, withDossier(showDocument))
  get(routes.documents, withDossier(showDownloads))
  post(routes.documents, withDossier(takeTemplate))
  get(routes.dossierFirmsWorkbook, withDossier(downloadFirmList))
  get(routes.documentsZip, downloadAll)
  get(routes.lettersZip, downloadLetters)
  get(routes.lettersOfZip, downloadLetters)
  get(routes.documentFile, downloadDocument)
  get(routes.earlierFile, downloadEarlier)
  get(routes.fillOwn, withDossier(showFill))
  post(routes.fillOwn, withDossier(fillOwn), fillLimit)
  get(routes.filledOwn, withDossier(showFilled))
  get(routes.filledFile, withDossier(downloadFilled))
  get(routes.insertFile, withDossier(downloadInsert))
  get(routes.clauseInsert, withDossier(downloadInsert))
  get(routes.copyText, withDossier(showCopy))
  get(routes.publication, withDossier(showPublication))
  post(routes.publication, withDossier(changePublication))
  get(routes.history, withDossier(showHistory))
  return pages
}
