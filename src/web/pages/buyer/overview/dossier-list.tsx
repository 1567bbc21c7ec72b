import type { Context } from 'hono'
import { archived, newDossier } from '../../../../dossiers/changes.js'
import type { DossierPage } from '../../../../dossiers/dossier-store.js'
import type { DossierSummary } from '../../../../dossiers/summary.js'
import { formatDate } from '../../../../kernel/format.js'
import { belgianDay } from '../../../../kernel/local-date.js'
import { success } from '../../../../kernel/result.js'
import { contractNatures } from '../../../../procurement/code-lists.js'
import { procedureSchema } from '../../../../procurement/procedure.js'
import { optionsOf } from '../../../../questionnaire/control.js'
import { Button, Choices, ErrorSummary, TextInput } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { Table } from '../../../components/table.js'
import { type Dependencies, ownOrganisation } from '../../../dependencies.js'
import { writeErrorPage } from '../../../http/error-pages.js'
import { sentFields, sentText } from '../../../http/sent-form.js'
import { dossierAddress } from '../addresses.js'
import { type DossierCall, personOf } from '../buyer-call.js'
import { counted } from '../questions/pane.js'

const pageSize = 25

/** The dossiers of the organisation, last changed first; search by title; archived ones apart. */
export async function listDossiers(c: Context, { organisations, dossiers }: Dependencies): Promise<Response> {
  if ((await organisations.find(ownOrganisation)) === undefined) return c.redirect('/organisatie', 303)
  const query = (c.req.query('zoek') ?? '').slice(0, 200)
  const isArchive = c.req.query('archief') === 'ja'
  const cursor = c.req.query('na')
  const options = { limit: pageSize, archived: isArchive, ...(query !== '' && { query }) }
  const asked = await dossiers.list(ownOrganisation, { ...options, ...(cursor !== undefined && { cursor }) })
  const page = asked.ok ? asked : await dossiers.list(ownOrganisation, options)
  if (!page.ok) throw new Error('a list without a cursor is always there')
  return c.html(<DossierList page={page.value} query={query} archived={isArchive} />)
}

const DossierList = ({ page, query, archived }: { page: DossierPage; query: string; archived: boolean }) => (
  <Page title={archived ? 'Gearchiveerde dossiers' : 'Mijn dossiers'} current="dossiers">
    <div class="cw-actions">
      <a href="/dossiers/nieuw" class="govuk-button">
        Nieuw dossier
      </a>
    </div>
    <form method="get" action="/dossiers" class="cw-narrow">
      <TextInput id="zoek" name="zoek" label="Zoek op titel" value={query} />
      {archived && <input type="hidden" name="archief" value="ja" />}
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
    <p class="govuk-body cw-actions">
      {page.nextCursor !== undefined && (
        <a
          class="govuk-link"
          href={`/dossiers?${new URLSearchParams({ zoek: query, ...(archived && { archief: 'ja' }), na: page.nextCursor })}`}
        >
          Volgende {pageSize}
        </a>
      )}
      <a class="govuk-link" href={archived ? '/dossiers' : '/dossiers?archief=ja'}>
        {archived ? 'Terug naar mijn dossiers' : 'Gearchiveerde dossiers'}
      </a>
    </p>
  </Page>
)

const DossierRow = ({ dossier }: { dossier: DossierSummary }) => (
  <tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">
      <a class="govuk-link" href={dossierAddress(dossier.id)}>
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
      <a class="govuk-link" href={dossierAddress(dossier.id, 'vragen/titel')}>
        Hernoem<span class="govuk-visually-hidden"> {dossier.title}</span>
      </a>
      <form method="post" action={dossierAddress(dossier.id, 'kopie')}>
        <button type="submit" class="cw-link-button">
          Kopieer<span class="govuk-visually-hidden"> {dossier.title}</span>
        </button>
      </form>
      <form method="post" action={dossierAddress(dossier.id, 'archief')}>
        <button type="submit" class="cw-link-button">
          {dossier.archived ? 'Haal terug' : 'Archiveer'}
          <span class="govuk-visually-hidden"> {dossier.title}</span>
        </button>
      </form>
    </td>
  </tr>
)

