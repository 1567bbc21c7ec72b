import { type OpenDataFormat, openDataFormats } from '../../directory/open-data-formats.js'
import { type Route, route } from './route.js'

const library = { get: 'read-library' } as const
const directory = { get: 'read-directory' } as const
const dossier = { get: 'read-dossier' } as const
const answering = { get: 'read-dossier', post: 'answer-dossier' } as const
const making = { get: 'make-documents' } as const
const firm = { get: 'read-firm' } as const
const changing = { get: 'read-firm', post: 'change-firm' } as const
const importing = { get: 'import-firms', post: 'import-firms' } as const

type OpenDataRoutes = {
  readonly [Format in OpenDataFormat as `directory${Capitalize<Format>}`]: Route<
    `/ondernemingen.${Format}`,
    typeof directory
  >
}
const openDataRoutes = Object.fromEntries(
  openDataFormats.map((format) => [
    `directory${format.replace(/^./, (letter) => letter.toUpperCase())}`,
    openDataRoute(format),
  ]),
) as OpenDataRoutes

/** The public firms in one of their forms. */
export function openDataRoute(
  format: OpenDataFormat,
): Route<`/ondernemingen.${OpenDataFormat}`, typeof directory> {
  return route(`/ondernemingen.${format}`, directory)
}

/** Every page of the service: the one table of addresses. The API's stand with its calls. */
export const routes = {
  start: route('/', library),
  clauses: route('/clausules', library),
  withdrawnTexts: route('/clausules/ingetrokken', library),
  clauseDifference: route('/clausules/:id/verschil', library),
  clause: route('/clausules/:id', library),
  clauseVersion: route('/clausules/:id/:version', library),
  clauseExample: route('/clausules/:id/:version/voorbeeld.docx', library),
  rules: route('/regels', library),
  rule: route('/regels/:name', library),
  checkText: route('/controle', { get: 'read-library', post: 'check-text' }),
  commentText: route('/controle/opmerkingen', { post: 'check-text' }),
  takeTextOver: route('/controle/overnemen', { post: 'create-dossier' }),
  help: route('/hulp', library),
  helpInstrument: route('/hulp/instrumenten/:instrument', library),
  helpPicture: route('/hulp/schermen/:file', library),
  decisionAid: route('/hulp/is-dit-een-overheidsopdracht', library),
  helpTargetGroups: route('/hulp/wie-telt-mee', library),
  helpPage: route('/hulp/:page', library),
  api: route('/api', library),

  directory: route('/ondernemingen', directory),
  ...openDataRoutes,
  directoryOverview: route('/ondernemingen/overzicht/:file', directory),
  directoryFirm: route('/ondernemingen/:id', directory),

  organisation: route('/organisatie', { get: 'read-organisation', post: 'change-organisation' }),
  houseStyle: route('/organisatie/huisstijl', {
    get: 'read-organisation',
    post: 'change-organisation',
  }),
  logo: route('/organisatie/logo', { get: 'read-organisation', post: 'change-organisation' }),
  ownSpecifications: route('/organisatie/eigen-bestek', {
    get: 'read-organisation',
    post: 'change-organisation',
  }),
  dossiers: route('/dossiers', { get: 'list-dossiers', post: 'create-dossier' }),
  newDossier: route('/dossiers/nieuw', { get: 'create-dossier' }),
  dossier: route('/dossiers/:id', dossier),
  copyDossier: route('/dossiers/:id/kopie', { post: 'create-dossier' }),
  archiveDossier: route('/dossiers/:id/archief', { post: 'archive-dossier' }),
  eraseDossier: route('/dossiers/:id/verwijder', { get: 'erase-dossier', post: 'erase-dossier' }),
  mergeAnswers: route('/dossiers/:id/samenvoegen', { post: 'answer-dossier' }),
  question: route('/dossiers/:id/vragen/:question', answering),
  questionPreview: route('/dossiers/:id/vragen/:question/voorbeeld', { post: 'read-dossier' }),
  lots: route('/dossiers/:id/percelen', answering),
  removeLot: route('/dossiers/:id/percelen/:lot/verwijder', dossier),
  criteria: route('/dossiers/:id/percelen/:lot/criteria', answering),
  selection: route('/dossiers/:id/selectie', answering),
  inventory: route('/dossiers/:id/inventaris', answering),
  criteriaPreview: route('/dossiers/:id/percelen/:lot/criteria/voorbeeld', { post: 'read-dossier' }),
  dossierClauses: route('/dossiers/:id/clausules', answering),
  wording: route('/dossiers/:id/clausules/:clause/aanpassen', answering),
  renewal: route('/dossiers/:id/clausules/:clause/bijwerken', { get: 'read-dossier', post: 'renew-texts' }),
  dossierFirms: route('/dossiers/:id/ondernemingen', answering),
  dossierFirmsWorkbook: route('/dossiers/:id/ondernemingen.xlsx', dossier),
  advice: route('/dossiers/:id/advies', answering),
  check: route('/dossiers/:id/controle', answering),
  awardPreview: route('/dossiers/:id/beoordeling/voorbeeld', { post: 'read-dossier' }),
  award: route('/dossiers/:id/beoordeling', { get: 'read-dossier', post: 'award-dossier' }),
  shortcomings: route('/dossiers/:id/tekortkomingen', { get: 'read-dossier', post: 'award-dossier' }),
  proposals: route('/dossiers/:id/voorstellen', answering),
  answers: route('/dossiers/:id/antwoorden', dossier),
  technicalPart: route('/dossiers/:id/technische-beschrijving', answering),
  technicalFiles: route('/dossiers/:id/technische-beschrijving/bestanden', { post: 'answer-dossier' }),
  technicalFileDeed: route('/dossiers/:id/technische-beschrijving/lijst', { post: 'answer-dossier' }),
  attachment: route('/dossiers/:id/bestanden/:attachment', dossier),
  document: route('/dossiers/:id/document/:document', dossier),
  documents: route('/dossiers/:id/documenten', { get: 'read-dossier', post: 'renew-texts' }),
  documentsZip: route('/dossiers/:id/documenten.zip', making),
  lettersZip: route('/dossiers/:id/uitnodigingen.zip', making),
  lettersOfZip: route('/dossiers/:id/brieven/:document', making),
  documentFile: route('/dossiers/:id/documenten/:file', making),
  earlierFile: route('/dossiers/:id/downloads/:number/:file', dossier),
  fillOwn: route('/dossiers/:id/invullen', { get: 'read-dossier', post: 'make-documents' }),
  filledOwn: route('/dossiers/:id/invullen/:fill', making),
  filledFile: route('/dossiers/:id/invullen/:fill/:file', making),
  insertFile: route('/dossiers/:id/invoegbestand.docx', making),
  clauseInsert: route('/dossiers/:id/invoegbestand/:clause', making),
  copyText: route('/dossiers/:id/kopieer', dossier),
  publication: route('/dossiers/:id/bekendmaking', { get: 'read-dossier', post: 'publish-dossier' }),
  history: route('/dossiers/:id/geschiedenis', dossier),

  chooseFirm: route('/onderneming', { get: 'choose-firm' }),
  firm: route('/onderneming/:firm', firm),
  verifyFirm: route('/onderneming/:firm/klopt-nog', { post: 'change-firm' }),
  firmDetails: route('/onderneming/:firm/gegevens', changing),
  firmActivities: route('/onderneming/:firm/activiteiten', firm),
  firmActivity: route('/onderneming/:firm/activiteiten/:activity', changing),
  removeActivity: route('/onderneming/:firm/activiteiten/:activity/verwijder', changing),
  firmRecognitions: route('/onderneming/:firm/erkenningen', firm),
  firmPurpose: route('/onderneming/:firm/doel-en-aandeel', changing),
  firmArticle91: route('/onderneming/:firm/artikel-91', changing),
  firmRecognition: route('/onderneming/:firm/erkenningen/:index', changing),
  removeRecognition: route('/onderneming/:firm/erkenningen/:index/verwijder', changing),
  firmApproval: route('/onderneming/:firm/aannemerserkenningen/:index', changing),
  removeApproval: route('/onderneming/:firm/aannemerserkenningen/:index/verwijder', changing),
  firmCertificate: route('/onderneming/:firm/certificaten/:index', changing),
  removeCertificate: route('/onderneming/:firm/certificaten/:index/verwijder', changing),
  firmChances: route('/onderneming/:firm/kansen', firm),
  firmChancesAtom: route('/onderneming/:firm/kansen.atom', firm),
  firmChancesCalendar: route('/onderneming/:firm/kansen.ics', firm),
  firmMissed: route('/onderneming/:firm/gemiste-kansen', firm),

  coordination: route('/regie', { get: 'read-register' }),
  register: route('/regie/ondernemingen', { get: 'read-register', post: 'change-firm' }),
  newFirm: route('/regie/ondernemingen/nieuw', { get: 'add-firm', post: 'add-firm' }),
  registerFile: route('/regie/ondernemingen/bestanden/:file', { get: 'read-register' }),
  importFirms: route('/regie/ondernemingen/import', importing),
  firmImport: route('/regie/ondernemingen/import/:import', importing),
  carryOutImport: route('/regie/ondernemingen/import/:import/neem-over', { post: 'import-firms' }),
  forgetImport: route('/regie/ondernemingen/import/:import/vergeet', { post: 'import-firms' }),
  importReport: route('/regie/ondernemingen/import/:import/verslag.csv', { get: 'import-firms' }),
} as const
