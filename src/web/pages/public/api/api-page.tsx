import type { ApiDescription } from '../../../api/api.js'
import { Page } from '../../../components/page.js'
import { Table } from '../../../components/table.js'
import { routes } from '../../../http/routes.js'

/** How the API is called, from the same definitions that answer the calls. */
export const ApiPage = ({ description }: { description: ApiDescription }) => (
  <Page title="API">
    <p class="govuk-body cw-narrow">
      De volledige beschrijving staat in{' '}
      <a class="govuk-link" href="/api/v1/openapi.json">
        OpenAPI 3.1
      </a>
      . Bedragen zijn in euro zonder btw, datums in de vorm JJJJ-MM-DD. Weglaten is “nog niet beantwoord”;{' '}
      <code>null</code> en <code>[]</code> zijn “geen”. Wie schrijft, stuurt de ETag mee die gelezen werd.
    </p>
    <p class="govuk-body cw-narrow">
      De ondernemingen zijn gewone open data, buiten deze API:{' '}
      <a class="govuk-link" href={routes.directoryJson.to()}>
        JSON
      </a>
      ,{' '}
      <a class="govuk-link" href={routes.directoryCsv.to()}>
        CSV
      </a>{' '}
      en{' '}
      <a class="govuk-link" href={routes.directoryAtom.to()}>
        Atom
      </a>
      , met de filters van{' '}
      <a class="govuk-link" href={routes.directory.to()}>
        de bladzijde Ondernemingen
      </a>
      .
    </p>
    <Table label="Oproepen" headers={['Oproep', 'Doet (Engels)']}>
      {Object.entries(description.paths ?? {}).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]: [string, { summary?: string }]) => (
          <tr class="govuk-table__row">
            <td class="govuk-table__cell">
              <code>
                {method.toUpperCase()} {path}
              </code>
            </td>
            <td class="govuk-table__cell">{operation.summary}</td>
          </tr>
        )),
      )}
    </Table>
  </Page>
)
