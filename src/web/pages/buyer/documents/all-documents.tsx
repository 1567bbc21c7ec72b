import {
  type DocumentMoment,
  documentMoments,
  documentNames,
  kindOf,
} from '../../../../documents/document-kinds.js'
import { addresseesOf } from '../../../../dossiers/addressees.js'
import { mayHaveNotice } from '../../../../dossiers/notice.js'
import type { DocumentState } from '../../../../dossiers/workbench.js'
import { Icon } from '../../../components/icon.js'
import { noPdfWords } from '../../../http/refusal-words.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'
import { DocumentFiles } from './document-files.js'
import { Letters, LettersFiles } from './letters.js'
import { ToDo } from './to-do.js'

const momentWords: Readonly<Record<DocumentMoment, string>> = {
  launch: 'Voor de lancering',
  tenderers: 'Voor de inschrijvers',
  opening: 'Na de opening',
  performance: 'Tijdens de uitvoering',
  file: 'Voor het eigen dossier',
}

/** Every document as it can be made now, by the moment when it is needed; and all of them at once. */
export const AllDocuments = ({ call, hasPdf }: { call: DossierCall; hasPdf: boolean }) => (
  <section aria-labelledby="alles">
    <h2 class="govuk-heading-m" id="alles">
      Alles van dit dossier
    </h2>
    <table class="govuk-table cw-docs" aria-labelledby="alles">
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {['Document', 'Staat', 'Wat je zelf nog doet', 'Neem mee'].map((header) => (
            <th scope="col" class="govuk-table__header">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      {documentMoments.map((moment) => (
        <OfMoment call={call} moment={moment} hasPdf={hasPdf} />
      ))}
    </table>
    <AtOnce call={call} hasPdf={hasPdf} />
  </section>
)

const OfMoment = ({
  call,
  moment,
  hasPdf,
}: {
  call: DossierCall
  moment: DocumentMoment
  hasPdf: boolean
}) => {
  const documents = documentNames.flatMap((name) =>
    kindOf(name).moment === moment
      ? call.workbench.documents.filter((document) => document.name === name)
      : [],
  )
  return documents.length === 0 ? null : (
    <tbody class="govuk-table__body">
      <tr class="cw-docs__moment">
        <th scope="rowgroup" colspan={4}>
          {momentWords[moment]}
        </th>
      </tr>
      {documents.map((document) => (
        <DocumentRow call={call} document={document} hasPdf={hasPdf} />
      ))}
    </tbody>
  )
}

const DocumentRow = ({
  call,
  document,
  hasPdf,
}: {
  call: DossierCall
  document: DocumentState
  hasPdf: boolean
}) => {
  const { dossier, workbench } = call
  const to = addresseesOf(document.name, workbench.procedure, dossier.award)
  return (
    <>
      <tr class={`govuk-table__row${to.length > 0 ? ' cw-docs__with-letters' : ''}`}>
        <th scope="row" class="govuk-table__header">
          <a class="govuk-link" href={routes.document.to({ id: dossier.id, document: document.name })}>
            {document.title}
          </a>
          <span class="cw-docs__purpose">{kindOf(document.name).purpose}</span>
        </th>
        <td class="govuk-table__cell" data-name="Staat">
          <Standing status={document.status} />
        </td>
        <td class="govuk-table__cell" data-name="Zelf">
          <ToDo call={call} document={document} />
        </td>
        <td class="govuk-table__cell" data-name="Neem mee">
          {to.length > 0 ? (
            <LettersFiles dossier={dossier.id} letters={document} />
          ) : (
            <DocumentFiles dossier={dossier.id} document={document} hasPdf={hasPdf} />
          )}
        </td>
      </tr>
      {to.length > 0 && <Letters dossier={dossier.id} letters={document} to={to} hasPdf={hasPdf} />}
    </>
  )
}

const Standing = ({ status }: Pick<DocumentState, 'status'>) =>
  status === 'draft' ? (
    <strong class="cw-state cw-state--open">Ontwerp</strong>
  ) : (
    <strong class="cw-state cw-state--done">
      <Icon name="tick" small />
      Klaar
    </strong>
  )

const AtOnce = ({ call: { dossier, workbench }, hasPdf }: { call: DossierCall; hasPdf: boolean }) => (
  <>
    <p class="cw-actions">
      <a class="govuk-button govuk-button--secondary" href={routes.documentsZip.to({ id: dossier.id })}>
        Download alles in één zip
      </a>
      {hasPdf && (
        <a class="govuk-link" href={routes.documentsZip.to({ id: dossier.id }, { vorm: 'pdf' })}>
          Alles als PDF
        </a>
      )}
      {(dossier.state === 'published' || mayHaveNotice(workbench.procedure)) && (
        <a class="govuk-link" href={routes.publication.to({ id: dossier.id })}>
          {dossier.state === 'published'
            ? 'De opdracht is bekendgemaakt'
            : 'Meld dat de opdracht bekendgemaakt is'}
        </a>
      )}
    </p>
    {!hasPdf && <p class="govuk-body-s cw-quiet">{noPdfWords.absent}</p>}
  </>
)
