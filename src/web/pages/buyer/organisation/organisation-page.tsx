import { readOrganisation } from '../../../../actions/organisation-input.js'
import type { Organisation } from '../../../../dossiers/organisation.js'
import { formatEnterpriseNumber } from '../../../../procurement/enterprise-number.js'
import { allRegions } from '../../../../reference/regions.js'
import { Select } from '../../../components/choice-fields.js'
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

interface FormShown {
  readonly isNew: boolean
  readonly typed: Typed
  readonly errors: Readonly<Record<string, string>>
}

const OrganisationPage = ({ isNew, typed, errors }: FormShown) => (
  <Page
    title={isNew ? 'Voor welk bestuur werk je?' : 'Je organisatie'}
    current="organisatie"
    hasErrors={Object.keys(errors).length > 0}
  >
    <div class="cw-narrow">
      <ErrorSummary errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <p class="govuk-body">Deze gegevens komen vanzelf in elk nieuw dossier. Ze blijven op deze computer.</p>
      <form method="post" action={routes.organisation.to()} novalidate>
        <Fields typed={typed} errors={errors} />
        <Button>{isNew ? 'Begin met een dossier' : 'Bewaar'}</Button>
      </form>
      {!isNew && (
        <p class="govuk-body">
          <a class="govuk-link" href={routes.houseStyle.to()}>
            Huisstijl van je documenten
          </a>
        </p>
      )}
    </div>
  </Page>
)

const Fields = ({ typed, errors }: Omit<FormShown, 'isNew'>) => {
  const own = (field: Exclude<keyof Typed, 'region'>) => ({
    id: field,
    name: field,
    value: typed[field],
    error: errors[field],
  })
  return (
    <>
      <TextInput {...own('name')} label="Naam van het bestuur" />
      <TextInput
        {...own('enterpriseNumber')}
        label="Ondernemingsnummer"
        hint="Tien cijfers, bijvoorbeeld 0123.456.749."
        short
      />
      <Region chosen={typed.region} />
      <TextInput
        {...own('personName')}
        label="Jouw naam (mag open blijven)"
        hint="Staat in de geschiedenis van een dossier bij wat je wijzigt."
      />
    </>
  )
}

const Region = ({ chosen }: { chosen: string }) => (
  <Select
    id="region"
    label="Regio voor sociale economie"
    options={Object.fromEntries(allRegions().map(({ id, name }) => [id, name]))}
    chosen={chosen}
    empty="Kies later"
    strong
  />
)
