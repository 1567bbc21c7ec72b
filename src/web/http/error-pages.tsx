import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Page } from '../components/page.js'
import { routes } from './routes.js'

/** A page that says what went wrong and what to do. */
export function errorPage(
  c: Context,
  status: ContentfulStatusCode,
  title: string,
  content: Child,
): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page title={title}>
      <div class="cw-narrow govuk-body">{content}</div>
    </Page>,
    status,
  )
}

export const missingPage = (c: Context): Response | Promise<Response> =>
  errorPage(
    c,
    404,
    'Niet gevonden',
    <>
      <p>
        Op dit adres staat niets. Misschien is het adres niet helemaal overgenomen, of werd een perceel
        weggehaald.
      </p>
      <p>
        Ga naar <a href={routes.dossiers.to()}>je dossiers</a> of naar de{' '}
        <a href={routes.clauses.to()}>clausules</a>.
      </p>
    </>,
  )
