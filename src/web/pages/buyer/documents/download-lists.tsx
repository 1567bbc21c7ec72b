import { type DocumentFormat, formatOf } from '../../../../documents/document-formats.js'
import { layoutOf } from '../../../../documents/document-kinds.js'
import type { Dossier } from '../../../../dossiers/dossier.js'
import type { DocumentState } from '../../../../dossiers/workbench.js'
import { formatDateTime } from '../../../../kernel/format.js'
import { belgianMoment } from '../../../../kernel/local-date.js'
import { Table } from '../../../components/table.js'
import { routes } from '../../../http/routes.js'

/** Each document as it can be made now: how it stands, and the file in each form. */
export const DocumentTable = ({
  dossier,
  documents,
}: {
  dossier: string
  documents: readonly DocumentState[]
}) => (
  <Table label="Documenten" headers={['Document', 'Staat', 'Download']}>
    {documents.map((document) => (
      <tr class="govuk-table__row">
        <th scope="row" class="govuk-table__header">
          <a class="govuk-link" href={routes.document.to({ id: dossier, document: document.name })}>
            {document.title}
          </a>
        </th>
        <td class="govuk-table__cell">
          <Standing document={document} />
        </td>
        <td class="govuk-table__cell">
          {layoutOf(document.name) === 'letters' ? (
            <a class="govuk-link" href="#uitnodigingen">
              Eén bestand per onderneming
            </a>
          ) : (
            <Files dossier={dossier} document={document} />
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

const Files = ({
  dossier,
  document: { name, title, formats },
}: {
  dossier: string
  document: DocumentState
}) => (
  <>
    {formats.map((format) => (
      <>
        <a class="govuk-link" href={routes.documentFile.to({ id: dossier, file: `${name}.${format}` })}>
          {formatOf(format).label}
          <span class="govuk-visually-hidden"> {title}</span>
        </a>{' '}
      </>
    ))}
  </>
)

/** A letter for each firm, each in a file of its own: nobody reads who else was invited. */
export const Letters = ({
  dossier,
  documents,
  firms,
}: {
  dossier: string
  documents: readonly DocumentState[]
  firms: readonly { readonly name: string }[]
}) => {
  const letters = documents.find(({ name }) => layoutOf(name) === 'letters')
  if (letters === undefined) return null
  const file = (format: DocumentFormat, place: number): string =>
    `${routes.documentFile.to({ id: dossier, file: `${letters.name}.${format}` })}?brief=${place + 1}`
  return (
    <section id="uitnodigingen" tabindex={-1} aria-labelledby="uitnodigingen-titel">
      <h2 class="govuk-heading-m" id="uitnodigingen-titel">
        Uitnodigingen
      </h2>
      <p class="govuk-body">
        Elke onderneming krijgt een eigen brief, in een eigen bestand. Zo leest niemand wie nog uitgenodigd
        is.
      </p>
      <Table label="Uitnodigingen" headers={['Onderneming', 'Download']}>
        {firms.map(({ name }, place) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {name}
            </th>
            <td class="govuk-table__cell">
              {letters.formats.map((format) => (
                <>
                  <a class="govuk-link" href={file(format, place)}>
                    {formatOf(format).label}
                    <span class="govuk-visually-hidden"> uitnodiging aan {name}</span>
                  </a>{' '}
                </>
              ))}
            </td>
          </tr>
        ))}
      </Table>
      <p class="govuk-body">
        <a class="govuk-button govuk-button--secondary" href={routes.lettersZip.to({ id: dossier })}>
          Download elke uitnodiging apart
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
