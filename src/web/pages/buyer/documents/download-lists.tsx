import { type DocumentFormat, formatOf } from '../../../../documents/document-formats.js'
import { layoutOf } from '../../../../documents/document-kinds.js'
import { type Addressee, addresseesOf } from '../../../../dossiers/addressees.js'
import type { Dossier } from '../../../../dossiers/dossier.js'
import { journeyOf, stepFor } from '../../../../dossiers/questionnaire.js'
import type { DocumentState, Workbench } from '../../../../dossiers/workbench.js'
import { formatDateTime } from '../../../../kernel/format.js'
import { belgianMoment } from '../../../../kernel/local-date.js'
import { Table } from '../../../components/table.js'
import { letterFolder } from '../../../http/document-files.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'
import { stepLink } from '../step-link.js'

/** Each document as it can be made now: how it stands, and the file in each form. */
export const DocumentTable = ({
  dossier,
  workbench,
  hasPdf,
}: {
  dossier: string
  workbench: Workbench
  hasPdf: boolean
}) => (
  <Table stacked label="Documenten" headers={['Document', 'Staat', 'Download']}>
    {workbench.documents.map((document) => (
      <tr class="govuk-table__row">
        <th scope="row" class="govuk-table__header">
          <a class="govuk-link" href={routes.document.to({ id: dossier, document: document.name })}>
            {document.title}
          </a>
        </th>
        <td class="govuk-table__cell">
          <Standing document={document} />
          <OwnGaps dossier={dossier} document={document} workbench={workbench} />
        </td>
        <td class="govuk-table__cell">
          {layoutOf(document.name) === 'letters' ? (
            <a class="govuk-link" href={`#${letterFolder(document.name)}`}>
              Eén bestand per onderneming
            </a>
          ) : (
            <Files dossier={dossier} document={document} hasPdf={hasPdf} />
          )}
        </td>
      </tr>
    ))}
  </Table>
)

const Standing = ({ document: { status, boxes } }: { document: DocumentState }) => (
  <>
    {status === 'draft' ? <strong class="govuk-tag govuk-tag--yellow">Ontwerp</strong> : 'Klaar'}
    {boxes.length > 0 && (
      <>
        <br />
        <span class="cw-quiet">Zelf nog aan te vullen: {boxes.join(', ')}</span>
      </>
    )}
  </>
)

/** What only this document still asks: what all of them ask stands above the table. */
const OwnGaps = ({
  dossier,
  document,
  workbench,
}: {
  dossier: string
  document: DocumentState
  workbench: Workbench
}) => {
  const common = new Set(workbench.missing.map(({ path }) => path))
  const own = document.missing.filter(({ path }) => !common.has(path))
  const steps = journeyOf(workbench)
  return own.length === 0 ? null : (
    <>
      <p class="cw-quiet">In dit document ontbreekt nog:</p>
      <ul class="govuk-list govuk-list--bullet">
        {own.map(({ path, question }) => (
          <li>
            {path.startsWith('award.') ? (
              <a class="govuk-link" href={routes.award.to({ id: dossier })}>
                {question}
              </a>
            ) : (
              stepLink(dossier, stepFor(path, steps), question, path)
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const Files = ({
  dossier,
  document: { name, title, formats },
  hasPdf,
}: {
  dossier: string
  document: DocumentState
  hasPdf: boolean
}) => (
  <>
    {formats.filter(offered(hasPdf)).map((format) => (
      <>
        <a class="govuk-link" href={routes.documentFile.to({ id: dossier, file: `${name}.${format}` })}>
          {formatOf(format).label}
          <span class="govuk-visually-hidden"> {title}</span>
        </a>{' '}
      </>
    ))}
  </>
)

/** The forms that can be had here: a PDF only where a program makes them. */
const offered =
  (hasPdf: boolean) =>
  (format: DocumentFormat): boolean =>
    hasPdf || format !== 'pdf'

/** Every document of letters, with a file for each who gets one: nobody reads who else got one. */
export const Letters = ({ call: { dossier, workbench }, hasPdf }: { call: DossierCall; hasPdf: boolean }) => (
  <>
    {workbench.documents
      .filter(({ name }) => layoutOf(name) === 'letters')
      .map((letters) => (
        <LettersOfKind
          dossier={dossier.id}
          letters={letters}
          hasPdf={hasPdf}
          to={addresseesOf(letters.name, workbench.procedure, dossier.award)}
        />
      ))}
  </>
)

const LettersOfKind = ({
  dossier,
  letters,
  to,
  hasPdf,
}: {
  dossier: string
  letters: DocumentState
  to: readonly Addressee[]
  hasPdf: boolean
}) => {
  const file = (format: DocumentFormat, place: number): string =>
    `${routes.documentFile.to({ id: dossier, file: `${letters.name}.${format}` })}?brief=${place + 1}`
  const folder = letterFolder(letters.name)
  return (
    <section id={folder} tabindex={-1} aria-labelledby={`${folder}-titel`}>
      <h2 class="govuk-heading-m" id={`${folder}-titel`}>
        {letters.title}
      </h2>
      <p class="govuk-body">Ieder krijgt een eigen bestand, en leest zo niet wie nog een brief kreeg.</p>
      <Table stacked label={letters.title} headers={['Aan', 'Download']}>
        {to.map(({ name }, place) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {name}
            </th>
            <td class="govuk-table__cell">
              {letters.formats.filter(offered(hasPdf)).map((format) => (
                <>
                  <a class="govuk-link" href={file(format, place)}>
                    {formatOf(format).label}
                    <span class="govuk-visually-hidden">
                      {' '}
                      {letters.title}, {name}
                    </span>
                  </a>{' '}
                </>
              ))}
            </td>
          </tr>
        ))}
      </Table>
      <p class="govuk-body">
        <a
          class="govuk-button govuk-button--secondary"
          href={routes.lettersOfZip.to({ id: dossier, document: letters.name })}
        >
          Download elke brief apart
          <span class="govuk-visually-hidden">, {letters.title}</span>
        </a>
      </p>
    </section>
  )
}

/** What was downloaded before, the last first: each is there again, the same to the letter. */
export const EarlierDownloads = ({
  dossier: { id, generations },
  documents,
}: {
  dossier: Dossier
  documents: readonly DocumentState[]
}) =>
  generations.length === 0 ? (
    <p class="govuk-body">Nog niets gedownload.</p>
  ) : (
    <ul class="govuk-list govuk-list--spaced">
      {generations.toReversed().map(({ number, document, status, at }) => (
        <li>
          <a class="govuk-link" href={routes.earlierFile.to({ id, number, file: `${document}.docx` })}>
            {titleOf(documents, document)} {number}
          </a>{' '}
          ({status === 'draft' ? 'ontwerp, ' : ''}
          {formatDateTime(belgianMoment(at))})
        </li>
      ))}
    </ul>
  )

const titleOf = (documents: readonly DocumentState[], name: string): string =>
  documents.find((document) => document.name === name)?.title ?? name