export async function showNewDossier(c: Context, { organisations }: Dependencies): Promise<Response> {
  if ((await organisations.find(ownOrganisation)) === undefined) return c.redirect('/organisatie', 303)
  return c.html(<NewDossier title="" nature={[]} errors={{}} />)
}

/** Makes a dossier with a title and, when it is known, the nature; the rest are tasks. */
export async function createDossier(c: Context, dependencies: Dependencies): Promise<Response> {
  const organisation = await dependencies.organisations.find(ownOrganisation)
  if (organisation === undefined) return c.redirect('/organisatie', 303)
  const sent = await sentFields(c)
  const [title, nature] = [sentText(sent, 'title').trim(), sent.get('contractNature') ?? []]
  const parsed = procedureSchema.safeParse({
    title,
    ...(nature[0] !== undefined && { contractNature: nature[0] }),
    buyer: { name: organisation.name, enterpriseNumber: organisation.enterpriseNumber },
    lots: [{ id: 'LOT-0001', title }],
  })
  if (!parsed.success) {
    const errors = Object.fromEntries(
      parsed.error.issues
        .toReversed()
        .map(({ path, message }) => [path[0] === 'lots' ? 'title' : String(path[0]), message]),
    )
    return c.html(<NewDossier title={title} nature={nature} errors={errors} />, 422)
  }
  const { dossiers, newId, now, shelf } = dependencies
  const occasion = {
    at: new Date(now()).toISOString(),
    today: belgianDay(now()),
    who: personOf(organisation),
  }
  const created = await dossiers.create(newDossier(newId(), ownOrganisation, parsed.data, shelf, occasion))
  if (created.ok) return c.redirect(dossierAddress(created.value.id), 303)
  return created.error.kind === 'exists'
    ? createDossier(c, dependencies)
    : writeErrorPage(c, created.error.kind)
}

const NewDossier = ({
  title,
  nature,
  errors,
}: {
  title: string
  nature: readonly string[]
  errors: Readonly<Record<string, string>>
}) => (
  <Page
    title="Nieuw dossier"
    current="dossiers"
    back={{ href: '/dossiers', text: 'Mijn dossiers' }}
    hasErrors={Object.keys(errors).length > 0}
  >
    <div class="cw-narrow">
      <ErrorSummary errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <form method="post" action="/dossiers" novalidate>
        <TextInput
          id="title"
          name="title"
          label="Hoe heet de opdracht?"
          hint="Je kunt de titel later nog wijzigen."
          value={title}
          error={errors.title}
        />
        <Choices
          id="contractNature"
          name="contractNature"
          legend="Gaat de opdracht over werken, leveringen of diensten?"
          choices={optionsOf(contractNatures)}
          chosen={nature}
          error={errors.contractNature}
          kind="radio"
        />
        <Button>Maak het dossier</Button>
      </form>
    </div>
  </Page>
)

/** A new dossier with the same answers; its title says that it is a copy. */
export async function copyDossier({
  c,
  dossier,
  dependencies,
  organisation,
  today,
}: DossierCall): Promise<Response> {
  const { dossiers, newId, now, shelf } = dependencies
  const procedure = { ...dossier.procedure, title: `${dossier.procedure.title.slice(0, 490)} (kopie)` }
  const occasion = { at: new Date(now()).toISOString(), today, who: personOf(organisation) }
  const created = await dossiers.create(newDossier(newId(), ownOrganisation, procedure, shelf, occasion))
  if (created.ok) return c.redirect(dossierAddress(created.value.id), 303)
  return writeErrorPage(c, created.error.kind)
}

/** Puts a dossier away, or takes it back. Nothing of it is lost. */
export async function archiveDossier({
  c,
  dossier,
  dependencies,
  organisation,
  today,
}: DossierCall): Promise<Response> {
  const at = new Date(dependencies.now()).toISOString()
  const kept = await dependencies.dossiers.update<never>(
    ownOrganisation,
    dossier.id,
    dossier.revision,
    (current) => success(archived(current, { at, today, who: personOf(organisation) })),
  )
  if (!kept.ok && (kept.error.kind === 'no-room' || kept.error.kind === 'not-writable'))
    return writeErrorPage(c, kept.error.kind)
  return c.redirect(dossier.archived ? '/dossiers?archief=ja' : '/dossiers', 303)
}
