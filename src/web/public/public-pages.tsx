import { Hono } from 'hono'
import type { ClauseVersion } from '../../clauses/clause.js'
import { certainties, citeArticle } from '../../clauses/sources.js'
import { evidenceKinds, instruments, places } from '../../clauses/vocabulary.js'
import { formatDate } from '../../kernel/format.js'
import { belgianDay } from '../../kernel/local-date.js'
import type { ApiDescription } from '../api/api.js'
import { siteCss } from '../assets/site-css.js'
import { Page } from '../components/page.js'
import type { Dependencies } from '../dependencies.js'

/** The pages that everybody may read: start, clauses, and how the API is called. */
export function publicPages({ shelf: { clauses }, now }: Dependencies, description: ApiDescription): Hono {
  const pages = new Hono()
  const newest = () => clauses.ids.flatMap((id) => clauses.newestOn(id, belgianDay(now())) ?? [])
  pages.get('/assets/site.css', (c) =>
    c.body(siteCss, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'max-age=3600' }),
  )
  pages.get('/', (c) => c.html(<Start />))
  pages.get('/clausules', (c) => c.html(<ClauseList clauses={newest()} />))
  pages.get('/clausules/:id/:version?', (c) => {
    const { id, version } = c.req.param()
    const clause = version === undefined ? clauses.newestOn(id, belgianDay(now())) : clauses.find(id, version)
    return clause === undefined
      ? c.html(<NotFound />, 404)
      : c.html(<ClausePage clause={clause} versions={clauses.versions(id)} />)
  })
  pages.get('/api', (c) => c.html(<ApiPage description={description} />))
  return pages
}

const Start = () => (
  <Page title="Opdrachtdocumenten met sociale criteria">
    <p>
      Clausulewijzer maakt van de antwoorden over je opdracht een bestek, een motiveringsnota en de tekst voor
      de aankondiging, met sociale clausules die juridisch kloppen en met bij elke clausule de reden waarom ze
      er staat.
    </p>
    <ul>
      <li>
        <a href="/clausules">Lees de clausules</a>: wat ze zeggen, waarvoor ze dienen en op welk artikel ze
        steunen.
      </li>
      <li>
        <a href="/api">Stuur een opdracht via de API</a> en haal de documenten op.
      </li>
    </ul>
  </Page>
)

const ClauseList = ({ clauses }: { clauses: readonly ClauseVersion[] }) => (
  <Page title="Clausules">
    <p>
      Elke clausule heeft versies die nooit veranderen. Een dossier houdt zich aan de versie waarmee het
      begon.
    </p>
    {Object.entries(instruments).map(([instrument, name]) => {
      const group = clauses.filter((clause) => clause.instrument === instrument)
      return group.length === 0 ? null : (
        <section>
          <h2>{capital(name)}</h2>
          <ul class="list">
            {group.map((clause) => (
              <li>
                <a href={`/clausules/${clause.id}`}>{clause.title}</a>
                <br />
                {clause.why}
              </li>
            ))}
          </ul>
        </section>
      )
    })}
  </Page>
)

const ClausePage = ({ clause, versions }: { clause: ClauseVersion; versions: readonly ClauseVersion[] }) => (
  <Page title={clause.title}>
    <p>{clause.why}</p>
    <dl>
      <dt>Versie</dt>
      <dd>
        {clause.version}, geldig vanaf {formatDate(clause.validFrom)}
        {clause.validUntil !== undefined && ` tot en met ${formatDate(clause.validUntil)}`}; na te kijken vóór{' '}
        {formatDate(clause.reviewBefore)}
      </dd>
      <dt>Instrument</dt>
      <dd>{instruments[clause.instrument]}</dd>
      <dt>Plaats</dt>
      <dd>{places[clause.place].title}</dd>
      <dt>Rechtsgrond</dt>
      <dd>
        <ul>
          {clause.legalBasis.map((basis) => (
            <li>
              {citeArticle(basis)}
              {basis.certainty !== 'verified' && <span class="note"> ({certainties[basis.certainty]})</span>}
            </li>
          ))}
        </ul>
      </dd>
      {clause.evidence.length > 0 && (
        <>
          <dt>Bewijs</dt>
          <dd>{clause.evidence.map((kind) => evidenceKinds[kind]).join('; ')}</dd>
        </>
      )}
      <dt>Wijziging</dt>
      <dd>{clause.changes}</dd>
    </dl>
    <Questions clause={clause} />
    <h2>Tekst</h2>
    <div class="paper">
      <pre>{clause.source}</pre>
    </div>
    <h2>Versies</h2>
    <ul>
      {versions.map(({ id, version, changes }) => (
        <li>
          <a href={`/clausules/${id}/${version}`}>Versie {version}</a>: {changes}
        </li>
      ))}
    </ul>
  </Page>
)

const Questions = ({ clause }: { clause: ClauseVersion }) => {
  const parameters = Object.entries(clause.parameters)
  return parameters.length === 0 ? null : (
    <>
      <h2>Wat je zelf invult</h2>
      <dl>
        {parameters.map(([name, { ask, why }]) => (
          <>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              {ask} <span class="note">{why}</span>
            </dd>
          </>
        ))}
      </dl>
    </>
  )
}

const ApiPage = ({ description }: { description: ApiDescription }) => (
  <Page title="API">
    <p>
      De volledige beschrijving staat in <a href="/api/v1/openapi.json">OpenAPI 3.1</a>. Bedragen zijn in euro
      zonder btw, datums in de vorm JJJJ-MM-DD. Weglaten is “nog niet beantwoord”; <code>null</code> en{' '}
      <code>[]</code> zijn “geen”. Wie schrijft, stuurt de ETag mee die gelezen werd.
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">Oproep</th>
          <th scope="col">Doet (Engels)</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(description.paths ?? {}).flatMap(([path, methods]) =>
          Object.entries(methods).map(([method, operation]: [string, { summary?: string }]) => (
            <tr>
              <td>
                <code>
                  {method.toUpperCase()} {path}
                </code>
              </td>
              <td>{operation.summary}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  </Page>
)

const NotFound = () => (
  <Page title="Niet gevonden">
    <p>
      Op dit adres staat niets. Kijk het adres na, of ga naar de <a href="/clausules">clausules</a>.
    </p>
  </Page>
)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
