import { readOrganisation } from '../../../../actions/organisation-input.js'
import type { Organisation } from '../../../../dossiers/organisation.js'
import { formatEnterpriseNumber } from '../../../../procurement/enterprise-number.js'
import { allRegions } from '../../../../reference/regions.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import { TextInput } from '../../../components/text-fields.js'
import type { PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { type SentFields, sentText } from '../../../http/sent-form.js'

interface Typed {
  readonly name: string
  readonly enterpriseNumber: string
  readonly region: string
  readonly personName: string
}

/** Who works here: asked on the first page, and to change later. */
export async function showOrganisation({ c, doors, actor }: PageCall): Promise<Response> {
  const known = await doors.actions.openOrganisation(actor)
  if (!known.ok && known.error.kind === 'forbidden') return refusalPage(c, known.error)
  const organisation = known.ok ? known.value : undefined
  c.header('Cache-Control', 'no-store')
  return c.html(<OrganisationPage isNew={!known.ok} typed={typedOf(organisation)} errors={{}} />)
}

/** Keeps who works here. What somebody else changed meanwhile is not written over. */
export async function saveOrganisation({ c, doors, actor, sent }: PageCall): Promise<Response> {
  const typed = typedIn(sent.fields)
  const known = await doors.actions.openOrganisation(actor)
  const read = readOrganisation({
    name: typed.name.trim(),
    enterpriseNumber: typed.enterpriseNumber.trim(),
    region: typed.region === '' ? null : typed.region,
    personName: typed.personName.trim() === '' ? null : typed.personName.trim(),
  })
  if (!read.ok) return c.html(<OrganisationPage isNew={!known.ok} typed={typed} errors={read.error} />, 422)
  const kept = known.ok
    ? await doors.actions.changeOrganisation(actor, known.value.revision, read.value)
    : await doors.actions.createOrganisation(actor, read.value)
  if (kept.ok) return c.redirect(known.ok ? routes.dossiers.to() : routes.newDossier.to(), 303)
  switch (kept.error.kind) {
    case 'exists':
    case 'stale':
    case 'unknown':
      return c.html(<OrganisationPage isNew={false} typed={typed} errors={{ name: changedMeanwhile }} />, 409)
    default:
      return refusalPage(c, kept.error)
  }
}

const changedMeanwhile = 'Iemand anders wijzigde dit net. Kijk na wat er staat en bewaar opnieuw.'

const typedIn = (fields: SentFields): Typed => ({
  name: sentText(fields, 'name'),
  enterpriseNumber: sentText(fields, 'enterpriseNumber'),
  region: sentText(fields, 'region'),
  personName: sentText(fields, 'personName'),
})

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
      <form method="post" action={routes.organisation.to()} novalidate>
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
