import type { Organisation } from '../../../../dossiers/organisation.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { Page } from '../../../components/page.js'
import type { PageCall } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { HouseFields, WhoFields } from './organisation-fields.js'
import { readTyped, type Typed, typedIn, typedOf } from './organisation-form.js'

/** Who works here: asked on the first page, and to change and complete later. */
export async function showOrganisation({ c, doors, actor }: PageCall): Promise<Response> {
  const known = await doors.actions.openOrganisation(actor)
  if (!known.ok && known.error.kind === 'forbidden') return refusalPage(c, known.error)
  const organisation = known.ok ? known.value : undefined
  c.header('Cache-Control', 'no-store')
  return c.html(<OrganisationPage known={organisation} typed={typedOf(organisation)} errors={{}} />)
}

/** Keeps who works here. What somebody else changed meanwhile is not written over. */
export async function saveOrganisation({ c, doors, actor, sent }: PageCall): Promise<Response> {
  const typed = typedIn(sent.fields)
  const opened = await doors.actions.openOrganisation(actor)
  const known = opened.ok ? opened.value : undefined
  const shown = (errors: FormShown['errors'], status: 409 | 422) =>
    c.html(<OrganisationPage known={known} typed={typed} errors={errors} />, status)
  const read = readTyped(typed, known === undefined)
  if (!read.ok) return shown(read.error, 422)
  const kept =
    known === undefined
      ? await doors.actions.createOrganisation(actor, read.value)
      : await doors.actions.changeOrganisation(actor, known.revision, read.value)
  if (kept.ok) return c.redirect(known ? routes.dossiers.to() : routes.newDossier.to(), 303)
  switch (kept.error.kind) {
    case 'exists':
    case 'stale':
    case 'unknown':
      return shown({ name: changedMeanwhile }, 409)
    default:
      return refusalPage(c, kept.error)
  }
}

const changedMeanwhile = 'Iemand anders wijzigde dit net. Kijk na wat er staat en bewaar opnieuw.'

interface FormShown {
  /** As it is kept; undefined on the first page. */
  readonly known: Organisation | undefined
  readonly typed: Typed
  readonly errors: Readonly<Record<string, string>>
}

const OrganisationPage = ({ known, typed, errors }: FormShown) => (
  <Page
    title={known === undefined ? 'Voor welk bestuur werk je?' : 'Je organisatie'}
    current="organisatie"
    hasErrors={Object.keys(errors).length > 0}
  >
    <div class="cw-narrow">
      <ErrorSummary errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <p class="govuk-body">
        {known === undefined
          ? 'Deze gegevens komen vanzelf in elk nieuw dossier. Ze blijven op deze computer.'
          : 'Naam, ondernemingsnummer en regio komen vanzelf in elk nieuw dossier. Wat je verder invult, staat in elk dossier klaar als voorstel: het telt pas als je het daar bewaart.'}
      </p>
      {known !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={routes.houseStyle.to()}>
            Huisstijl van je documenten
          </a>
        </p>
      )}
      <form method="post" action={routes.organisation.to()} novalidate>
        <WhoFields typed={typed} errors={errors} />
        {known !== undefined && (
          <HouseFields typed={typed} errors={errors} proposesCourt={known.disputesCourt === undefined} />
        )}
        <Button>{known === undefined ? 'Begin met een dossier' : 'Bewaar'}</Button>
      </form>
    </div>
  </Page>
)
