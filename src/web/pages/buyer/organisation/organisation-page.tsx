import type { Context } from 'hono'
import type { Organisation } from '../../../../dossiers/organisation.js'
import { success } from '../../../../kernel/result.js'
import { formatEnterpriseNumber } from '../../../../procurement/enterprise-number.js'
import { allRegions } from '../../../../reference/regions.js'
import { Button, ErrorSummary, TextInput } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { type Dependencies, ownOrganisation } from '../../../dependencies.js'
import { writeErrorPage } from '../../../http/error-pages.js'
import { readOrganisation } from '../../../http/organisation-input.js'
import { sentFields, sentText } from '../../../http/sent-form.js'

interface Typed {
  readonly name: string
  readonly enterpriseNumber: string
  readonly region: string
  readonly personName: string
}

/** Who works here: asked on the first page, and to change later. */
export async function showOrganisation(c: Context, { organisations }: Dependencies): Promise<Response> {
  const organisation = await organisations.find(ownOrganisation)
  return c.html(
    <OrganisationPage isNew={organisation === undefined} typed={typedOf(organisation)} errors={{}} />,
  )
}

export async function saveOrganisation(c: Context, { organisations }: Dependencies): Promise<Response> {
  const sent = await sentFields(c)
  const typed: Typed = {
    name: sentText(sent, 'name'),
    enterpriseNumber: sentText(sent, 'enterpriseNumber'),
    region: sentText(sent, 'region'),
    personName: sentText(sent, 'personName'),
  }
  const known = await organisations.find(ownOrganisation)
  const read = readOrganisation({
    name: typed.name.trim(),
    enterpriseNumber: typed.enterpriseNumber.trim(),
    region: typed.region === '' ? null : typed.region,
    personName: typed.personName.trim() === '' ? null : typed.personName.trim(),
  })
  if (!read.ok)
    return c.html(<OrganisationPage isNew={known === undefined} typed={typed} errors={read.error} />, 422)
  const kept =
    known === undefined
      ? await organisations.create({ id: ownOrganisation, revision: 1, ...read.value })
      : await organisations.update(ownOrganisation, known.revision, ({ id, revision }) =>
          success({ id, revision, ...read.value }),
        )
  if (kept.ok) return c.redirect(known === undefined ? '/dossiers/nieuw' : '/dossiers', 303)
  if (kept.error.kind === 'no-room' || kept.error.kind === 'not-writable')
    return writeErrorPage(c, kept.error.kind)
  const message = 'Iemand anders wijzigde dit net. Kijk na wat er staat en bewaar opnieuw.'
  return c.html(<OrganisationPage isNew={false} typed={typed} errors={{ name: message }} />, 409)
}

const typedOf = (organisation: Organisation | undefined): Typed => ({
  name: organisation?.name ?? '',
  enterpriseNumber: organisation === undefined ? '' : formatEnterpriseNumber(organisation.enterpriseNumber),
  region: organisation?.region ?? '',
  personName: organisation?.personName ?? '',
})

const OrganisationPage = ({
  isNew,
  typed,
  errors,
}: {
  isNew: boolean
  typed: Typed
  errors: Readonly<Record<string, string>>
}) => (
  <Page
    title={isNew ? 'Voor welk bestuur werk je?' : 'Je organisatie'}
    current="organisatie"
    hasErrors={Object.keys(errors).length > 0}
  >
    <div class="cw-narrow">
      <ErrorSummary errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <p class="govuk-body">Deze gegevens komen vanzelf in elk nieuw dossier. Ze blijven op deze computer.</p>
      <form method="post" action="/organisatie" novalidate>
        <TextInput
          id="name"
          name="name"
          label="Naam van het bestuur"
          value={typed.name}
          error={errors.name}
        />
        <TextInput
          id="enterpriseNumber"
          name="enterpriseNumber"
          label="Ondernemingsnummer"
          hint="Tien cijfers, bijvoorbeeld 0123.456.749."
          short
          value={typed.enterpriseNumber}
          error={errors.enterpriseNumber}
        />
        <div class="govuk-form-group">
          <label class="govuk-label govuk-label--s" for="region">
            Regio voor sociale economie
          </label>
          <select class="govuk-select" id="region" name="region">
            <option value="">Kies later</option>
            {allRegions().map(({ id, name }) => (
              <option value={id} selected={id === typed.region}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <TextInput
          id="personName"
          name="personName"
          label="Jouw naam (mag open blijven)"
          hint="Staat in de geschiedenis van een dossier bij wat je wijzigt."
          value={typed.personName}
          error={errors.personName}
        />
        <Button>{isNew ? 'Begin met een dossier' : 'Bewaar'}</Button>
      </form>
    </div>
  </Page>
)
