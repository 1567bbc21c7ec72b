import type { DossierPage } from '../../../../dossiers/dossier-page.js'
import type { DossierSummary } from '../../../../dossiers/summary.js'
import { counted, formatDate } from '../../../../kernel/format.js'
import { belgianDay } from '../../../../kernel/local-date.js'
import { Button } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { Table } from '../../../components/table.js'
import { TextInput } from '../../../components/text-fields.js'
import type { PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'

const pageSize = 25

/** The dossiers of the organisation, last changed first; search by title; archived ones apart. */
export async function showDossiers({ c, doors: { actions }, actor }: PageCall): Promise<Response> {
  const known = await actions.openOrganisation(actor)
  if (!known.ok) return known.error.kind === 'unknown' ? toOrganisation(c) : refusalPage(c, known.error)
  const query = (c.req.query('zoek') ?? '').slice(0, 200)
  const isArchive = c.req.query('archief') === 'ja'
  const cursor = c.req.query('na')
  const options = { limit: pageSize, archived: isArchive, ...(query !== '' && { query }) }
  const asked = await actions.listDossiers(actor, { ...options, ...(cursor !== undefined && { cursor }) })
  // An address with a place that does not exist shows the beginning.
  const list =
    !asked.ok && asked.error.kind === 'invalid-cursor' ? await actions.listDossiers(actor, options) : asked
  if (list.ok) {
    c.header('Cache-Control', 'no-store')
    return c.html(<DossierList page={list.value} query={query} isArchive={isArchive} />)
  }
  if (list.error.kind === 'invalid-cursor') throw new Error('a list without a cursor is always there')
  return refusalPage(c, list.error)
}

/** Whoever is here for the first time says for which organisation. */
export const toOrganisation = (c: PageCall['c']): Response => c.redirect(routes.organisation.to(), 303)

interface ListShown {
  readonly page: DossierPage
  readonly query: string
  readonly isArchive: boolean
}

const DossierList = ({ page, query, isArchive }: ListShown) => (
  <Page title={isArchive ? 'Gearchiveerde dossiers' : 'Mijn dossiers'} current="dossiers">
    <div class="cw-actions">
      <a href={routes.newDossier.to()} class="govuk-button">
        Nieuw dossier
      </a>
    </div>
    <form method="get" action={routes.dossiers.to()} class="cw-narrow">
      <TextInput id="zoek" name="zoek" label="Zoek op titel" value={query} />
      {isArchive && <input type="hidden" name="archief" value="ja" />}
      <Button secondary>Zoek</Button>
    </form>
    <p class="govuk-body">{counted(page.total, 'dossier', 'dossiers')}</p>
    {page.items.length > 0 && (
      <Table label="Dossiers" headers={['Opdracht', 'Percelen', 'Gewijzigd', 'Doe']}>
        {page.items.map((dossier) => (
          <DossierRow dossier={dossier} />
        ))}
      </Table>
    )}
    <OtherLists page={page} query={query} isArchive={isArchive} />
  </Page>
)

const OtherLists = ({ page: { nextCursor: na }, query: zoek, isArchive }: ListShown) => (
  <p class="govuk-body cw-actions">
    {na !== undefined && (
      <a class="govuk-link" href={routes.dossiers.to({ zoek, archief: isArchive ? 'ja' : undefined, na })}>
        Volgende {pageSize}
      </a>
    )}
    <a class="govuk-link" href={routes.dossiers.to({ archief: isArchive ? undefined : 'ja' })}>
      {isArchive ? 'Terug naar mijn dossiers' : 'Gearchiveerde dossiers'}
    </a>
  </p>
)

const DossierRow = ({ dossier }: { dossier: DossierSummary }) => (
  <tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">
      <a class="govuk-link" href={routes.dossier.to({ id: dossier.id })}>
        {dossier.title}
      </a>
      {dossier.state === 'published' && (
        <>
          <br />
          <strong class="govuk-tag govuk-tag--green">Bekendgemaakt</strong>
        </>
      )}
    </th>
    <td class="govuk-table__cell">{dossier.lots.length}</td>
    <td class="govuk-table__cell">{formatDate(belgianDay(dossier.updatedAt))}</td>
    <td class="govuk-table__cell">
      <Deeds dossier={dossier} />
    </td>
  </tr>
)

const Deeds = ({ dossier: { id, title, archived } }: { dossier: DossierSummary }) => (
  <>
    <a class="govuk-link" href={routes.question.to({ id, question: 'titel' })}>
      Hernoem<span class="govuk-visually-hidden"> {title}</span>
    </a>
    <form method="post" action={routes.copyDossier.to({ id })}>
      <button type="submit" class="cw-link-button">
        Kopieer<span class="govuk-visually-hidden"> {title}</span>
      </button>
    </form>
    <form method="post" action={routes.archiveDossier.to({ id })}>
      <button type="submit" class="cw-link-button" name="doe" value={archived ? 'haal-terug' : 'archiveer'}>
        {archived ? 'Haal terug' : 'Archiveer'}
        <span class="govuk-visually-hidden"> {title}</span>
      </button>
    </form>
    {archived && (
      <a class="govuk-link" href={routes.eraseDossier.to({ id })}>
        Verwijder definitief<span class="govuk-visually-hidden"> {title}</span>
      </a>
    )}
  </>
)
