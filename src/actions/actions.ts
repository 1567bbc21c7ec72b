import { checkText } from './check-text.js'
import { commentText } from './comment-text.js'
import { answerQuestions, replaceAnswers } from './dossiers/answer-questions.js'
import { archiveDossier, restoreDossier } from './dossiers/archive-dossier.js'
import { replaceAward } from './dossiers/award-dossier.js'
import { changeLots } from './dossiers/change-lots.js'
import { keepMarketCheck } from './dossiers/check-market.js'
import { copyDossier, createDossier } from './dossiers/create-dossier.js'
import { decideClause } from './dossiers/decide-clause.js'
import { eraseDossier, openErasure } from './dossiers/erase-dossier.js'
import { fillAndHold, fillOwnFile, findFill } from './dossiers/fill-own-file.js'
import { copyClauses, insertClauses, insertExample } from './dossiers/insert-clauses.js'
import { inviteFirm, inviteMatches, withdrawInvitation } from './dossiers/invite-firms.js'
import {
  addAnnex,
  addPicture,
  listAttachments,
  openAnnexes,
  openAttachment,
  removeAttachment,
} from './dossiers/keep-attachments.js'
import { listDossiers } from './dossiers/list-dossiers.js'
import { earlierDocument, makeDocument, makeDocuments, makeLetters } from './dossiers/make-documents.js'
import { applyFix, motivateFinding } from './dossiers/mend-findings.js'
import { openDossier } from './dossiers/open-dossier.js'
import { publishDossier, unpublishDossier } from './dossiers/publish-dossier.js'
import { renewClause, renewTemplate } from './dossiers/renew-texts.js'
import { takeAdvice } from './dossiers/take-advice.js'
import { takeProposals } from './dossiers/take-proposals.js'
import { takeTechnicalPart } from './dossiers/take-technical-part.js'
import { hasHouseStyle, keepHouseStyle, openHouseStyle, removeHouseStyle } from './house-style.js'
import { keepLogo, openLogo, removeLogo } from './logo.js'
import type { Means } from './means.js'
import { changeOrganisation, createOrganisation, isReady, openOrganisation } from './organisation.js'
import {
  keepOwnSpecifications,
  openOwnSpecifications,
  ownSpecifications,
  removeOwnSpecifications,
} from './own-specifications.js'
import { openOverview, writeOverview } from './print-overview.js'
import { readDirectory, readLibrary } from './read-public.js'
import { readSheet } from './read-sheet.js'
import { archiveFirm, changeFirm, createFirm, restoreFirm, verifyFirm } from './suppliers/change-firm.js'
import {
  carryOutImport,
  findImport,
  forgetImport,
  importTable,
  planImport,
  remapImport,
} from './suppliers/import-firms.js'
import { openFirm, opportunitiesFor } from './suppliers/open-firm.js'
import { chooseFirm, exportRegister, readRegister } from './suppliers/read-register.js'
import { canMakePdf, picturesFor, writePdfs, writeWord, writeWords, writeWorkbook } from './write-files.js'

/** Everything that somebody can do: a function each, whose first line asks whether the actor may. */
export const deeds = {
  openOrganisation,
  createOrganisation,
  changeOrganisation,
  isReady,
  hasHouseStyle,
  openHouseStyle,
  keepHouseStyle,
  removeHouseStyle,
  openLogo,
  keepLogo,
  removeLogo,
  ownSpecifications,
  openOwnSpecifications,
  keepOwnSpecifications,
  removeOwnSpecifications,
  listDossiers,
  openDossier,
  createDossier,
  copyDossier,
  answerQuestions,
  replaceAnswers,
  changeLots,
  decideClause,
  renewClause,
  renewTemplate,
  applyFix,
  motivateFinding,
  takeAdvice,
  takeProposals,
  keepMarketCheck,
  inviteFirm,
  inviteMatches,
  withdrawInvitation,
  publishDossier,
  unpublishDossier,
  archiveDossier,
  restoreDossier,
  openErasure,
  eraseDossier,
  replaceAward,
  addPicture,
  addAnnex,
  removeAttachment,
  listAttachments,
  openAttachment,
  openAnnexes,
  takeTechnicalPart,
  makeDocument,
  makeDocuments,
  makeLetters,
  earlierDocument,
  fillOwnFile,
  fillAndHold,
  findFill,
  copyClauses,
  insertClauses,
  insertExample,
  openFirm,
  opportunitiesFor,
  createFirm,
  changeFirm,
  verifyFirm,
  archiveFirm,
  restoreFirm,
  chooseFirm,
  readRegister,
  exportRegister,
  planImport,
  findImport,
  remapImport,
  forgetImport,
  carryOutImport,
  importTable,
  readLibrary,
  readDirectory,
  openOverview,
  writeOverview,
  checkText,
  commentText,
  canMakePdf,
  picturesFor,
  writePdfs,
  readSheet,
  writeWord,
  writeWords,
  writeWorkbook,
} as const

type WithoutMeans<Deed> = Deed extends (means: Means, ...args: infer Rest) => infer Answer
  ? (...args: Rest) => Answer
  : never

/** The deeds with their means in hand: what the doors hold, and all that they hold. */
export type Actions = { readonly [Name in keyof typeof deeds]: WithoutMeans<(typeof deeds)[Name]> }

export const actionsWith = (means: Means): Actions =>
  Object.fromEntries(
    Object.entries(deeds).map(([name, deed]) => [
      name,
      (...args: readonly unknown[]) => (deed as (...all: readonly unknown[]) => unknown)(means, ...args),
    ]),
  ) as unknown as Actions
